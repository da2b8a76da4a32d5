package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a source writes its numbers. A contract declares it: nobody can tell from {@code 1,234} alone. */
public enum NumberForm {
    /** {@code 1234.5}: a point, no groups. */
    PLAIN("plain", "1234.5"),
    /** {@code 1 234,5}: a comma, groups of three parted by any of the four spaces that French texts use. */
    FRENCH("fr", "1 234,5"),
    /** {@code 1,234.5}: a point, groups of three parted by commas. */
    ENGLISH("en", "1,234.5");

    private final String code;
    private final String example;

    NumberForm(String code, String example) {
        this.code = code;
        this.example = example;
    }

    public String code() {
        return code;
    }

    /** A number so written, for messages. */
    public String example() {
        return example;
    }

    public static Optional<NumberForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(NumberForm::code).toList();
    }
}
