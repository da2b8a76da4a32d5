package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a source writes its dates. A contract declares it: nobody can tell from {@code 03/04/2024} alone. */
public enum DateForm {
    /** {@code 2024-04-03}. */
    ISO("iso", "2024-04-03"),
    /** {@code 3 avril 2024}, {@code 1er avril 2024}. */
    FRENCH_WORDS("fr-words", "3 avril 2024"),
    /** {@code 3 April 2024} or {@code April 3, 2024}. */
    ENGLISH_WORDS("en-words", "3 April 2024"),
    /** {@code 03/04/2024} is 3 April. */
    DAY_FIRST("day-first", "03/04/2024"),
    /** {@code 04/03/2024} is 3 April. */
    MONTH_FIRST("month-first", "04/03/2024");

    private final String code;
    private final String example;

    DateForm(String code, String example) {
        this.code = code;
        this.example = example;
    }

    public String code() {
        return code;
    }

    /** The third of April 2024 so written, for messages. */
    public String example() {
        return example;
    }

    public static Optional<DateForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DateForm::code).toList();
    }
}
