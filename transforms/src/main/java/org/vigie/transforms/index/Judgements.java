package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** What assessors said. Of several judgements of one thing, by whomever, the latest counts. */
final class Judgements {
    /** Criteria that are shares of indicators judged good. */
    private static final List<String> SHARES = List.of("result_indicators", "indicator_quality");

    /** Criteria that nobody judges: they are counted, or come from results. */
    private static final List<String> COUNTED = List.of("production", "annual_targets", "attainment");

    private Judgements() {}

    static Column[] shares() {
        return SHARES.stream().map(functions::lit).toArray(Column[]::new);
    }

    /** How many of an organisation's own indicators are judged good, by fiscal year and criterion. */
    static Dataset<Row> goodIndicators(Dataset<Row> judgements, Dataset<Row> indicators) {
        Dataset<Row> owned = indicators.select(
                col("indicator_id").as("owned_id"), col("organisation_id").as("owner_id"));
        Dataset<Row> judged = judgements.where(col("criterion_code").isin(SHARES.toArray()));
        return latest(judged, "organisation_id", "fiscal_year", "criterion_code", "indicator_id")
                .where("is_good")
                .join(
                        owned,
                        col("indicator_id")
                                .equalTo(col("owned_id"))
                                .and(col("organisation_id").equalTo(col("owner_id"))))
                .groupBy(
                        col("organisation_id").as("good_organisation_id"),
                        col("fiscal_year").as("good_fiscal_year"),
                        col("criterion_code").as("good_criterion_code"))
                .agg(count(lit(1)).as("good_count"));
    }

    /** The scores from 0 to 100 given to plans as a whole, in the columns of {@code fact_plan_quality}; no other is one. */
    static Dataset<Row> scores(Dataset<Row> judgements) {
        Dataset<Row> given = judgements
                .where("score between 0 and 100")
                .where(functions.not(col("criterion_code").isin(SHARES.toArray())))
                .where(functions.not(col("criterion_code").isin(COUNTED.toArray())));
        return latest(given, "organisation_id", "fiscal_year", "criterion_code")
                .select(
                        col("organisation_id"),
                        col("fiscal_year"),
                        col("criterion_code"),
                        col("score").cast("decimal(28,6)").as("score"),
                        lit(null).cast("bigint").as("numerator"),
                        lit(null).cast("bigint").as("denominator"));
    }

    private static Dataset<Row> latest(Dataset<Row> judgements, String... of) {
        Column[] columns = List.of(of).stream().map(functions::col).toArray(Column[]::new);
        Column recency = row_number()
                .over(Window.partitionBy(columns)
                        .orderBy(
                                col("assessed_date").desc(), col("judgement_id").desc()));
        return judgements.withColumn("recency", recency).where("recency = 1").drop("recency");
    }
}
