package org.vigie.dashboards.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.workspace.StatusBasis;

/**
 * What a reader has chosen, all of it in the URL under the same names in both languages.
 *
 * @param years fiscal years that have indicators, latest first
 * @param publications those that may be looked at, latest first
 * @param fiscalYear the chosen one; without a choice, the latest in which anything can be judged
 * @param publication the publication asked for, where it is not simply the current one
 * @param asOf the day by which what is shown must have been judged, where one is asked for
 * @param organisation the one organisation looked at, by its code
 * @param mission the one mission looked at, by its code
 * @param size the one size of organisations looked at, by its code
 * @param theme how the page is to be drawn, where it is not as the machine prefers
 */
public record PageState(
        List<String> years,
        List<Kept> publications,
        String fiscalYear,
        StatusBasis basis,
        Optional<String> publication,
        Optional<LocalDate> asOf,
        Optional<String> organisation,
        Optional<String> mission,
        Optional<String> size,
        Optional<Theme> theme) {
    /** A publication that may be looked at, and the day on which it judges. */
    public record Kept(String id, LocalDate asOf) {}

    /** Its names in an address. */
    static final String BASIS = "basis";

    /** Words of an address are joined by hyphens. */
    public static final String AS_OF = "as-of";

    static final List<String> NAMES =
            List.of("period", BASIS, "organisation", "mission", "size", "publication", AS_OF, "theme");

    public PageState {
        years = List.copyOf(years);
        publications = List.copyOf(publications);
    }

    /** The days on which publications judge, latest first, and the one asked for. */
    public List<LocalDate> days() {
        return Stream.concat(publications.stream().map(Kept::asOf), asOf.stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The publications that judge by the day asked for. */
    public List<Kept> judging() {
        return publications.stream()
                .filter(kept -> asOf.stream().noneMatch(day -> kept.asOf().isAfter(day)))
                .toList();
    }

    /** Whether what is shown stays with its publication, whatever becomes current. */
    boolean pinned() {
        return asOf.isPresent() || publication.isPresent();
    }

    /** Whether any of the choices is made that pages fold away. */
    public boolean isParticular() {
        return Stream.of(mission, size, publication, asOf, theme).anyMatch(Optional::isPresent);
    }

    /** How pages may be drawn, by their codes. */
    public List<String> themes() {
        return Arrays.stream(Theme.values()).map(Theme::code).toList();
    }

    public Optional<String> themeCode() {
        return theme.map(Theme::code);
    }

    public List<StatusBasis> bases() {
        return List.of(StatusBasis.values());
    }

    /** The query of a link that keeps the choices, from {@code ?} on. */
    String query() {
        return "?period=" + Addresses.encode(fiscalYear) + "&basis=" + basis.code()
                + choice("organisation", organisation)
                + choice("mission", mission)
                + choice("size", size)
                + stand();
    }

    /** The query of a link to what is not of these rows only, but as it stood here; from {@code &} on. */
    String standing() {
        return "&basis=" + basis.code() + stand();
    }

    private String stand() {
        return choice("publication", publication)
                + choice(AS_OF, asOf.map(LocalDate::toString))
                + choice("theme", theme.map(Theme::code));
    }

    /** The same choices, of one publication whatever becomes current. */
    String query(String publicationId) {
        return new PageState(
                        years,
                        publications,
                        fiscalYear,
                        basis,
                        Optional.of(publicationId),
                        Optional.empty(),
                        organisation,
                        mission,
                        size,
                        theme)
                .query();
    }

    /** The choices by their names in an address. */
    List<Option> kept() {
        return Arrays.stream(query().substring(1).split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Option(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))
                .toList();
    }

    private static String choice(String name, Optional<String> value) {
        return value.map(text -> "&" + name + "=" + Addresses.encode(text)).orElse("");
    }
}
