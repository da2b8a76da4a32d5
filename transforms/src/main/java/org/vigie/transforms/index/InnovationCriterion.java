package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation and fiscal year of which the quality of the plan is scored and there is an innovation
 * index: the criterion {@code innovation}, which only an experimental version of the performance index takes up. It
 * adds no organisation or year, so that official versions score whom they scored; where somebody judged the criterion,
 * the judgement stands and nothing is computed.
 */
public final class InnovationCriterion {
    private static final String CODE = "innovation";

    private InnovationCriterion() {}

    public static Dataset<Row> build(
            Dataset<Row> innovation,
            Dataset<Row> coverage,
            Dataset<Row> judgements,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Dataset<Row> scored = KeyLookup.withOrganisation(KeyLookup.withPeriod(coverage, periods), organisations)
                .select(
                        col("organisation_id"),
                        col("fiscal_year"),
                        col("organisation_key").as("covered_organisation_key"),
                        col("period_key").as("covered_period_key"));
        Dataset<Row> judged = judgements
                .where(col("criterion_code").equalTo(CODE))
                .select(
                        col("organisation_id").as("judged_organisation_id"),
                        col("fiscal_year").as("judged_year"));
        return innovation
                .where("not is_government and innovation_score is not null and organisation_key >= 0 and period_key"
                        + " >= 0")
                .join(
                        scored,
                        col("organisation_key")
                                .equalTo(col("covered_organisation_key"))
                                .and(col("period_key").equalTo(col("covered_period_key"))))
                .join(
                        judged,
                        col("organisation_id")
                                .equalTo(col("judged_organisation_id"))
                                .and(col("fiscal_year").equalTo(col("judged_year"))),
                        "left_anti")
                .withColumn("criterion_code", lit(CODE))
                .select(
                        SurrogateKey.of("organisation_id", "fiscal_year", "criterion_code")
                                .as("plan_quality_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("criterion_code"),
                        lit(Date.valueOf(asOf)).as("as_of_date"),
                        col("innovation_score").as("score"),
                        lit(null).cast("bigint").as("numerator"),
                        lit(null).cast("bigint").as("denominator"));
    }
}
