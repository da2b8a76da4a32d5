package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/** One row per indicator. Its organisation is the department above its result; the source has no baseline. */
public final class StgIndicator {
    private static final int MOST_DECIMALS = 2;

    private StgIndicator() {}

    public static Dataset<Row> build(Dataset<Row> indicators, Dataset<Row> planElements) {
        Dataset<Row> conformed = IndicatorRecord.withOrganisation(indicators, planElements)
                .select(
                        col("id").as("indicator_id"),
                        col("organisation_id"),
                        col("plan_element_id"),
                        coalesce(col("name_fr"), col("name_en"), col("id")).as("name_fr"),
                        coalesce(col("name_en"), col("name_fr"), col("id")).as("name_en"),
                        coalesce(col("methodology_fr"), col("measure_fr"), col("methodology_en"), col("measure_en"))
                                .as("definition_fr"),
                        coalesce(col("methodology_en"), col("measure_en"), col("methodology_fr"), col("measure_fr"))
                                .as("definition_en"),
                        IndicatorRecord.direction().as("direction_code"),
                        lit("UNKNOWN").as("accumulation_code"),
                        unit().as("unit_code"),
                        decimals().as("decimals"),
                        lit(null).cast("decimal(28,6)").as("baseline_value"),
                        lit(null).cast("date").as("baseline_date"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(conformed, "indicator_id");
    }

    private static Column unit() {
        Column type = col("target_type");
        return when(type.startsWith("percent"), lit("percent"))
                .when(type.startsWith("num"), lit("number"))
                .when(type.startsWith("dollar"), lit("dollar"))
                .otherwise(lit("text"));
    }

    /** As many as the target or the result needs, two at most. */
    private static Column decimals() {
        return least(
                greatest(
                        decimalsOf(IndicatorRecord.low()),
                        decimalsOf(IndicatorRecord.high()),
                        decimalsOf(IndicatorRecord.actual())),
                lit(MOST_DECIMALS));
    }

    private static Column decimalsOf(Column value) {
        Column fraction = regexp_extract(value.cast("string"), "[.]([0-9]*?)0*$", 1);
        return when(value.isNull(), lit(0)).otherwise(length(fraction));
    }
}
