package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * An organisation and its plan as the vocabulary tells them.
 *
 * @param category code of its category
 * @param story how most of its indicators fare
 * @param domain the mission domain it mainly serves
 * @param portfolio the ministry whose portfolio it is in; none for a ministry, which has its own
 */
record OrganisationWords(
        String id,
        Label name,
        String category,
        String story,
        String domain,
        Optional<String> portfolio,
        Optional<Label> portfolioName,
        List<Orientation> orientations) {
    record Orientation(Label name, List<DomainShare> missions, List<Objective> objectives) {}

    record Objective(Label name, List<Programme> programmes, List<IndicatorWords> indicators) {}

    /**
     * A programme.
     *
     * @param missions its own domains; none where it serves those of its orientation
     * @param millions dollars a year at the start of the plan, in millions
     * @param staff full-time equivalents at the start of the plan
     */
    record Programme(Label name, List<DomainShare> missions, BigDecimal millions, int staff) {}

    /** A mission domain and the share of the work done for it; the shares of an element sum to 1. */
    record DomainShare(String domain, BigDecimal weight) {}

    static OrganisationWords of(Definition words) {
        words.allowOnly("id", "name", "category", "story", "domain", "portfolio", "portfolio-name", "orientations");
        return new OrganisationWords(
                words.text("id"),
                words.label("name"),
                words.text("category"),
                words.text("story"),
                words.text("domain"),
                words.findText("portfolio"),
                words.find("portfolio-name").map(Definition::asLabel),
                words.list("orientations").stream()
                        .map(OrganisationWords::orientation)
                        .toList());
    }

    /** The same organisation under an earlier code and name, in the portfolio it has now. */
    OrganisationWords formerly(String code, Label formerName) {
        return new OrganisationWords(
                code, formerName, category, story, domain, Optional.of(id), Optional.empty(), List.of());
    }

    private static Orientation orientation(Definition words) {
        words.allowOnly("name", "missions", "objectives");
        return new Orientation(
                words.label("name"),
                shares(words),
                words.list("objectives").stream()
                        .map(OrganisationWords::objective)
                        .toList());
    }

    private static Objective objective(Definition words) {
        words.allowOnly("name", "programmes", "indicators");
        return new Objective(
                words.label("name"),
                words.list("programmes").stream()
                        .map(OrganisationWords::programme)
                        .toList(),
                words.list("indicators").stream().map(IndicatorWords::of).toList());
    }

    private static Programme programme(Definition words) {
        words.allowOnly("name", "missions", "millions", "staff");
        return new Programme(
                words.label("name"),
                shares(words),
                new BigDecimal(words.text("millions")),
                Integer.parseInt(words.text("staff")));
    }

    private static List<DomainShare> shares(Definition words) {
        return words.list("missions").stream()
                .map(share -> new DomainShare(share.text("domain"), new BigDecimal(share.text("weight"))))
                .toList();
    }
}
