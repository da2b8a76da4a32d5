package org.vigie.dashboards.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of the navigation, in their order. Their names are {@code section.<code>} of {@code texts.yml}. */
enum Section {
    GOVERNMENT,
    ORGANISATIONS,
    ROOMS,
    FIELD,
    DATA;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Section::code).toList();
    }

    static Optional<Section> find(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
