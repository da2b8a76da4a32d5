package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per indicator, lead organisation and period that has a target or a result, judged as of a day: the declared
 * status beside the computed one, never instead of it. The target is the highest revision, the result the one that
 * {@link ResultRecency} prefers, among all that was known when the rows were built: the day of judgement may lie in the
 * past and decides what is due, not what is known. Where there is a result, the row names its record as source, else the target's.
 */
public final class FactIndicatorEvaluation {
    private FactIndicatorEvaluation() {}

    public static Dataset<Row> build(
            Dataset<Row> targets,
            Dataset<Row> results,
            Dataset<Row> indicatorOrganisations,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        return judged(
                        CurrentTargets.inForce(targets),
                        CurrentResults.known(results),
                        indicatorOrganisations,
                        indicators,
                        organisations,
                        periods,
                        asOf)
                .select(columns(SurrogateKey.of("indicator_id", "organisation_id", "fiscal_year", "as_of_date")));
    }

    /** What a row says whatever it was judged by: its key, what the engine said of what, the columns given, its source. */
    static Column[] columns(Column key, Column... more) {
        return Stream.of(
                        Stream.of(
                                key.as("evaluation_key"),
                                col("indicator_key"),
                                col("organisation_key"),
                                col("period_key"),
                                col("plan_element_key"),
                                col("as_of_date"),
                                col("declared_status_code"),
                                col("judgement.computed_status_code"),
                                col("judgement.computed_reason_code"),
                                col("judgement.verdict_code"),
                                col("judgement.is_due"),
                                col("judgement.progress_raw"),
                                col("judgement.progress_bounded"),
                                col("judgement.progress_reason_code"),
                                col("judgement.favourable_gap"),
                                col("judgement.target_ratio"),
                                col("judgement.target_ratio_reason_code"),
                                col("target_kind_code"),
                                col("target_value"),
                                col("low_value"),
                                col("high_value"),
                                col("tolerance"),
                                col("target_text_fr"),
                                col("target_text_en"),
                                col("due_date"),
                                col("actual_value"),
                                col("value_text_fr"),
                                col("value_text_en"),
                                col("is_compared"),
                                isDifferent().as("is_different")),
                        Stream.of(more),
                        Stream.of(col("known_from"), col("delivery_id"), col("source_file"), col("source_line")))
                .flatMap(columns -> columns)
                .toArray(Column[]::new);
    }

    /**
     * Each indicator, lead organisation and fiscal year of the targets and results given, one of each at most, with what the
     * engine says of it.
     */
    static Dataset<Row> judged(
            Dataset<Row> targets,
            Dataset<Row> results,
            Dataset<Row> indicatorOrganisations,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Dataset<Row> pairs = LeadOrganisations.only(pairs(targets, results), indicatorOrganisations);
        Dataset<Row> timed = KeyLookup.withPeriod(pairs, periods);
        return IndicatorFacts.directed(KeyLookup.withOrganisation(timed, organisations), indicators)
                .withColumn("as_of_date", lit(Date.valueOf(asOf)))
                .withColumn("judgement", Judgement.column(asOf))
                .withColumn("is_compared", isCompared());
    }

    /** Each indicator, organisation and fiscal year with its current target, its current result, or both. */
    private static Dataset<Row> pairs(Dataset<Row> targets, Dataset<Row> results) {
        Dataset<Row> result = renamed(results);
        return targets.join(
                        result,
                        col("indicator_id")
                                .equalTo(col("result_indicator_id"))
                                .and(col("organisation_id").equalTo(col("result_organisation_id")))
                                .and(col("fiscal_year").equalTo(col("result_fiscal_year"))),
                        "full")
                .select(
                        coalesce(col("indicator_id"), col("result_indicator_id"))
                                .as("indicator_id"),
                        coalesce(col("organisation_id"), col("result_organisation_id"))
                                .as("organisation_id"),
                        coalesce(col("fiscal_year"), col("result_fiscal_year")).as("fiscal_year"),
                        coalesce(col("target_kind_code"), lit("none")).as("target_kind_code"),
                        col("target_value"),
                        col("low_value"),
                        col("high_value"),
                        col("tolerance"),
                        col("target_text_fr"),
                        col("target_text_en"),
                        col("due_date"),
                        col("actual_value"),
                        col("value_text_fr"),
                        col("value_text_en"),
                        coalesce(col("declared_status_code"), lit("not_declared"))
                                .as("declared_status_code"),
                        greatest(col("known_from"), col("result_known_from")).as("known_from"),
                        coalesce(col("result_delivery_id"), col("delivery_id")).as("delivery_id"),
                        coalesce(col("result_source_file"), col("source_file")).as("source_file"),
                        coalesce(col("result_source_line"), col("source_line")).as("source_line"));
    }

    private static Dataset<Row> renamed(Dataset<Row> results) {
        return results.select(
                col("indicator_id").as("result_indicator_id"),
                col("organisation_id").as("result_organisation_id"),
                col("fiscal_year").as("result_fiscal_year"),
                col("value").as("actual_value"),
                col("value_text_fr"),
                col("value_text_en"),
                col("declared_status_code"),
                col("known_from").as("result_known_from"),
                col("delivery_id").as("result_delivery_id"),
                col("source_file").as("result_source_file"),
                col("source_line").as("result_source_line"));
    }

    /** Due, and decided on both sides. */
    private static Column isCompared() {
        return col("judgement.is_due")
                .and(col("declared_status_code").isin("met", "not_met"))
                .and(col("judgement.computed_status_code").isin("met", "not_met"));
    }

    private static Column isDifferent() {
        return col("is_compared").and(col("declared_status_code").notEqual(col("judgement.computed_status_code")));
    }
}
