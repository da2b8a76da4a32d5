package org.vigie.transforms.tables;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION_SIZE;
import static org.vigie.contract.finance.FinanceTables.FACT_BUDGET;
import static org.vigie.contract.finance.FinanceTables.FACT_WORKFORCE;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_INDICATOR_MISSION;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_LINK;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_MISSION;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_EVALUATION;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;
import static org.vigie.testkit.Frames.emptyFrame;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.testkit.SparkTest;

/** A real government, from its files to the star, against figures computed without this project. */
@SparkTest
class GcInfobaseStarTest {
    private static final Path DATA = Path.of(System.getProperty("vigie.root"), "../shared/data");

    private static InMemoryTables tables;

    @BeforeAll
    static void buildTheStar(SparkSession spark) throws IOException {
        Path folder = DATA.resolve("gc-infobase-2018-06");
        assumeTrue(Files.isDirectory(folder), () -> "Skipped: no GC InfoBase files in " + folder);
        tables = new InMemoryTables(spark);
        LandedGcInfobase.into(tables::put, spark, folder);
        tables.put(STG_FISCAL_YEAR, emptyFrame(TableCatalog.shipped().table(STG_FISCAL_YEAR)));
        tables.put(STG_ORGANISATION_SIZE, emptyFrame(TableCatalog.shipped().table(STG_ORGANISATION_SIZE)));
        List<TableJob> jobs = Stream.of(GcInfobaseTables.ALL, StarTables.all(LocalDate.of(2018, 6, 30)))
                .flatMap(List::stream)
                .toList();
        tables.buildAll(jobs);
    }

    @Test
    void theWholeGovernmentHasTheDeclaredStatusesItPublished() {
        assertThat(declared(reported()))
                .isEqualTo(Map.of("met", 1458L, "not_met", 453L, "not_available", 197L, "future", 624L));
    }

    @Test
    void everyDepartmentHasTheDeclaredStatusesItPublished() throws IOException {
        Map<String, Map<String, Long>> found =
                reported().groupBy("organisation_id", "declared_status_code").count().collectAsList().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString(0),
                                Collectors.toMap(row -> row.getString(1), row -> row.getLong(2))));
        found.put("TOTAL", declared(reported()));
        List<Map<String, String>> expected = expected("gc-status-2016-17-by-department.csv");
        assertSoftly(softly -> expected.forEach(row -> {
            Map<String, Long> department = found.getOrDefault(row.get("dept_code"), Map.of());
            for (String status : List.of("met", "not_met", "not_available", "future")) {
                softly.assertThat(department.getOrDefault(status, 0L))
                        .as(row.get("dept_code") + " " + status)
                        .isEqualTo(Long.valueOf(row.get(status)));
            }
        }));
    }

    @Test
    void computedAndDeclaredStatusesDifferWhereTheNumbersSaySo() {
        Map<String, String> compared = reported()
                .where("is_compared")
                .groupBy("target_kind_code")
                .agg(functions.count("*"), functions.count_if(col("is_different")))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1) + "/" + row.getLong(2)));
        assertThat(compared)
                .isEqualTo(Map.of("at_least", "1304/14", "at_most", "126/0", "range", "133/1", "exactly", "173/55"));
    }

    @Test
    void plannedIndicatorsAreNotDeclared() {
        assertThat(declared(evaluations("2018-2019"))).isEqualTo(Map.of("not_declared", 947L));
    }

    @Test
    void everyDepartmentSpentAndPlannedWhatThePublicAccountsSay() throws IOException {
        Map<String, BigDecimal> found = new HashMap<>();
        sums(FACT_BUDGET, "amount_type_code", "actual", "amount", "exp_", found);
        sums(FACT_BUDGET, "amount_type_code", "planned", "amount", "planned_", found);
        sums(FACT_WORKFORCE, "workforce_type_code", "actual", "full_time_equivalents", "fte_", found);
        List<Map<String, String>> expected = expected("gc-spending-fte-by-department.csv");
        assertSoftly(softly -> expected.forEach(row -> row.forEach((column, value) -> {
            if (!column.equals("dept_code")) {
                BigDecimal sum = found.getOrDefault(row.get("dept_code") + " " + column, BigDecimal.ZERO);
                softly.assertThat(sum.setScale(2, RoundingMode.HALF_EVEN))
                        .as(row.get("dept_code") + " " + column)
                        .isEqualByComparingTo(value);
            }
        })));
    }

    @Test
    void stewardsAreToldWhatToLookAt() {
        Map<String, Long> found = counts(tables.frame(FACT_QUALITY_FINDING), "kind_code");
        assertThat(found)
                .containsEntry("declared_differs_from_computed", 70L)
                .containsEntry("id_is_programme_and_core_responsibility", 30L)
                .containsEntry("core_responsibility_unknown", 5L)
                .containsEntry("band_inverted", 2L)
                .containsEntry("target_without_value", 116L)
                .doesNotContainKeys("indicator_unknown", "organisation_unknown", "indicator_without_direction");
    }

    @Test
    void everyWeightedWholeIsOne() {
        Stream.of(BRIDGE_INDICATOR_MISSION, BRIDGE_PLAN_ELEMENT_MISSION).forEach(bridge -> {
            Dataset<Row> frame = tables.frame(bridge);
            assertThat(frame.groupBy(frame.columns()[0])
                            .agg(functions.sum("weight").as("whole"))
                            .where("whole <> 1")
                            .count())
                    .as(bridge.value())
                    .isZero();
        });
    }

    @Test
    void everyReportedIndicatorServesAKnownMission() {
        assertThat(reported()
                        .join(tables.frame(BRIDGE_INDICATOR_MISSION), "indicator_key")
                        .where("mission_key < 0")
                        .count())
                .isZero();
    }

    /** 96 of the 157 linked results have several programmes, up to 19: a sum through the links would count money again. */
    @Test
    void manyProgrammesOfAResultMultiplyNeitherMoneyNorIndicators() {
        Dataset<Row> links = tables.frame(BRIDGE_PLAN_ELEMENT_LINK);
        List<Long> programmes = links.groupBy("to_plan_element_key").count().collectAsList().stream()
                .map(row -> row.getLong(1))
                .toList();
        assertThat(programmes).hasSize(157);
        assertThat(programmes).filteredOn(several -> several > 1).hasSize(96);
        assertThat(programmes).contains(19L).allMatch(most -> most <= 19);

        Dataset<Row> spending = tables.frame(FACT_BUDGET).where("amount_type_code = 'actual'");
        Dataset<Row> missions = tables.frame(BRIDGE_PLAN_ELEMENT_MISSION);
        BigDecimal whole = total(spending, col("amount"));
        BigDecimal throughLinks = total(
                spending.join(links, col("plan_element_key").equalTo(col("from_plan_element_key"))), col("amount"));
        assertThat(throughLinks).isNotEqualByComparingTo(whole);
        assertThat(total(
                                spending.join(missions, "plan_element_key"),
                                col("amount").multiply(col("weight")))
                        .setScale(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(whole.setScale(2, RoundingMode.HALF_EVEN));
        assertThat(total(reported().join(tables.frame(BRIDGE_INDICATOR_MISSION), "indicator_key"), col("weight"))
                        .setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("2732");
    }

    private static BigDecimal total(Dataset<Row> frame, Column measure) {
        return frame.agg(functions.sum(measure)).first().getDecimal(0);
    }

    private static Dataset<Row> reported() {
        return evaluations("2016-2017");
    }

    private static Dataset<Row> evaluations(String fiscalYear) {
        return named(tables.frame(FACT_INDICATOR_EVALUATION))
                .where(col("fiscal_year").equalTo(fiscalYear));
    }

    /** Facts with the codes of their organisation and fiscal year. */
    private static Dataset<Row> named(Dataset<Row> facts) {
        return facts.join(
                        tables.frame(DIM_ORGANISATION).select("organisation_key", "organisation_id"),
                        "organisation_key")
                .join(tables.frame(DIM_PERIOD).select("period_key", "fiscal_year"), "period_key");
    }

    private static Map<String, Long> declared(Dataset<Row> evaluations) {
        return counts(evaluations, "declared_status_code");
    }

    private static Map<String, Long> counts(Dataset<Row> frame, String column) {
        return frame.groupBy(column).count().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private static void sums(
            TableName fact,
            String typeColumn,
            String type,
            String measure,
            String prefix,
            Map<String, BigDecimal> found) {
        Column ofType = col(typeColumn).equalTo(type);
        named(tables.frame(fact))
                .where(ofType)
                .groupBy("organisation_id", "fiscal_year")
                .agg(functions.sum(measure))
                .collectAsList()
                .forEach(row -> {
                    String year =
                            row.getString(1).substring(0, 5) + row.getString(1).substring(7);
                    BigDecimal sum = row.getDecimal(2) == null ? BigDecimal.ZERO : row.getDecimal(2);
                    found.put(row.getString(0) + " " + prefix + year, sum);
                    found.merge("TOTAL " + prefix + year, sum, BigDecimal::add);
                });
    }

    private static List<Map<String, String>> expected(String file) throws IOException {
        List<List<String>> records =
                LandedGcInfobase.records(DATA.resolve("expected").resolve(file));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new HashMap<>();
            for (int index = 0; index < record.size(); index++) {
                row.put(records.get(0).get(index), record.get(index));
            }
            rows.add(row);
        }
        return rows;
    }
}
