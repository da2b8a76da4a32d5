package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per revision of each kind of value of an indicator, organisation and period. One of them is current: actual
 * before provisional before proposed, then the highest revision. A result whose indicator, organisation or period is
 * unknown is kept, under the unknown member.
 */
public final class FactIndicatorResult {
    private FactIndicatorResult() {}

    public static Dataset<Row> build(
            Dataset<Row> results, Dataset<Row> indicators, Dataset<Row> organisations, Dataset<Row> periods) {
        Dataset<Row> ranked = results.withColumn("recency", ResultRecency.rank());
        Dataset<Row> timed = KeyLookup.withPeriod(ranked, periods);
        return KeyLookup.withIndicator(KeyLookup.withOrganisation(timed, organisations), indicators)
                .select(
                        SurrogateKey.of("indicator_id", "organisation_id", "fiscal_year", "value_kind_code", "revision")
                                .as("result_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("value_kind_code"),
                        col("revision"),
                        col("value"),
                        col("numerator"),
                        col("denominator"),
                        col("value_text_fr"),
                        col("value_text_en"),
                        col("declared_status_code"),
                        col("explanation_fr"),
                        col("explanation_en"),
                        col("published_date"),
                        col("recency").equalTo(1).as("is_current"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
