package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation, fiscal year, version in force at the year's end, and component. Points are the weight that
 * counts times the score, over 100; they make the index. Versions stand in rows of their own, so that an experimental one
 * touches no official row. Organisations and years that are unknown have no index.
 */
public final class FactPerformanceIndex {
    private FactPerformanceIndex() {}

    /** @param basis whose verdicts make the attainment score */
    public static Dataset<Row> build(
            Dataset<Row> versions,
            Dataset<Row> components,
            Dataset<Row> quality,
            Dataset<Row> evaluations,
            Dataset<Row> periods,
            LocalDate asOf,
            StatusBasis basis) {
        Dataset<Row> applied = applied(versions, components, quality, periods);
        Dataset<Row> scored = withAttainment(withQuality(applied, quality), AttainmentScores.of(evaluations, basis));
        Column weight = col("effective_weight").cast("decimal(15,12)");
        Column points = weight.multiply(col("score").cast("decimal(12,6)")).divide(lit(100));
        return scored.select(
                SurrogateKey.of("organisation_key", "period_key", "component_key")
                        .as("performance_index_key"),
                col("organisation_key"),
                col("period_key"),
                col("version_key"),
                col("component_key"),
                lit(Date.valueOf(asOf)).as("as_of_date"),
                col("score"),
                col("effective_weight"),
                points.cast("decimal(28,12)").as("points"),
                col("score").isNotNull().as("is_scored"),
                col("is_experimental"));
    }

    /** Each organisation and year with every component of the accepted versions that are in force at the year's end. */
    private static Dataset<Row> applied(
            Dataset<Row> versions, Dataset<Row> components, Dataset<Row> quality, Dataset<Row> periods) {
        Dataset<Row> accepted = versions.where("is_accepted and version_key >= 0")
                .select(
                        col("version_key").as("accepted_key"),
                        col("valid_from"),
                        col("valid_to"),
                        col("is_experimental"),
                        col("attainment_formula_code"));
        Dataset<Row> used = components.join(accepted, col("version_key").equalTo(col("accepted_key")));
        Dataset<Row> years = periods.select(col("period_key").as("year_key"), col("end_date"));
        return quality.where("organisation_key >= 0 and period_key >= 0")
                .select("organisation_key", "period_key")
                .distinct()
                .join(years, col("period_key").equalTo(col("year_key")))
                .join(
                        used,
                        col("valid_from")
                                .leq(col("end_date"))
                                .and(col("valid_to").gt(col("end_date"))));
    }

    private static Dataset<Row> withQuality(Dataset<Row> applied, Dataset<Row> quality) {
        Dataset<Row> scores = quality.select(
                col("organisation_key").as("scored_organisation_key"),
                col("period_key").as("scored_period_key"),
                col("criterion_code").as("scored_criterion_code"),
                col("score").as("quality_score"));
        return applied.join(
                scores,
                col("organisation_key")
                        .equalTo(col("scored_organisation_key"))
                        .and(col("period_key").equalTo(col("scored_period_key")))
                        .and(col("criterion_code").equalTo(col("scored_criterion_code"))),
                "left");
    }

    private static Dataset<Row> withAttainment(Dataset<Row> applied, Dataset<Row> attainment) {
        Column attained = when(col("attainment_formula_code").equalTo("lenient"), col("lenient_score"))
                .otherwise(col("strict_score"));
        Column score =
                when(col("criterion_code").equalTo("attainment"), attained).otherwise(col("quality_score"));
        return applied.join(
                        attainment,
                        col("organisation_key")
                                .equalTo(col("attaining_organisation_key"))
                                .and(col("period_key").equalTo(col("attaining_period_key"))),
                        "left")
                .withColumn("score", score.cast("decimal(28,6)"));
    }
}
