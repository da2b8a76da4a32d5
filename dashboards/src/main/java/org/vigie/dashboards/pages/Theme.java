package org.vigie.dashboards.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a reader wants a page drawn, whatever the machine prefers. */
enum Theme {
    LIGHT,
    DARK,
    CONTRAST;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> find(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
