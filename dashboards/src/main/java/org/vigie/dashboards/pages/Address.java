package org.vigie.dashboards.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.vigie.contract.Language;

/** A page as an address in either language, so that switching the language keeps the page. */
enum Address {
    WALL((language, subject) -> Addresses.wall(language)),
    ORGANISATIONS((language, subject) -> Addresses.organisations(language)),
    ORGANISATION(Addresses::organisation),
    INDICATOR(Addresses::indicator),
    ROOM(Addresses::room),
    BRIEFINGS((language, subject) -> Addresses.briefings(language)),
    BRIEFING(Addresses::briefing),
    WHAT_IF((language, subject) -> Addresses.whatIf(language)),
    LINEAGE((language, subject) -> Addresses.lineage(language)),
    FINDINGS((language, subject) -> Addresses.findings(language)),
    QUALITY((language, subject) -> Addresses.quality(language)),
    DEFINITIONS((language, subject) -> Addresses.definitions(language)),
    /** A page of tiles that its file gives an address; the subject is its id. */
    DASHBOARD((language, subject) -> Dashboard.shipped(subject).address(language));

    @SuppressWarnings("ImmutableEnumChecker") // functions of their arguments alone
    private final BiFunction<Language, String, String> path;

    Address(BiFunction<Language, String, String> path) {
        this.path = path;
    }

    String in(Language language, String subject) {
        return path.apply(language, subject);
    }

    /** What files of pages call those that have a class of their own. */
    static List<String> ids() {
        return Arrays.stream(values())
                .filter(address -> address != DASHBOARD)
                .map(address -> address.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The address of a page by the id that files use, with its subject where it has one. */
    static String of(String id, Language language, String subject) {
        return Arrays.stream(values())
                .filter(address -> address.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .map(address -> address.in(language, subject))
                .orElseGet(() -> DASHBOARD.in(language, id));
    }
}
