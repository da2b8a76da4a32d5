package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;

/** Every metric by every field, on every basis, against SQL written by hand from the definitions: equal exactly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMetricTest {
    /** What a row of the fact counts or sums; {@code STATUS} stands for the column of the basis. */
    private static final Map<String, String> MEASURES = table("""
            indicators                    ~ f.evaluation_key
            indicators_due                ~ CASE WHEN f.STATUS IN ('met', 'not_met', 'not_available') THEN f.evaluation_key END
            indicators_evaluable          ~ CASE WHEN f.STATUS IN ('met', 'not_met') THEN f.evaluation_key END
            indicators_met                ~ CASE WHEN f.STATUS = 'met' THEN f.evaluation_key END
            indicators_not_met            ~ CASE WHEN f.STATUS = 'not_met' THEN f.evaluation_key END
            indicators_not_available      ~ CASE WHEN f.STATUS = 'not_available' THEN f.evaluation_key END
            indicators_future             ~ CASE WHEN f.STATUS = 'future' THEN f.evaluation_key END
            indicators_compared           ~ CASE WHEN f.is_compared THEN f.evaluation_key END
            indicators_different          ~ CASE WHEN f.is_different THEN f.evaluation_key END
            spending                      ~ f.amount WHERE f.amount_type_code = 'actual'
            planned_spending              ~ f.amount WHERE f.amount_type_code = 'planned'
            authorised_spending           ~ f.amount WHERE f.amount_type_code = 'authorised'
            full_time_equivalents         ~ f.full_time_equivalents WHERE f.workforce_type_code = 'actual'
            planned_full_time_equivalents ~ f.full_time_equivalents WHERE f.workforce_type_code = 'planned'
            """);

    private static final Map<String, String> RATIOS = table("""
            attainment_rate                   ~ indicators_met / indicators_evaluable
            strict_attainment_rate            ~ indicators_met / indicators_due
            evaluation_coverage               ~ indicators_evaluable / indicators_due
            declared_computed_difference_rate ~ indicators_different / indicators_compared
            """);

    /**
     * Metrics made of others: the parts, above and below a line where there is one. {@code KEY} and {@code GROUP} stand for
     * the field, {@code JOIN} for what leads to it, {@code SHARE} for the weight that a bridge gives.
     */
    private static final Map<String, String> COMPOSED = table("""
            budget_variance_rate ~ SELECT KEY sum(f.amount * SHARE) FILTER (f.amount_type_code = 'actual') - sum(f.amount * SHARE) FILTER (f.amount_type_code = 'authorised'), sum(f.amount * SHARE) FILTER (f.amount_type_code = 'authorised') FROM fact_budget f JOIN WHERE f.amount_type_code IN ('actual', 'authorised') GROUP
            spending_share       ~ SELECT KEY sum(f.amount * SHARE), (SELECT sum(amount) FROM fact_budget WHERE amount_type_code = 'actual') FROM fact_budget f JOIN WHERE f.amount_type_code = 'actual' GROUP
            spending_to_date     ~ WITH f AS (SELECT b.* EXCLUDE (period_key), l.period_key, l.end_date FROM fact_budget b JOIN_ dim_period e USING (period_key) JOIN_ dim_period l ON l.fiscal_year = e.fiscal_year AND l.granularity_code = e.granularity_code AND l.start_date >= e.start_date AND l.period_key IN (SELECT period_key FROM fact_budget WHERE amount_type_code = 'actual') WHERE b.amount_type_code = 'actual'), g AS (SELECT KEY f.amount * SHARE AS v, f.end_date AS latest FROM f JOIN), h AS (SELECT *, max(latest) OVER (LASTOF) AS last FROM g) SELECT OUT sum(v) FILTER (latest = last) FROM h GROUP
            target_ratio         ~ SELECT KEY CASE WHEN count(DISTINCT f.evaluation_key) = 1 THEN max(f.target_ratio) END FROM fact_indicator_evaluation f JOIN GROUP
            target_gap           ~ SELECT KEY CASE WHEN count(DISTINCT f.evaluation_key) = 1 THEN max(f.favourable_gap) END FROM fact_indicator_evaluation f JOIN GROUP
            progress             ~ SELECT KEY CASE WHEN count(DISTINCT f.evaluation_key) = 1 THEN max(f.progress_raw) END FROM fact_indicator_evaluation f JOIN GROUP
            spending_per_full_time_equivalent ~ SELECT OUT sum(s), sum(t) FROM (SELECT KEY f.amount * SHARE AS s, NULL AS t FROM fact_budget f JOIN WHERE f.amount_type_code = 'actual' UNION ALL SELECT KEY NULL, f.full_time_equivalents * SHARE FROM fact_workforce f JOIN WHERE f.workforce_type_code = 'actual') GROUP
            """);

    /** Those of them that are one value, not one divided by another. */
    private static final Set<String> WHOLE = Set.of("spending_to_date", "target_ratio", "target_gap", "progress");

    private static final Map<String, String> FACTS = table("""
            evaluation ~ fact_indicator_evaluation
            budget     ~ fact_budget
            workforce  ~ fact_workforce
            """);

    /** Those proved here; {@link SurroundingMetricsTest} proves the others. */
    static final Set<String> DATASETS = FACTS.keySet();

    private static final Map<String, String> JOINS = table("""
            evaluation   ~
            organisation ~ LEFT JOIN dim_organisation d ON d.organisation_key = f.organisation_key
            period       ~ LEFT JOIN dim_period d ON d.period_key = f.period_key
            plan_element ~ LEFT JOIN dim_plan_element d ON d.plan_element_key = f.plan_element_key
            programme    ~ LEFT JOIN dim_plan_element e ON e.plan_element_key = f.plan_element_key LEFT JOIN dim_plan_element d ON d.plan_element_key = e.programme_key
            status       ~ LEFT JOIN dim_status d ON d.status_code = f.STATUS
            indicator    ~ LEFT JOIN dim_indicator d ON d.indicator_key = f.indicator_key
            unit         ~ LEFT JOIN dim_indicator i ON i.indicator_key = f.indicator_key LEFT JOIN dim_unit_of_measure d ON d.unit_key = i.unit_key
            evaluation/mission ~ LEFT JOIN bridge_indicator_mission b ON b.indicator_key = f.indicator_key LEFT JOIN dim_mission d ON d.mission_key = b.mission_key
            budget/mission     ~ LEFT JOIN bridge_plan_element_mission b ON b.plan_element_key = f.plan_element_key LEFT JOIN dim_mission d ON d.mission_key = b.mission_key
            heir               ~ LEFT JOIN bridge_org_heir b ON b.organisation_key = f.organisation_key LEFT JOIN dim_heir_organisation d ON d.heir_organisation_key = b.heir_organisation_key
            workforce/mission  ~ LEFT JOIN bridge_plan_element_mission b ON b.plan_element_key = f.plan_element_key LEFT JOIN dim_mission d ON d.mission_key = b.mission_key
            """);

    private static final Map<String, String> COLUMNS = table("""
            evaluation.target_kind   ~ f.target_kind_code
            organisation.code        ~ d.organisation_id
            organisation.name        ~ d.name_en
            organisation.category    ~ d.category_name_en
            organisation.portfolio   ~ d.portfolio_name_en
            organisation.size_band   ~ d.size_band_name_en
            heir.code                ~ d.organisation_id
            heir.name                ~ d.name_en
            heir.portfolio           ~ d.portfolio_name_en
            mission.code             ~ d.mission_id
            mission.name             ~ d.mission_name_en
            mission.domain_code      ~ d.mission_domain_id
            mission.domain_name      ~ d.mission_domain_name_en
            mission.display_order    ~ d.display_order
            period.fiscal_year       ~ d.fiscal_year
            period.code              ~ d.period_id
            period.name              ~ d.name_en
            period.granularity       ~ d.granularity_code
            period.start_date        ~ d.start_date
            period.end_date          ~ d.end_date
            unit.code                ~ d.unit_code
            unit.name                ~ d.name_en
            unit.symbol              ~ d.symbol_en
            plan_element.id          ~ d.plan_element_id
            plan_element.code        ~ d.plan_element_code
            plan_element.name        ~ d.name_en
            plan_element.level       ~ d.level_name_en
            plan_element.level_code  ~ d.level_code
            programme.id             ~ d.plan_element_id
            programme.code           ~ d.plan_element_code
            programme.name           ~ d.name_en
            programme.level          ~ d.level_name_en
            programme.level_code     ~ d.level_code
            status.code              ~ d.status_code
            status.name              ~ d.name_en
            status.display_rank      ~ d.display_rank
            indicator.id             ~ d.indicator_id
            indicator.name           ~ d.name_en
            indicator.direction      ~ d.direction_name_en
            indicator.decimals       ~ d.decimals
            indicator.baseline_value ~ d.baseline_value
            indicator.baseline_date  ~ d.baseline_date
            indicator.organisation_id ~ d.organisation_id
            """);

    private final SemanticModel model = SemanticModel.shipped();
    private final HandWritten both;

    EveryMetricTest(@TempDir Path folder) throws SQLException, IOException {
        both = HandWritten.over(SampleGovernment.star(), folder);
    }

    @AfterAll
    void close() throws SQLException {
        both.close();
    }

    @Test
    void handWrittenSqlCoversEveryMetricAndField() {
        assertThat(Stream.of(MEASURES, RATIOS, COMPOSED).flatMap(known -> known.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(metrics().map(Metric::id).toList());
        assertThat(COLUMNS.keySet())
                .containsAll(metrics()
                        .flatMap(metric -> model.reachableFields(model.dataset(metric.dataset())).stream())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> equalsSqlWrittenByHand() {
        return metrics()
                .flatMap(metric -> Stream.concat(Stream.of(""), model.fieldsOf(metric).stream())
                        .flatMap(field -> Arrays.stream(StatusBasis.values())
                                .filter(basis -> isAsked(metric, field, basis))
                                .map(basis -> DynamicTest.dynamicTest(
                                        metric.id() + " by " + field + " " + basis,
                                        () -> check(metric, field, basis)))));
    }

    private Stream<Metric> metrics() {
        return model.metrics().stream().filter(metric -> DATASETS.contains(metric.dataset()));
    }

    /** All other bases take one way: on drawn rows, by fields, one stands for all. */
    private static boolean isAsked(Metric metric, String field, StatusBasis basis) {
        return !basis.isOther()
                || (metric.dataset().equals("evaluation")
                        && (field.isEmpty() || basis == StatusBasis.ORIGINAL_TARGET || HandWritten.isReal()));
    }

    private void check(Metric metric, String field, StatusBasis basis) throws SQLException {
        assertThat(both.answered(Ask.with(Ask.of(metric.id(), field), basis))).isEqualTo(byHand(metric, field, basis));
    }

    private List<String> byHand(Metric metric, String field, StatusBasis basis) throws SQLException {
        String dataset = metric.dataset();
        String prefix = field.isEmpty() ? "" : field.substring(0, field.indexOf('.'));
        String join = prefix.isEmpty()
                ? ""
                : Objects.requireNonNull(JOINS.getOrDefault(dataset + "/" + prefix, JOINS.get(prefix)));
        boolean bridged = prefix.equals("mission") || prefix.equals("heir");
        String column = basis == StatusBasis.DECLARED ? "declared_status_code" : "computed_status_code";
        String composed = COMPOSED.getOrDefault(metric.id(), "");
        if (!composed.isEmpty()) {
            return both.rows(
                    judged(composed(composed, field, join, bridged), basis).replace("STATUS", column),
                    field.isEmpty() ? 0 : 1,
                    !WHOLE.contains(metric.id()));
        }
        String ratio = RATIOS.get(metric.id());
        String values = ratio == null
                ? aggregate(metric.id(), dataset, bridged)
                : Arrays.stream(ratio.split(" / "))
                        .map(part -> aggregate(part, dataset, bridged))
                        .reduce((numerator, denominator) -> numerator + ", " + denominator)
                        .orElseThrow();
        String[] parted =
                Objects.requireNonNull(MEASURES.getOrDefault(metric.id(), "")).split(" WHERE ");
        String sql = "SELECT " + (field.isEmpty() ? "" : COLUMNS.get(field) + ", ") + values + " FROM "
                + FACTS.get(dataset) + " f " + join + (parted.length > 1 ? " WHERE " + parted[1] : "")
                + (field.isEmpty() ? "" : " GROUP BY 1");
        return both.rows(judged(sql, basis).replace("STATUS", column), field.isEmpty() ? 0 : 1, ratio != null);
    }

    /** What is judged on another basis stands elsewhere. */
    private static String judged(String sql, StatusBasis basis) {
        return basis.isOther()
                ? sql.replace(
                        " fact_indicator_evaluation f",
                        " (SELECT * FROM fact_indicator_evaluation_basis WHERE basis_code = '" + basis.code() + "') f")
                : sql;
    }

    private static String composed(String sql, String field, String join, boolean bridged) {
        boolean whole = field.isEmpty();
        return sql.replace("LASTOF", whole ? "" : "PARTITION BY k")
                .replace("KEY", whole ? "" : COLUMNS.get(field) + " AS k, ")
                .replace("OUT", whole ? "" : "k, ")
                .replace("JOIN_", "@")
                .replace(" JOIN", " " + join)
                .replace("@", "JOIN")
                .replace("SHARE", bridged ? "coalesce(b.weight, 1)" : "1")
                .replace("GROUP", whole ? "" : "GROUP BY 1");
    }

    private static String aggregate(String metric, String dataset, boolean bridged) {
        String value = Objects.requireNonNull(MEASURES.get(metric)).split(" WHERE ")[0];
        if (dataset.equals("evaluation")) {
            return "count(DISTINCT " + value + ")";
        }
        return bridged ? "sum(" + value + " * coalesce(b.weight, 1))" : "sum(" + value + ")";
    }

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] cells = line.split("~", 2);
            table.put(cells[0].strip(), cells[1].strip());
        });
        return table;
    }
}
