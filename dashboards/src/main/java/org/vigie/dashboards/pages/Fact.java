package org.vigie.dashboards.pages;

import java.util.Optional;

/** A name and what it says, as in a list of facts; {@code code} where it is an identifier. */
public record Fact(String name, String value, Optional<String> href, boolean code) {
    Fact(String name, String value) {
        this(name, value, Optional.empty(), false);
    }

    static Fact link(String name, String value, String href) {
        return new Fact(name, value, Optional.of(href), false);
    }

    static Fact code(String name, String value) {
        return new Fact(name, value, Optional.empty(), true);
    }
}
