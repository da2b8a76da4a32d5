package org.vigie.transforms.conformed.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per wave of a survey. Groups of fewer than ten are published only where a decision is recorded; without one, ten
 * it is, whatever was asked for.
 */
public final class StgSurveyWave {
    static final int USUAL_GROUP_SIZE = 10;

    private StgSurveyWave() {}

    public static Dataset<Row> build(Dataset<Row> waves) {
        Dataset<Row> conformed = waves.select(
                col("survey_id"),
                col("wave_id"),
                col("name_fr"),
                col("name_en"),
                col("population_code"),
                col("organisation_id"),
                col("opened_date").cast("date").as("opened_date"),
                col("closed_date").cast("date").as("closed_date"),
                col("invited_count").cast("bigint").as("invited_count"),
                groupSize().as("minimum_group_size"),
                col("minimum_group_decision"),
                col("profile_cuts"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
        return Latest.of(conformed, "wave_id");
    }

    private static Column groupSize() {
        Column asked = coalesce(col("minimum_group_size").cast("int"), lit(USUAL_GROUP_SIZE));
        return when(asked.lt(USUAL_GROUP_SIZE).and(col("minimum_group_decision").isNull()), USUAL_GROUP_SIZE)
                .otherwise(asked);
    }

    /** The editions of the Public Service Employee Survey, which their publisher has already aggregated. */
    public static Dataset<Row> ofPublicServiceSurvey(Dataset<Row> results) {
        Column year = col("survey_year").cast("int");
        Dataset<Row> conformed = results.select(
                lit("pses").as("survey_id"),
                waveOfYear().as("wave_id"),
                concat(lit("Sondage auprès des fonctionnaires "), year).as("name_fr"),
                concat(lit("Public Service Employee Survey "), year).as("name_en"),
                lit("employees").as("population_code"),
                lit(null).cast("string").as("organisation_id"),
                make_date(year, lit(1), lit(1)).as("opened_date"),
                make_date(year, lit(12), lit(31)).as("closed_date"),
                lit(null).cast("bigint").as("invited_count"),
                lit(USUAL_GROUP_SIZE).as("minimum_group_size"),
                lit(null).cast("string").as("minimum_group_decision"),
                lit("unit").as("profile_cuts"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line").cast("int").as("source_line"));
        return Latest.of(conformed, "wave_id");
    }

    static Column waveOfYear() {
        return concat(lit("pses-"), col("survey_year").cast("int"));
    }
}
