package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.workspace.StatusBasis;

/**
 * P4, the sheet of an indicator: the verdict with its reason, both statuses, history and forecast, revisions, the source's
 * line, then the tiles of what is tied to it.
 */
final class IndicatorPage implements Page {
    private final Dashboard dashboard = Dashboard.shipped("indicator");

    @Override
    public String render(Visit visit) {
        String id = visit.request().subjectId();
        Row identity = visit.details()
                .indicator(id)
                .orElseThrow(
                        () -> PageErrors.unknownIndicator(id, visit.details().nearIndicators(id)));
        List<Row> evaluations = visit.details().evaluationsOfIndicator(id);
        PageFrame frame = visit.frame("organisations", identity.text("indicator_name"), Address.INDICATOR, id, true);
        Scope scope = new Scope(
                frame.state().fiscalYear(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(id));
        return visit.write(
                "indicator",
                Map.of(
                        "frame", frame,
                        "page", new Sheet(frame, identity).view(visit, evaluations),
                        "tiles", new TileBuilder(visit, frame, scope).build(dashboard)));
    }

    /** What is written about one indicator in one language. */
    private static final class Sheet {
        private final PageFrame frame;
        private final Row identity;
        private final TargetText text;

        Sheet(PageFrame frame, Row identity) {
            this.frame = frame;
            this.identity = identity;
            this.text = new TargetText(frame.texts(), frame.formats());
        }

        IndicatorView view(Visit visit, List<Row> evaluations) {
            String year = frame.state().fiscalYear();
            Optional<Row> chosen = evaluations.stream()
                    .filter(row -> row.text("fiscal_year").equals(year))
                    .findFirst();
            Outlook outlook =
                    new Outlook(frame, text, visit.details().trajectoriesOfIndicator(identity.text("indicator_id")));
            Optional<IndicatorView.Forecast> forecast = outlook.forecast();
            Optional<String> dueYear = forecast.flatMap(found -> visit.details().fiscalYearOf(found.dueDate()));
            List<Row> revisions = visit.details().targetsOfIndicator(identity.text("indicator_id"));
            List<String> years =
                    evaluations.stream().map(row -> row.text("fiscal_year")).toList();
            return new IndicatorView(
                    identity.text("indicator_name"),
                    Sentence.quoting(identity.text("organisation_name")),
                    trail(),
                    chosen.map(row -> sheet(visit, row)),
                    frame.say("indicator.no_period", year, String.join(", ", years)),
                    evaluations.stream()
                            .map(row -> year(
                                    row,
                                    forecast.filter(found -> dueYear.equals(row.findText("fiscal_year"))),
                                    outlook.isBreak(row.text("fiscal_year"))))
                            .toList(),
                    evaluations.stream()
                                    .filter(row -> row.number("actual_value").isPresent())
                                    .count()
                            > 1,
                    frame.say("tile.chart", frame.say("indicator.history")),
                    frame.say("indicator.history_one", String.join(", ", years)),
                    frame.say("tile.periods", frame.formats().count(evaluations.size())),
                    outlook.view(),
                    evaluations.stream().anyMatch(row -> dueYear.equals(row.findText("fiscal_year"))),
                    evaluations.stream()
                            .map(row -> row.text("unit_symbol"))
                            .findFirst()
                            .orElse(""),
                    definition(),
                    visit.details().planChain(identity).stream()
                            .map(step -> new Fact(step.text("level_name"), step.text("plan_element_name")))
                            .toList(),
                    revisions.stream().anyMatch(row -> row.count("revision") > 1),
                    revisions.stream().map(this::revision).toList());
        }

        private List<TileView.Link> trail() {
            return List.of(
                    new TileView.Link(
                            frame.say("site.organisations"), Addresses.organisations(frame.language()) + frame.query()),
                    new TileView.Link(
                            identity.text("organisation_name"),
                            Addresses.organisation(frame.language(), identity.text("organisation_id"))
                                    + frame.query()));
        }

        private IndicatorView.Sheet sheet(Visit visit, Row row) {
            boolean declared = frame.state().basis() == StatusBasis.DECLARED;
            StatusBadge declaredStatus = badge(row, "declared_status_code");
            StatusBadge computedStatus = badge(row, "computed_status_code");
            return new IndicatorView.Sheet(
                    declared ? declaredStatus : computedStatus,
                    reason(row, declared),
                    frame.say("basis." + frame.state().basis().code()),
                    explanation(visit),
                    figures(row),
                    row.number("progress_bounded")
                            .filter(progress -> row.text("progress_reason_code").equals("OK"))
                            .map(progress -> progress.movePointRight(3).intValue()),
                    declaredStatus,
                    computedStatus,
                    row.flag("is_different"),
                    comparison(row, declaredStatus, computedStatus),
                    row.text("source_file"),
                    row.text("source_line"),
                    row.text("delivery_id"),
                    date(row, "known_from"));
        }

        private Optional<String> explanation(Visit visit) {
            return visit.details().resultsOfIndicator(identity.text("indicator_id")).stream()
                    .filter(result ->
                            result.text("fiscal_year").equals(frame.state().fiscalYear()))
                    .findFirst()
                    .flatMap(result -> result.findText("explanation"));
        }

        private String reason(Row row, boolean declared) {
            String code = row.text(declared ? "declared_status_code" : "computed_status_code");
            String actual = text.actual(row).isEmpty() ? frame.say("indicator.no_value") : text.actual(row);
            String target = text.target(row).isEmpty() ? frame.say("indicator.no_target") : text.target(row);
            return switch (code) {
                case "met", "not_met" -> frame.say("verdict." + code + (declared ? "_declared" : ""), actual, target);
                case "future" -> frame.say("verdict.future", frame.state().fiscalYear());
                default -> Texts.has("verdict." + code) ? frame.say("verdict." + code) : code;
            };
        }

        private List<Fact> figures(Row row) {
            List<Fact> facts = new ArrayList<>();
            String target = text.target(row);
            String actual = text.actual(row);
            facts.add(new Fact(
                    frame.say("indicator.target"), target.isEmpty() ? frame.say("indicator.no_target") : target));
            facts.add(new Fact(
                    frame.say("indicator.actual"), actual.isEmpty() ? frame.say("indicator.no_value") : actual));
            text.value(row, "baseline_value")
                    .ifPresent(value -> facts.add(new Fact(frame.say("indicator.baseline"), baseline(row, value))));
            text.difference(row, "favourable_gap")
                    .ifPresent(value -> facts.add(new Fact(frame.say("indicator.gap"), value)));
            facts.add(new Fact(frame.say("indicator.progress"), progress(row)));
            row.findText("due_date")
                    .ifPresent(due -> facts.add(new Fact(frame.say("indicator.due"), date(row, "due_date"))));
            return facts;
        }

        private String baseline(Row row, String value) {
            return row.findText("baseline_date").isPresent() ? value + " (" + date(row, "baseline_date") + ")" : value;
        }

        private String progress(Row row) {
            String code = row.text("progress_reason_code");
            String why = Texts.has("progress." + code) ? frame.say("progress." + code) : frame.say("progress.none");
            return row.number("progress_raw")
                    .map(progress -> frame.formats().percent(progress) + " · " + why)
                    .orElse(why);
        }

        private String comparison(Row row, StatusBadge declared, StatusBadge computed) {
            if (!row.flag("is_compared")) {
                return frame.say("indicator.not_compared");
            }
            return row.flag("is_different")
                    ? frame.say("indicator.differ", declared.text(), computed.text())
                    : frame.say("indicator.agree");
        }

        private IndicatorView.Year year(Row row, Optional<IndicatorView.Forecast> forecast, boolean isBreak) {
            Optional<BigDecimal> target =
                    row.number("target_value").or(() -> row.number("low_value")).or(() -> row.number("high_value"));
            return new IndicatorView.Year(
                    row.text("fiscal_year"),
                    text.actual(row),
                    row.number("actual_value").map(BigDecimal::toPlainString).orElse(""),
                    text.target(row),
                    target.map(BigDecimal::toPlainString).orElse(""),
                    forecast,
                    isBreak,
                    badge(row, "declared_status_code"),
                    badge(row, "computed_status_code"));
        }

        private IndicatorView.Revision revision(Row row) {
            String mark = row.flag("is_original")
                    ? " (" + frame.say("indicator.original") + ")"
                    : row.flag("is_current") ? " (" + frame.say("indicator.current") + ")" : "";
            return new IndicatorView.Revision(
                    row.text("fiscal_year"),
                    row.text("revision") + mark,
                    text.target(row),
                    row.text("revision_reason"),
                    date(row, "known_from"));
        }

        private List<Fact> definition() {
            return List.of(
                    new Fact(
                            frame.say("indicator.definition_text"),
                            identity.findText("definition").orElse(frame.say("indicator.definition_none"))),
                    new Fact(frame.say("indicator.direction"), identity.text("direction_name")),
                    new Fact(frame.say("indicator.unit"), identity.text("unit_name")),
                    Fact.link(
                            frame.say("indicator.owner"),
                            identity.text("organisation_name"),
                            Addresses.organisation(frame.language(), identity.text("organisation_id")) + frame.query()),
                    new Fact(frame.say("indicator.identifier"), identity.text("indicator_id")));
        }

        private StatusBadge badge(Row row, String column) {
            return StatusBadge.of(row.text(column), frame.texts());
        }

        private String date(Row row, String column) {
            return row.findText(column)
                    .map(text -> frame.formats().date(LocalDate.parse(text.substring(0, 10))))
                    .orElse("");
        }
    }
}
