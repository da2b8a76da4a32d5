package org.vigie.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The two languages in which everything is said. French comes first; English is its equal. */
public enum Language {
    FR(Locale.CANADA_FRENCH),
    EN(Locale.CANADA);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code as it stands in URLs, options and column suffixes: {@code fr} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language whose code the text begins with, as in {@code fr}, {@code fr_CA.UTF-8} or {@code en-GB}. */
    public static Optional<Language> find(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (lower.equals(language.code())
                    || lower.startsWith(language.code() + "_")
                    || lower.startsWith(language.code() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language in which a command speaks: {@code VIGIE_LANG}, else the locale's, else French. */
    public static Language spoken(Map<String, String> environment) {
        return Stream.of("VIGIE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .flatMap(Language::find)
                .orElse(FR);
    }
}
