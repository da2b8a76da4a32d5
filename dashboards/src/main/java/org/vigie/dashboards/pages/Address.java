package org.vigie.dashboards.pages;

import java.util.function.BiFunction;
import org.vigie.contract.Language;

/** A page as an address in either language, so that switching the language keeps the page. */
enum Address {
    WALL((language, subject) -> Addresses.wall(language)),
    ORGANISATIONS((language, subject) -> Addresses.organisations(language)),
    ORGANISATION(Addresses::organisation),
    INDICATOR(Addresses::indicator),
    FINDINGS((language, subject) -> Addresses.findings(language)),
    QUALITY((language, subject) -> Addresses.quality(language)),
    DEFINITIONS((language, subject) -> Addresses.definitions(language));

    @SuppressWarnings("ImmutableEnumChecker") // functions of their arguments alone
    private final BiFunction<Language, String, String> path;

    Address(BiFunction<Language, String, String> path) {
        this.path = path;
    }

    String in(Language language, String subject) {
        return path.apply(language, subject);
    }
}
