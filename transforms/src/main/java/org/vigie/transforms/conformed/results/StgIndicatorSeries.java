package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.vigie.transforms.conformed.results.DeliveredObservations.WHOLE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.columns.RollUpColumns;

/**
 * One row per indicator, organisation and measured period, for the organisation and the territory as a whole: the value in
 * force as delivered, else rolled up from its territories or units; and what the fiscal year amounts to by then, which is
 * what may be compared with a target. What cannot be rolled up is kept without a value, with its reason.
 */
public final class StgIndicatorSeries {
    private StgIndicatorSeries() {}

    /**
     * @param units {@code dim_unit_of_measure}, or its {@code unit_code} and {@code allows_sum}
     * @param definitions {@code dim_indicator_definition}: a period is measured by the one in force on its last day
     */
    public static Dataset<Row> build(
            Dataset<Row> observations,
            Dataset<Row> results,
            Dataset<Row> indicators,
            Dataset<Row> units,
            Dataset<Row> definitions) {
        Dataset<Row> told = observed(observations).unionByName(annual(results));
        Dataset<Row> described = described(Periods.placed(best(told)), indicators, units);
        return defined(yearSoFar(whole(described)), definitions)
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("period_id"),
                        col("fiscal_year"),
                        col("granularity_code"),
                        col("place"),
                        col("period_end"),
                        col("value_kind_code"),
                        col("value"),
                        col("numerator"),
                        col("denominator"),
                        col("roll_up_reason_code"),
                        col("part_count"),
                        col("so_far.value").as("year_to_date_value"),
                        col("so_far.reason_code").as("year_to_date_reason_code"),
                        coalesce(col("definition_hash"), lit("unknown")).as("definition_hash"),
                        coalesce(col("comparability_group"), lit(1)).as("comparability_group"),
                        col("published_date"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> defined(Dataset<Row> series, Dataset<Row> definitions) {
        Dataset<Row> held = definitions.select(
                col("indicator_id").as("defined_id"),
                col("definition_hash"),
                col("comparability_group"),
                col("valid_from"),
                col("valid_to"));
        Column inForce = col("indicator_id")
                .equalTo(col("defined_id"))
                .and(col("valid_from").leq(col("period_end")))
                .and(col("valid_to").gt(col("period_end")));
        return series.join(held, inForce, "left");
    }

    private static Dataset<Row> observed(Dataset<Row> observations) {
        return observations
                .where(col("is_current"))
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("unit_id"),
                        col("territory_code"),
                        col("period_id"),
                        col("value_kind_code"),
                        lit(1).as("source_rank"),
                        col("revision"),
                        col("value"),
                        col("numerator"),
                        col("denominator"),
                        col("published_date"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    /** Results of the whole year, which come with plans and reports: they win over an observation of the same year. */
    private static Dataset<Row> annual(Dataset<Row> results) {
        return results.select(
                col("indicator_id"),
                col("organisation_id"),
                lit(WHOLE).as("unit_id"),
                lit(WHOLE).as("territory_code"),
                col("fiscal_year").as("period_id"),
                col("value_kind_code"),
                lit(0).as("source_rank"),
                col("revision"),
                col("value"),
                col("numerator"),
                col("denominator"),
                col("published_date"),
                col("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
    }

    /** Of several kinds of values of one period: actual before provisional before proposed, then the last revision. */
    private static Dataset<Row> best(Dataset<Row> told) {
        Column kind = when(col("value_kind_code").equalTo("actual"), lit(0))
                .when(col("value_kind_code").equalTo("provisional"), lit(1))
                .otherwise(lit(2));
        WindowSpec candidates = Window.partitionBy(
                        "indicator_id", "organisation_id", "period_id", "unit_id", "territory_code")
                .orderBy(
                        kind,
                        col("source_rank"),
                        col("revision").desc(),
                        col("known_from").desc());
        return told.where(col("value").isNotNull().or(col("numerator").isNotNull()))
                .withColumn("choice", row_number().over(candidates))
                .where("choice = 1")
                .drop("choice", "source_rank", "revision");
    }

    private static Dataset<Row> described(Dataset<Row> values, Dataset<Row> indicators, Dataset<Row> units) {
        Dataset<Row> additive = units.select(
                col("unit_code").as("found_unit_code"), col("allows_sum").as("found_allows_sum"));
        Dataset<Row> known = indicators
                .join(additive, col("unit_code").equalTo(col("found_unit_code")), "left")
                .select(
                        col("indicator_id").as("found_indicator_id"),
                        col("accumulation_code"),
                        col("unit_code").equalTo("percent").as("is_percent"),
                        coalesce(col("found_allows_sum"), lit(false)).as("allows_sum"));
        return values.join(known, col("indicator_id").equalTo(col("found_indicator_id")), "left")
                .withColumn("accumulation_code", coalesce(col("accumulation_code"), lit("UNKNOWN")))
                .withColumn("is_percent", coalesce(col("is_percent"), lit(false)))
                .withColumn("allows_sum", coalesce(col("allows_sum"), lit(false)));
    }

    /** Each period as a whole: as it was delivered, else out of its territories, its units, or both. */
    private static Dataset<Row> whole(Dataset<Row> values) {
        Column kind = when(
                        col("unit_id").equalTo(WHOLE).and(col("territory_code").equalTo(WHOLE)), lit(0))
                .when(col("unit_id").equalTo(WHOLE), lit(1))
                .when(col("territory_code").equalTo(WHOLE), lit(2))
                .otherwise(lit(3));
        WindowSpec sameYear =
                Window.partitionBy("indicator_id", "organisation_id", "fiscal_year", "granularity_code", "part_kind");
        Column part = concat_ws("\u001f", col("unit_id"), col("territory_code"));
        Dataset<Row> chosen = values.withColumn("part_kind", kind)
                .withColumn("expected_parts", size(collect_set(part).over(sameYear)))
                .withColumn(
                        "chosen_kind",
                        min("part_kind").over(Window.partitionBy("indicator_id", "organisation_id", "period_id")))
                .where(col("part_kind").equalTo(col("chosen_kind")));
        Dataset<Row> delivered = chosen.where("part_kind = 0")
                .withColumn("roll_up_reason_code", lit("DELIVERED"))
                .withColumn("part_count", lit(1));
        return delivered
                .select(wholeColumns())
                .unionByName(rolledUp(chosen.where("part_kind > 0")).select(wholeColumns()));
    }

    private static Dataset<Row> rolledUp(Dataset<Row> parts) {
        return parts.groupBy(
                        "indicator_id",
                        "organisation_id",
                        "period_id",
                        "fiscal_year",
                        "granularity_code",
                        "place",
                        "period_end",
                        "accumulation_code",
                        "is_percent",
                        "allows_sum")
                .agg(
                        collect_list(RollUpColumns.part()).as("parts"),
                        max("expected_parts").as("expected_parts"),
                        max("value_kind_code").as("value_kind_code"),
                        max("published_date").as("published_date"),
                        max("known_from").as("known_from"),
                        max_by(lastSource(), lastSource()).as("last"))
                .withColumn("rolled", RollUpColumns.overParts())
                .withColumn("part_count", size(col("parts")))
                .withColumn("value", col("rolled.value"))
                .withColumn("numerator", col("rolled.numerator"))
                .withColumn("denominator", col("rolled.denominator"))
                .withColumn("roll_up_reason_code", col("rolled.reason_code"))
                .withColumn("delivery_id", col("last.delivery_id"))
                .withColumn("source_file", col("last.source_file"))
                .withColumn("source_line", col("last.source_line"));
    }

    private static Column lastSource() {
        return struct(col("known_from"), col("delivery_id"), col("source_file"), col("source_line"));
    }

    private static Column[] wholeColumns() {
        return new Column[] {
            col("indicator_id"),
            col("organisation_id"),
            col("period_id"),
            col("fiscal_year"),
            col("granularity_code"),
            col("place"),
            col("period_end"),
            col("accumulation_code"),
            col("is_percent"),
            col("allows_sum"),
            col("value_kind_code"),
            col("value"),
            col("numerator"),
            col("denominator"),
            col("roll_up_reason_code"),
            col("part_count"),
            col("published_date"),
            col("known_from"),
            col("delivery_id"),
            col("source_file"),
            col("source_line")
        };
    }

    private static Dataset<Row> yearSoFar(Dataset<Row> periods) {
        WindowSpec soFar = Window.partitionBy("indicator_id", "organisation_id", "fiscal_year", "granularity_code")
                .orderBy("place")
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        return periods.withColumn("parts", collect_list(RollUpColumns.part()).over(soFar))
                .withColumn(
                        "expected_parts",
                        when(col("granularity_code").equalTo("fiscal_year"), lit(1))
                                .otherwise(lit(0)))
                .withColumn("so_far", RollUpColumns.yearSoFar());
    }
}
