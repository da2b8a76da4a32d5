package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Every metric by every field, on both bases, against SQL written by hand from the definitions: equal exactly. */
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

    private static final Map<String, String> FACTS = table("""
            evaluation ~ fact_indicator_evaluation
            budget     ~ fact_budget
            workforce  ~ fact_workforce
            """);

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
            workforce/mission  ~ LEFT JOIN bridge_plan_element_mission b ON b.plan_element_key = f.plan_element_key LEFT JOIN dim_mission d ON d.mission_key = b.mission_key
            """);

    private static final Map<String, String> COLUMNS = table("""
            evaluation.target_kind   ~ f.target_kind_code
            organisation.code        ~ d.organisation_id
            organisation.name        ~ d.name_en
            organisation.category    ~ d.category_name_en
            organisation.portfolio   ~ d.portfolio_name_en
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
            """);

    private final SemanticModel model = SemanticModel.shipped();
    private final Publications publications;
    private final Connection byHand;

    EveryMetricTest(@TempDir Path folder) throws SQLException {
        publications = new Publications(SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION));
        Path copy = folder.resolve("by-hand.duckdb");
        SampleGovernment.star().write(copy);
        byHand = DriverManager.getConnection("jdbc:duckdb:" + copy);
    }

    @AfterAll
    void close() throws SQLException {
        publications.close();
        byHand.close();
    }

    @Test
    void handWrittenSqlCoversEveryMetricAndField() {
        assertThat(Stream.concat(MEASURES.keySet().stream(), RATIOS.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        model.metrics().stream().map(Metric::id).toList());
        assertThat(COLUMNS.keySet())
                .containsAll(model.metrics().stream()
                        .flatMap(metric -> model.reachableFields(model.dataset(metric.dataset())).stream())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> equalsSqlWrittenByHand() {
        return model.metrics().stream()
                .flatMap(metric -> Stream.concat(
                                Stream.of(""), model.reachableFields(model.dataset(metric.dataset())).stream())
                        .flatMap(field -> Arrays.stream(StatusBasis.values())
                                .map(basis -> DynamicTest.dynamicTest(
                                        metric.id() + " by " + field + " " + basis,
                                        () -> check(metric, field, basis)))));
    }

    private void check(Metric metric, String field, StatusBasis basis) throws SQLException {
        Answer answer = publications.current().ask(Ask.with(Ask.of(metric.id(), field), basis));
        List<String> rows = answer.rows().stream()
                .map(row -> row.stream().map(Ask::cell).toList().toString())
                .sorted()
                .toList();
        assertThat(rows).isEqualTo(byHand(metric, field, basis));
    }

    private List<String> byHand(Metric metric, String field, StatusBasis basis) throws SQLException {
        String dataset = metric.dataset();
        String prefix = field.isEmpty() ? "" : field.substring(0, field.indexOf('.'));
        String join = prefix.isEmpty()
                ? ""
                : Objects.requireNonNull(JOINS.getOrDefault(dataset + "/" + prefix, JOINS.get(prefix)));
        boolean bridged = prefix.equals("mission");
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
        String column = basis == StatusBasis.DECLARED ? "declared_status_code" : "computed_status_code";
        return rows(sql.replace("STATUS", column), field.isEmpty() ? 0 : 1, ratio != null);
    }

    private static String aggregate(String metric, String dataset, boolean bridged) {
        String value = Objects.requireNonNull(MEASURES.get(metric)).split(" WHERE ")[0];
        if (dataset.equals("evaluation")) {
            return "count(DISTINCT " + value + ")";
        }
        return bridged ? "sum(" + value + " * coalesce(b.weight, 1))" : "sum(" + value + ")";
    }

    private List<String> rows(String sql, int keys, boolean isRatio) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = byHand.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                if (keys == 1) {
                    row.add(Ask.cell(result.getObject(1)));
                }
                row.add(
                        isRatio
                                ? ratio(result.getLong(keys + 1), result.getLong(keys + 2))
                                : Ask.cell(result.getObject(keys + 1)));
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String ratio(long numerator, long denominator) {
        return denominator == 0
                ? ""
                : Ask.cell(
                        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP));
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
