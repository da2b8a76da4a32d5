package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.workspace.StatusBasis;

/**
 * What a reader has chosen, all of it in the URL under the same names in both languages.
 *
 * @param years fiscal years that have indicators, latest first
 * @param fiscalYear the chosen one; without a choice, the latest in which anything can be judged
 * @param publication the publication asked for, where it is not simply the current one
 * @param organisation the one organisation looked at, by its code
 */
public record PageState(
        List<String> years,
        String fiscalYear,
        StatusBasis basis,
        Optional<String> publication,
        Optional<String> organisation) {
    public PageState {
        years = List.copyOf(years);
    }

    public List<StatusBasis> bases() {
        return List.of(StatusBasis.values());
    }

    /** The query of a link that keeps the choices, from {@code ?} on. */
    String query() {
        return "?period=" + Addresses.encode(fiscalYear) + "&basis=" + basis.code()
                + organisation
                        .map(code -> "&organisation=" + Addresses.encode(code))
                        .orElse("")
                + publication.map(id -> "&publication=" + Addresses.encode(id)).orElse("");
    }

    /** The same choices about one organisation. */
    String query(String code) {
        return new PageState(years, fiscalYear, basis, publication, Optional.of(code)).query();
    }
}
