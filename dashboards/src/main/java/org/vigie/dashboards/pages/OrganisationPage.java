package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.workspace.StatusBasis;

/** P3, the sheet of an organisation: who it is, its means, its attainment, its indicators by plan element. */
final class OrganisationPage implements Page {
    private final Dashboard dashboard = Dashboard.shipped("organisation");

    @Override
    public String render(Visit visit) {
        String code = visit.request().subjectId();
        Row identity = visit.details()
                .organisation(code)
                .orElseThrow(() ->
                        PageErrors.unknownOrganisation(code, visit.details().organisations()));
        PageFrame frame =
                visit.frame("organisations", identity.text("organisation_name"), Address.ORGANISATION, code, true);
        Scope scope = new Scope(frame.state().fiscalYear(), Optional.of(code));
        return visit.write(
                "organisation",
                Map.of(
                        "frame", frame,
                        "page", view(visit, frame, identity, new TitleAnswer(visit, frame, scope).of(dashboard)),
                        "tiles", new TileBuilder(visit, frame, scope).build(dashboard)));
    }

    private static OrganisationView view(Visit visit, PageFrame frame, Row identity, Content answer) {
        List<Row> rows = visit.details()
                .evaluationsOfOrganisation(
                        identity.text("organisation_id"), frame.state().fiscalYear());
        StatusBasis other = frame.state().basis() == StatusBasis.DECLARED ? StatusBasis.COMPUTED : StatusBasis.DECLARED;
        return new OrganisationView(
                identity.text("organisation_name"),
                answer,
                List.of(new TileView.Link(
                        frame.say("site.organisations"), Addresses.organisations(frame.language()) + frame.query())),
                identity(frame, identity),
                Addresses.briefing(frame.language(), identity.text("organisation_id")) + frame.query(),
                groups(frame, rows),
                rows.stream().anyMatch(row -> row.number("baseline_value").isPresent()),
                frame.say("organisation.indicators_none", frame.state().fiscalYear()),
                frame.say("indicators.other_status", frame.say("state." + other.code())),
                frame.say("tile.rows", frame.formats().count(rows.size())));
    }

    private static List<Fact> identity(PageFrame frame, Row row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(frame.say("organisation.code"), row.text("organisation_id")));
        row.findText("category_name")
                .ifPresent(category -> facts.add(new Fact(frame.say("organisation.category"), category)));
        row.findText("portfolio_name")
                .ifPresent(portfolio -> facts.add(new Fact(frame.say("organisation.portfolio"), portfolio)));
        row.findText("size_band_name").ifPresent(size -> facts.add(new Fact(frame.say("state.size"), size)));
        return facts;
    }

    /** By programme; what stands under none, as the results of a core responsibility do, by its own plan element. */
    private static List<OrganisationView.Group> groups(PageFrame frame, List<Row> rows) {
        Map<String, List<Row>> byElement = new LinkedHashMap<>();
        rows.forEach(row -> byElement
                .computeIfAbsent(row.text(group(row) + "_id"), key -> new ArrayList<>())
                .add(row));
        return byElement.values().stream()
                .map(group -> {
                    Row first = group.get(0);
                    boolean programme = group(first).equals("programme");
                    return new OrganisationView.Group(
                            first.text(programme ? "programme_level_name" : "level_name"),
                            first.text(group(first) + "_name"),
                            group.stream().map(row -> row(frame, row)).toList());
                })
                .toList();
    }

    private static String group(Row row) {
        return row.text("programme_level_code").equals("programme") ? "programme" : "plan_element";
    }

    private static OrganisationView.Row row(PageFrame frame, Row row) {
        TargetText text = new TargetText(frame.texts(), frame.formats());
        boolean declared = frame.state().basis() == StatusBasis.DECLARED;
        StatusBadge declaredStatus = StatusBadge.of(row.text("declared_status_code"), frame.texts());
        StatusBadge computedStatus = StatusBadge.of(row.text("computed_status_code"), frame.texts());
        boolean same = row.text(group(row) + "_id").equals(row.text("plan_element_id"));
        return new OrganisationView.Row(
                row.text("indicator_name"),
                same ? "" : row.text("plan_element_name"),
                Addresses.indicator(frame.language(), row.text("indicator_id")) + frame.query(),
                declared ? declaredStatus : computedStatus,
                declared ? computedStatus : declaredStatus,
                row.flag("is_different"),
                text.value(row, "baseline_value").orElse(""),
                text.target(row),
                text.actual(row),
                row.findText("due_date")
                        .map(due -> frame.formats().date(LocalDate.parse(due)))
                        .orElse(""));
    }
}
