package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_INDICATOR_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_RESULT;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_TARGET;
import static org.vigie.contract.plans.PlanTables.BRIDGE_PLAN_VERSION_ELEMENT;
import static org.vigie.contract.plans.PlanTables.DIM_INDICATOR_LEVEL;
import static org.vigie.contract.plans.PlanTables.DIM_PLAN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.stratml.PlanDocument;

/**
 * Takes one version of a plan out of the star, as the records that would deliver it: its elements in the words of the
 * version, their indicators with all revisions of targets and results.
 */
final class PlanExport {
    private static final String CONTRACT = "plans.stratml";

    private final Function<TableName, Dataset<Row>> star;

    PlanExport(Function<TableName, Dataset<Row>> star) {
        this.star = star;
    }

    /** Every plan and version, in order. */
    List<Row> versions() {
        return star.apply(DIM_PLAN)
                .where(col("plan_key").geq(0))
                .orderBy("plan_id", "version")
                .select("plan_id", "version", "valid_from", "valid_to", "name_fr", "name_en")
                .collectAsList();
    }

    /** A version of a plan, its last where none is named; none where the star has no such plan or version. */
    Optional<PlanDocument> document(String planId, Optional<Integer> version) {
        Column wanted = col("plan_id")
                .equalTo(planId)
                .and(version.map(number -> col("version").equalTo(number)).orElse(col("is_current")));
        Dataset<Row> plan = star.apply(DIM_PLAN).where(col("plan_key").geq(0).and(wanted));
        Map<String, List<Map<String, String>>> parts = new HashMap<>();
        parts.put("plan_versions", records("plan_versions", plan));
        if (parts.get("plan_versions").isEmpty()) {
            return Optional.empty();
        }
        Dataset<Row> inVersion =
                star.apply(BRIDGE_PLAN_VERSION_ELEMENT).join(plan.select("plan_key", "plan_id", "version"), "plan_key");
        Dataset<Row> elements =
                star.apply(DIM_PLAN_ELEMENT).join(inVersion.select("plan_element_key"), "plan_element_key");
        parts.put("plan_elements", records("plan_elements", withParent(elements)));
        parts.put(
                "plan_version_elements",
                records(
                        "plan_version_elements",
                        withParent(inVersion.join(
                                        elements.select("plan_element_key", "plan_element_id"), "plan_element_key"))
                                .orderBy("element_code", "plan_element_id")));
        addIndicators(parts, elements.select("plan_element_key", "plan_element_id"));
        return Optional.of(new PlanDocument(parts));
    }

    private void addIndicators(Map<String, List<Map<String, String>>> parts, Dataset<Row> elements) {
        Dataset<Row> units = star.apply(DIM_UNIT_OF_MEASURE).select("unit_key", "unit_code");
        Dataset<Row> indicators = star.apply(DIM_INDICATOR)
                .where(col("indicator_key").geq(0))
                .join(elements, "plan_element_key")
                .join(units, "unit_key")
                .orderBy("indicator_id");
        Dataset<Row> identified = indicators.select("indicator_key", "indicator_id");
        Dataset<Row> years = star.apply(DIM_PERIOD)
                .select(col("period_key"), col("period_id").as("fiscal_year"));
        parts.put("indicators", records("indicators", indicators));
        parts.put("indicator_organisations", of("indicator_organisations", BRIDGE_INDICATOR_ORGANISATION, identified));
        parts.put("indicator_scales", of("indicator_scales", DIM_INDICATOR_LEVEL, identified));
        parts.put(
                "targets",
                records(
                        "targets",
                        star.apply(FACT_INDICATOR_TARGET)
                                .join(identified, "indicator_key")
                                .join(years, "period_key")));
        // what is only proposed is no part of a plan
        Dataset<Row> results = star.apply(FACT_INDICATOR_RESULT)
                .where(col("value_kind_code").isin("actual", "provisional"))
                .join(identified, "indicator_key")
                .join(years, "period_key");
        parts.put("results", records("results", results));
    }

    private List<Map<String, String>> of(String part, TableName table, Dataset<Row> indicators) {
        return records(part, star.apply(table).join(indicators, "indicator_key"));
    }

    /** Adds the identifier of the parent: none of a root's, that of the unknown member where it was never delivered. */
    private Dataset<Row> withParent(Dataset<Row> elements) {
        Dataset<Row> parents = star.apply(DIM_PLAN_ELEMENT)
                .select(
                        col("plan_element_key").as("parent_key"),
                        when(col("plan_element_key").notEqual(-2), col("plan_element_id"))
                                .as("parent_plan_element_id"));
        return elements.join(parents, col("parent_plan_element_key").equalTo(col("parent_key")), "left");
    }

    /** The rows as texts by the columns of a part, without what is missing. */
    private static List<Map<String, String>> records(String part, Dataset<Row> rows) {
        List<String> columns = SourceContracts.delivery(CONTRACT).parts().stream()
                .filter(known -> known.name().equals(part))
                .findFirst()
                .orElseThrow()
                .contract()
                .headers();
        List<Map<String, String>> records = new ArrayList<>();
        for (Row row : rows.select(columns.stream().map(column -> col(column)).toArray(Column[]::new))
                .collectAsList()) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int index = 0; index < columns.size(); index++) {
                if (!row.isNullAt(index)) {
                    record.put(columns.get(index), text(row.get(index)));
                }
            }
            records.add(record);
        }
        return records;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
