package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per revision of the target of an indicator, organisation and period. The first revision is the original, the
 * last one current. A target whose indicator, organisation or period is unknown is kept, under the unknown member.
 */
public final class FactIndicatorTarget {
    private FactIndicatorTarget() {}

    public static Dataset<Row> build(
            Dataset<Row> targets, Dataset<Row> indicators, Dataset<Row> organisations, Dataset<Row> periods) {
        WindowSpec revisions = Window.partitionBy("indicator_id", "organisation_id", "fiscal_year");
        Dataset<Row> revised = targets.withColumn(
                        "first_revision", min("revision").over(revisions))
                .withColumn("last_revision", max("revision").over(revisions));
        Dataset<Row> timed = KeyLookup.withPeriod(TargetRevision.withOriginal(revised, indicators), periods);
        return KeyLookup.withIndicator(KeyLookup.withOrganisation(timed, organisations), indicators)
                .select(
                        SurrogateKey.of("indicator_id", "organisation_id", "fiscal_year", "revision")
                                .as("target_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("target_kind_code"),
                        col("target_value"),
                        col("low_value"),
                        col("high_value"),
                        col("tolerance"),
                        col("target_text_fr"),
                        col("target_text_en"),
                        col("due_date"),
                        col("revision"),
                        col("revision_reason_fr"),
                        col("revision_reason_en"),
                        col("revision").equalTo(col("first_revision")).as("is_original"),
                        col("revision").equalTo(col("last_revision")).as("is_current"),
                        TargetRevision.counted().as("counted_revision_code"),
                        TargetRevision.slippage().as("slippage_ratio"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
