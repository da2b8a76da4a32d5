package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, fiscal year and criterion, from 0 to 100. Four criteria are always scored, a plan that does
 * not exist with 0: {@code production}, {@code annual_targets}, and the shares of indicators judged good by
 * {@code result_indicators} and {@code indicator_quality}. Any other has the score that was given last, and no row where
 * none was.
 */
public final class FactPlanQuality {
    private static final String SCORE = "decimal(28,6)";

    /** From this share of indicators with a target on, a plan is produced in full. */
    private static final BigDecimal ENOUGH_TARGETS = new BigDecimal("0.95");

    private FactPlanQuality() {}

    public static Dataset<Row> build(
            Dataset<Row> coverage,
            Dataset<Row> judgements,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Dataset<Row> scored = ofCoverage(coverage)
                .unionByName(judgedShares(coverage, Judgements.goodIndicators(judgements, indicators)))
                .unionByName(Judgements.scores(judgements));
        return KeyLookup.withOrganisation(KeyLookup.withPeriod(scored, periods), organisations)
                .select(
                        SurrogateKey.of("organisation_id", "fiscal_year", "criterion_code")
                                .as("plan_quality_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("criterion_code"),
                        lit(Date.valueOf(asOf)).as("as_of_date"),
                        col("score").cast(SCORE).as("score"),
                        col("numerator"),
                        col("denominator"));
    }

    private static Dataset<Row> ofCoverage(Dataset<Row> coverage) {
        Column production = criterion("production", production(), "targeted_indicator_count", "indicator_count");
        Column annualTargets =
                criterion("annual_targets", annualTargets(), "annual_target_count", "expected_annual_target_count");
        return coverage.select(
                        col("organisation_id"),
                        col("fiscal_year"),
                        explode(array(production, annualTargets)).as("criterion"))
                .select("organisation_id", "fiscal_year", "criterion.*");
    }

    private static Column criterion(String code, Column score, String numerator, String denominator) {
        return struct(
                lit(code).as("criterion_code"),
                score.cast(SCORE).as("score"),
                col(numerator).as("numerator"),
                col(denominator).as("denominator"));
    }

    /** 100 for a plan in force with enough targets, 60 for one without, 0 where there is none. */
    private static Column production() {
        Column enough = col("indicator_count")
                .gt(0)
                .and(col("targeted_indicator_count").geq(col("indicator_count").multiply(lit(ENOUGH_TARGETS))));
        return when(col("has_current_plan").equalTo(false), 0).when(enough, 100).otherwise(60);
    }

    /** 100 where every indicator has a target for every year, 60 where one has, 0 where none has. */
    private static Column annualTargets() {
        return when(col("annual_target_count").equalTo(0), 0)
                .when(col("annual_target_count").geq(col("expected_annual_target_count")), 100)
                .otherwise(60);
    }

    /** The share of all indicators that are judged good: one that nobody judged is not. */
    private static Dataset<Row> judgedShares(Dataset<Row> coverage, Dataset<Row> good) {
        Dataset<Row> criteria = coverage.withColumn("criterion_code", explode(array(Judgements.shares())));
        Column same = col("organisation_id")
                .equalTo(col("good_organisation_id"))
                .and(col("fiscal_year").equalTo(col("good_fiscal_year")))
                .and(col("criterion_code").equalTo(col("good_criterion_code")));
        Column count = coalesce(col("good_count"), lit(0L));
        Column share = when(
                        col("indicator_count").gt(0),
                        count.cast("decimal(18,0)").multiply(100).divide(col("indicator_count")))
                .otherwise(0);
        return criteria.join(good, same, "left")
                .select(
                        col("organisation_id"),
                        col("fiscal_year"),
                        col("criterion_code"),
                        share.cast(SCORE).as("score"),
                        count.as("numerator"),
                        col("indicator_count").as("denominator"));
    }
}
