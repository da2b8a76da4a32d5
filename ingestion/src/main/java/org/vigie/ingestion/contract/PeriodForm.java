package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text that names a time, brought to one spelling on landing. */
public enum PeriodForm {
    /** {@code 2024-25}, {@code 2024/2025} → {@code 2024-2025}: April to March. */
    FISCAL_YEAR("fiscal-year"),
    /** A fiscal year as above, a quarter ({@code T1 2024-2025} → {@code 2024-2025-Q1}) or a month ({@code 2024-04}). */
    PERIOD("period"),
    /** SDMX: a month, a calendar quarter ({@code 2024-Q2}, April to June) or a year that begins in April ({@code 2024-A1}). */
    SDMX("sdmx");

    private final String code;

    PeriodForm(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PeriodForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(PeriodForm::code).toList();
    }
}
