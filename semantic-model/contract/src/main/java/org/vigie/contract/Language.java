package org.vigie.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The two languages in which everything is said. French comes first; English is its equal. */
public enum Language {
    FR(Locale.CANADA_FRENCH),
    EN(Locale.CANADA);

    private static final String OPTION = "--lang";
    private static final List<String> VARIABLES = List.of("VIGIE_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

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

    /**
     * The language in which a command speaks: that of its option {@code --lang}, else of {@code VIGIE_LANG}, else of the
     * locale, else French. Decided before the options are parsed, so that errors of parsing speak it too.
     */
    public static Language spoken(List<String> arguments, Map<String, String> environment) {
        return Stream.concat(
                        option(arguments).stream(), VARIABLES.stream().map(name -> environment.getOrDefault(name, "")))
                .flatMap(text -> find(text).stream())
                .findFirst()
                .orElse(FR);
    }

    private static Optional<String> option(List<String> arguments) {
        int option = arguments.indexOf(OPTION);
        if (option >= 0 && option + 1 < arguments.size()) {
            return Optional.of(arguments.get(option + 1));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> argument.substring(OPTION.length() + 1))
                .findFirst();
    }
}
