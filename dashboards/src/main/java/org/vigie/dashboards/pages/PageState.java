package org.vigie.dashboards.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.workspace.StatusBasis;

/**
 * What a reader has chosen, all of it in the URL under the same names in both languages.
 *
 * @param years fiscal years that have indicators, latest first
 * @param publications ids of those that may be looked at, latest first
 * @param fiscalYear the chosen one; without a choice, the latest in which anything can be judged
 * @param publication the publication asked for, where it is not simply the current one
 * @param organisation the one organisation looked at, by its code
 * @param mission the one mission looked at, by its code
 * @param size the one size of organisations looked at, by its code
 * @param theme how the page is to be drawn, where it is not as the machine prefers
 */
public record PageState(
        List<String> years,
        List<String> publications,
        String fiscalYear,
        StatusBasis basis,
        Optional<String> publication,
        Optional<String> organisation,
        Optional<String> mission,
        Optional<String> size,
        Optional<Theme> theme) {
    /** Its names in an address. */
    static final List<String> NAMES =
            List.of("period", "basis", "organisation", "mission", "size", "publication", "theme");

    public PageState {
        years = List.copyOf(years);
        publications = List.copyOf(publications);
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
                + choice("publication", publication)
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
