package org.vigie.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;

/**
 * The eighteen tiles that a steering room is made of, each asked of the semantic layer and, in {@code steering-tiles.sql},
 * by hand, with values drawn anew each time.
 */
record SteeringTile(String name, String sql, Function<Draw, List<String>> values, Asking asking) {
    private static final Principal ANALYST = Principal.of("analyst:O1,O2,O3");

    /** How the semantic layer is asked. */
    @FunctionalInterface
    interface Asking {
        CompiledQuery plan(MetricPlanner planner, Draw draw);
    }

    /** Whom and when a tile is about. */
    record Draw(String organisation, String portfolio, String month, String year, LocalDate from) {
        static Draw of(Random random) {
            int month = 12 + random.nextInt(GeneratedGovernment.MONTHS - 12);
            LocalDate first = LocalDate.of(2006, 4, 1).plusMonths(month);
            int year = 2006 + month / 12;
            return new Draw(
                    "O" + random.nextInt(GeneratedGovernment.ORGANISATIONS),
                    "Portfolio " + random.nextInt(GeneratedGovernment.PORTFOLIOS),
                    first.toString().substring(0, 7),
                    year + "-" + (year + 1),
                    LocalDate.of(2006, 4, 1).plusMonths(random.nextInt(GeneratedGovernment.MONTHS - 36)));
        }

        String to() {
            return from.plusMonths(36).toString();
        }
    }

    static List<SteeringTile> all() {
        Map<String, String> sql = byHand();
        return List.of(
                tile(
                        sql,
                        "rate of an organisation now",
                        draw -> List.of(draw.organisation(), draw.month()),
                        draw -> Ask.of("attainment_rate", "", organisation(draw), month(draw))),
                tile(
                        sql,
                        "spending of the year to date",
                        draw -> List.of(draw.organisation(), draw.month()),
                        draw -> Ask.of("spending_to_date", "", organisation(draw), month(draw))),
                tile(
                        sql,
                        "rate beside the year before",
                        draw -> List.of(draw.organisation(), draw.month()),
                        draw -> Ask.compared(
                                Ask.of("attainment_rate", "", organisation(draw), month(draw)),
                                PeriodComparison.PREVIOUS_YEAR)),
                tile(
                        sql,
                        "rate over 36 months",
                        draw -> List.of(draw.organisation(), draw.from().toString(), draw.to()),
                        draw -> threeYears("attainment_rate", draw)),
                tile(
                        sql,
                        "spending beside what was planned over 36 months",
                        draw -> List.of(draw.organisation(), draw.from().toString(), draw.to()),
                        draw -> threeYears("spending,planned_spending", draw)),
                tile(sql, "wall of sixty numbers", draw -> List.of(draw.month()), SteeringTile::wall),
                tile(
                        sql,
                        "ten best organisations of a year",
                        draw -> List.of(draw.year()),
                        draw -> Ask.ordered(
                                Ask.of("attainment_rate", "organisation.code", year(draw)), "-attainment_rate", 10)),
                tile(
                        sql,
                        "ten farthest under their budget",
                        draw -> List.of(draw.year()),
                        draw -> Ask.ordered(
                                Ask.of("budget_variance_rate", "organisation.code", year(draw)),
                                "budget_variance_rate",
                                10)),
                tile(
                        sql,
                        "heat of missions and portfolios",
                        draw -> List.of(draw.year()),
                        draw -> Ask.of("attainment_rate", "mission.code,organisation.portfolio", year(draw))),
                tile(
                        sql,
                        "organisations of a portfolio",
                        draw -> List.of(draw.portfolio(), draw.year()),
                        draw -> Ask.of(
                                "indicators_due,attainment_rate",
                                "organisation.code",
                                "organisation.portfolio = " + draw.portfolio(),
                                year(draw))),
                new SteeringTile(
                        "rows behind a number",
                        Objects.requireNonNull(sql.get("rows behind a number")),
                        draw -> List.of(draw.organisation(), draw.month()),
                        (planner, draw) -> planner.plan(rows(draw), Principal.LOCAL)),
                tile(
                        sql,
                        "share of spending by portfolio",
                        draw -> List.of(draw.year()),
                        draw -> Ask.of("spending,spending_share", "organisation.portfolio", year(draw))),
                tile(
                        sql,
                        "totals and subtotals",
                        draw -> List.of(draw.year()),
                        draw -> Ask.totalled(
                                Ask.of("attainment_rate", "organisation.portfolio,organisation.code", year(draw)))),
                tile(
                        sql,
                        "staff at the last month of a year",
                        draw -> List.of(draw.year()),
                        draw -> Ask.of("staff_at_the_end", "organisation.code", year(draw))),
                tile(
                        sql,
                        "spending beside staff",
                        draw -> List.of(draw.year(), draw.year()),
                        draw -> Ask.of(
                                "spending,full_time_equivalents,spending_per_full_time_equivalent",
                                "organisation.portfolio",
                                year(draw))),
                tile(
                        sql,
                        "organisations by the name of the time",
                        draw -> List.of(draw.month()),
                        draw -> Ask.of("attainment_rate", "organisation.name", month(draw))),
                tile(
                        sql,
                        "indicators followed by quarter",
                        draw -> List.of(draw.organisation(), draw.year()),
                        draw -> Ask.of("indicators_seen", "period.fiscal_quarter", organisation(draw), year(draw))),
                new SteeringTile(
                        "wall of an analyst of three organisations",
                        Objects.requireNonNull(sql.get("wall of an analyst of three organisations")),
                        draw -> List.of(draw.month()),
                        (planner, draw) -> planner.plan(wall(draw), ANALYST)));
    }

    private static SteeringTile tile(
            Map<String, String> sql,
            String name,
            Function<Draw, List<String>> values,
            Function<Draw, MetricQuery> question) {
        return new SteeringTile(
                name,
                Objects.requireNonNull(sql.get(name)),
                values,
                (planner, draw) -> planner.plan(question.apply(draw), Principal.LOCAL));
    }

    private static MetricQuery wall(Draw draw) {
        return Ask.of(
                "indicators_due,indicators_met,attainment_rate,strict_attainment_rate,evaluation_coverage",
                "organisation.portfolio",
                month(draw));
    }

    private static MetricQuery threeYears(String metrics, Draw draw) {
        return Ask.of(
                metrics,
                "period.code",
                organisation(draw),
                "period.granularity = month",
                "period.start_date >= " + draw.from(),
                "period.start_date < " + draw.to());
    }

    private static DetailQuery rows(Draw draw) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("indicator_id", "indicator.id");
        fields.put("declared_status_code", "evaluation.declared_status_code");
        fields.put("target_value", "evaluation.target_value");
        fields.put("actual_value", "evaluation.actual_value");
        return new DetailQuery(
                "fact_indicator_evaluation",
                fields,
                List.of(
                        new Condition("organisation.code", "=", List.of(draw.organisation())),
                        new Condition("period.code", "=", List.of(draw.month()))),
                StatusBasis.DECLARED,
                List.of("indicator.id"),
                500,
                0,
                Language.EN);
    }

    private static String organisation(Draw draw) {
        return "organisation.code = " + draw.organisation();
    }

    private static String month(Draw draw) {
        return "period.code = " + draw.month();
    }

    private static String year(Draw draw) {
        return "period.fiscal_year = " + draw.year();
    }

    private static Map<String, String> byHand() {
        try (InputStream stream =
                Objects.requireNonNull(SteeringTile.class.getResourceAsStream("/steering-tiles.sql"))) {
            Map<String, String> statements = new LinkedHashMap<>();
            Arrays.stream(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("-- tile: "))
                    .skip(1)
                    .forEach(tile ->
                            statements.put(tile.substring(0, tile.indexOf('\n')), tile.substring(tile.indexOf('\n'))));
            return statements;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
