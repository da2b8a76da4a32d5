package org.vigie.transforms.innovation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;

/**
 * One row per organisation and fiscal year, and one for the whole government: the experimental innovation index (M28)
 * from 0 to 100, of all that had happened by the end of the year. It is the mean of its four components; one of which
 * nothing could be counted has no score, and with fewer than three there is no index. Nothing official is read or made
 * here.
 */
public final class FactInnovationIndex {
    private static final String SCORE = "decimal(28,6)";
    private static final int COMPONENTS_NEEDED = 3;
    private static final List<String> COMPONENTS = List.of("cycle", "lesson", "adoption", "idea");

    private FactInnovationIndex() {}

    public static Dataset<Row> build(
            Dataset<Row> cycles,
            Dataset<Row> practices,
            Dataset<Row> adoptions,
            Dataset<Row> ideas,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Dataset<Row> tried =
                ofCycles(cycles).unionByName(ofPractices(practices, adoptions)).unionByName(ofIdeas(ideas));
        Dataset<Row> byYear = tried.join(years(periods, asOf), col("begun_date").leq(col("counted_until")));
        Column whole = Member.NOT_APPLICABLE.key();
        Dataset<Row> counted = KeyLookup.withOrganisation(byYear, organisations)
                .withColumn("organisation_key", explode(array(col("organisation_key"), whole)))
                .groupBy("organisation_key", "period_key")
                .agg(score("cycle"), score("lesson"), score("adoption"), score("idea"))
                .withColumn("component_count", componentCount());
        return counted.select(
                col("organisation_key"),
                col("period_key"),
                col("organisation_key").equalTo(whole).as("is_government"),
                col("cycle_score"),
                col("lesson_score"),
                col("adoption_score"),
                col("idea_score"),
                col("component_count"),
                mean().as("innovation_score"));
    }

    /** What began on a day, and on which day it came to what it was begun for; null where it did not. */
    private static Dataset<Row> tried(Dataset<Row> rows, String component, Column begun, Column succeeded) {
        return rows.select(
                col("organisation_id"),
                lit(component).as("component"),
                begun.as("begun_date"),
                succeeded.as("succeeded_date"));
    }

    private static Dataset<Row> ofCycles(Dataset<Row> cycles) {
        Column stopped = col("stopped_date");
        return tried(cycles, "cycle", col("stage_a_date"), IncubatorStages.reached("d"))
                .unionByName(tried(
                        cycles.where(stopped.isNotNull()),
                        "lesson",
                        stopped,
                        when(IncubatorStages.hasLesson(), stopped)));
    }

    private static Dataset<Row> ofPractices(Dataset<Row> practices, Dataset<Row> adoptions) {
        Dataset<Row> first = Practices.adoptedElsewhere(practices, adoptions)
                .groupBy(col("practice_id").as("adopted_id"))
                .agg(min("adopted_date").as("first_adopted_date"));
        return tried(
                practices.join(first, col("practice_id").equalTo(col("adopted_id")), "left"),
                "adoption",
                col("documented_date"),
                col("first_adopted_date"));
    }

    private static Dataset<Row> ofIdeas(Dataset<Row> ideas) {
        return tried(ideas, "idea", col("received_date"), when(FactIdea.isDecidedInTime(), col("decided_date")));
    }

    private static Dataset<Row> years(Dataset<Row> periods, LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        return periods.where(col("granularity_code")
                        .equalTo("fiscal_year")
                        .and(col("start_date").leq(day)))
                .select(
                        col("period_key"),
                        col("end_date").as("period_end"),
                        least(col("end_date"), day).as("counted_until"));
    }

    private static Column score(String component) {
        Column isOfIt = col("component").equalTo(component);
        Column all = count_if(isOfIt);
        Column succeeded = count_if(isOfIt.and(col("succeeded_date").leq(col("counted_until"))));
        Column share = succeeded.cast("decimal(18,0)").multiply(100).divide(all.cast("decimal(18,0)"));
        return when(all.gt(0), share).cast(SCORE).as(component + "_score");
    }

    private static Column componentCount() {
        return COMPONENTS.stream()
                .map(component -> when(col(component + "_score").isNull(), 0).otherwise(1))
                .reduce(Column::plus)
                .orElseThrow();
    }

    private static Column mean() {
        Column total = COMPONENTS.stream()
                .map(component -> coalesce(col(component + "_score"), lit(0).cast(SCORE)))
                .reduce(Column::plus)
                .orElseThrow();
        return when(
                        col("component_count").geq(COMPONENTS_NEEDED),
                        total.cast("decimal(18,6)")
                                .divide(col("component_count").cast("decimal(4,0)")))
                .cast(SCORE);
    }
}
