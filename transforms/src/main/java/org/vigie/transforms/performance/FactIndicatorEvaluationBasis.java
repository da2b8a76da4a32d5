package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per indicator, lead organisation and period on each other basis than that of {@link FactIndicatorEvaluation}:
 * against the original target of the year; against the last target of the plan, in force or original; and with the result
 * as it was first published ({@link StatusBasis}). It has the columns of {@link FactIndicatorEvaluation}, so that a question
 * may be asked of either; each row also says whether its status differs from the one in force, and the reason that the
 * revision gave. What was never revised differs nowhere.
 */
public final class FactIndicatorEvaluationBasis {
    private FactIndicatorEvaluationBasis() {}

    public static Dataset<Row> build(
            Dataset<Row> targets,
            Dataset<Row> results,
            Dataset<Row> indicatorOrganisations,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Judging judging = (chosenTargets, chosenResults) -> FactIndicatorEvaluation.judged(
                chosenTargets, chosenResults, indicatorOrganisations, indicators, organisations, periods, asOf);
        Dataset<Row> inForce = CurrentTargets.inForce(targets);
        Dataset<Row> original = CurrentTargets.original(targets);
        Dataset<Row> known = CurrentResults.known(results);
        Dataset<Row> published = CurrentResults.published(results);
        Dataset<Row> years = years(targets, results);
        Dataset<Row> all = on(StatusBasis.ORIGINAL_TARGET, judging.of(original, known))
                .unionByName(on(StatusBasis.AS_PUBLISHED, judging.of(inForce, published)))
                .unionByName(on(StatusBasis.FINAL_TARGET, judging.of(last(inForce, years), known)))
                .unionByName(on(StatusBasis.ORIGINAL_FINAL_TARGET, judging.of(last(original, years), known)));
        return compared(all, judging.of(inForce, known), reasons(inForce, known))
                .select(FactIndicatorEvaluation.columns(
                        SurrogateKey.of("indicator_id", "organisation_id", "fiscal_year", "as_of_date", "basis_code"),
                        col("basis_code"),
                        col("in_force_status_code"),
                        col("is_changed"),
                        when(col("is_revised"), col("reason_fr")).as("revision_reason_fr"),
                        when(col("is_revised"), col("reason_en")).as("revision_reason_en")));
    }

    /** What the engine says of a choice of targets and one of results. */
    private interface Judging {
        Dataset<Row> of(Dataset<Row> targets, Dataset<Row> results);
    }

    private static Dataset<Row> on(StatusBasis basis, Dataset<Row> judged) {
        return judged.withColumn("basis_code", lit(basis.code()));
    }

    private static Dataset<Row> years(Dataset<Row> targets, Dataset<Row> results) {
        return targets.select("indicator_id", "organisation_id", "fiscal_year")
                .union(results.select("indicator_id", "organisation_id", "fiscal_year"))
                .distinct()
                .select(
                        col("indicator_id").as("y_indicator_id"),
                        col("organisation_id").as("y_organisation_id"),
                        col("fiscal_year").as("y_fiscal_year"));
    }

    /** The last target of each plan in the place of those of all its years; due when it was due. */
    private static Dataset<Row> last(Dataset<Row> targets, Dataset<Row> years) {
        Column recency = row_number()
                .over(Window.partitionBy("indicator_id", "organisation_id")
                        .orderBy(col("fiscal_year").desc()));
        Column yearEnd =
                make_date(substring(col("fiscal_year"), 1, 4).cast("int").plus(1), lit(3), lit(31));
        Dataset<Row> last = targets.withColumn("recency", recency)
                .where("recency = 1")
                .drop("recency")
                .withColumn("due_date", coalesce(col("due_date"), yearEnd));
        Column same = col("indicator_id")
                .equalTo(col("y_indicator_id"))
                .and(col("organisation_id").equalTo(col("y_organisation_id")))
                .and(col("y_fiscal_year").leq(col("fiscal_year")));
        return last.join(years, same)
                .withColumn("fiscal_year", col("y_fiscal_year"))
                .drop("y_indicator_id", "y_organisation_id", "y_fiscal_year");
    }

    private static Dataset<Row> reasons(Dataset<Row> inForce, Dataset<Row> known) {
        Dataset<Row> targets = inForce.select(
                col("indicator_id").as("r_indicator_id"),
                col("organisation_id").as("r_organisation_id"),
                col("fiscal_year").as("r_fiscal_year"),
                col("revision").as("target_revision"),
                col("revision_reason_fr"),
                col("revision_reason_en"));
        Dataset<Row> results = known.select(
                col("indicator_id").as("k_indicator_id"),
                col("organisation_id").as("k_organisation_id"),
                col("fiscal_year").as("k_fiscal_year"),
                col("revision").as("result_revision"),
                col("explanation_fr"),
                col("explanation_en"));
        Column same = col("r_indicator_id")
                .equalTo(col("k_indicator_id"))
                .and(col("r_organisation_id").equalTo(col("k_organisation_id")))
                .and(col("r_fiscal_year").equalTo(col("k_fiscal_year")));
        return targets.join(results, same, "full")
                .withColumn("r_indicator_id", coalesce(col("r_indicator_id"), col("k_indicator_id")))
                .withColumn("r_organisation_id", coalesce(col("r_organisation_id"), col("k_organisation_id")))
                .withColumn("r_fiscal_year", coalesce(col("r_fiscal_year"), col("k_fiscal_year")))
                .drop("k_indicator_id", "k_organisation_id", "k_fiscal_year");
    }

    private static Dataset<Row> compared(Dataset<Row> rows, Dataset<Row> main, Dataset<Row> reasons) {
        Dataset<Row> inForce = main.select(
                col("indicator_id").as("m_indicator_id"),
                col("organisation_id").as("m_organisation_id"),
                col("fiscal_year").as("m_fiscal_year"),
                col("judgement.computed_status_code").as("in_force_status_code"));
        Column published = col("basis_code").equalTo(StatusBasis.AS_PUBLISHED.code());
        Column revised = when(published, col("result_revision").gt(1))
                .otherwise(col("target_revision").gt(1));
        return rows.join(inForce, same("m"), "left")
                .join(reasons, same("r"), "left")
                .withColumn("is_changed", col("judgement.computed_status_code").notEqual(col("in_force_status_code")))
                .withColumn("is_revised", coalesce(revised, lit(false)))
                .withColumn("reason_fr", when(published, col("explanation_fr")).otherwise(col("revision_reason_fr")))
                .withColumn("reason_en", when(published, col("explanation_en")).otherwise(col("revision_reason_en")));
    }

    private static Column same(String prefix) {
        return col("indicator_id")
                .equalTo(col(prefix + "_indicator_id"))
                .and(col("organisation_id").equalTo(col(prefix + "_organisation_id")))
                .and(col("fiscal_year").equalTo(col(prefix + "_fiscal_year")));
    }
}
