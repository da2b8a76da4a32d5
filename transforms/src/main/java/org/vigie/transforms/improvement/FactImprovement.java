package org.vigie.transforms.improvement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per improvement (A3): problem, cause, countermeasure, and the effect measured on an indicator, or none. An
 * effect said to be measured without an indicator or a value is not told.
 */
public final class FactImprovement {
    private FactImprovement() {}

    public static Dataset<Row> build(
            Dataset<Row> improvements,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> known = improvements
                .withColumn("closed_date", when(col("closed_date").leq(day), col("closed_date")))
                .withColumn("effect_code", effect());
        Dataset<Row> placed = KeyLookup.withOrganisationAndYear(known, "opened_date", organisations, periods);
        return KeyLookup.withIndicatorIfAny(placed, indicators)
                .select(
                        SurrogateKey.of("improvement_id").as("improvement_key"),
                        col("improvement_id"),
                        col("title_fr"),
                        col("title_en"),
                        col("problem_fr"),
                        col("problem_en"),
                        col("cause_fr"),
                        col("cause_en"),
                        col("countermeasure_fr"),
                        col("countermeasure_en"),
                        CodeList.named("methods").key("method_code").as("method_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("indicator_key"),
                        col("opened_date"),
                        col("closed_date"),
                        col("closed_date").isNotNull().as("is_closed"),
                        when(
                                        col("closed_date").geq(col("opened_date")),
                                        datediff(col("closed_date"), col("opened_date")))
                                .as("day_count"),
                        col("effect_code"),
                        when(col("effect_code").equalTo("measured"), col("effect_value"))
                                .as("effect_value"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Column effect() {
        return when(col("effect_code").equalTo("none"), "none")
                .when(col("indicator_id").isNotNull().and(col("effect_value").isNotNull()), "measured")
                .otherwise("not_told");
    }
}
