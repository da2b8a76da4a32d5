package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per wave of a survey. */
public final class DimSurveyWave {
    private static final Date BEGINNING = Date.valueOf("1900-01-01");
    private static final int USUAL_GROUP_SIZE = 10;

    private DimSurveyWave() {}

    public static Dataset<Row> build(Dataset<Row> waves) {
        Dataset<Row> dimension = waves.select(
                SurrogateKey.of("wave_id").as("wave_key"),
                col("survey_id"),
                col("wave_id"),
                col("name_fr"),
                col("name_en"),
                col("population_code"),
                col("organisation_id"),
                col("opened_date"),
                col("closed_date"),
                col("invited_count"),
                col("minimum_group_size"),
                col("minimum_group_decision"),
                col("profile_cuts"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        member.code(),
                        null,
                        BEGINNING,
                        BEGINNING,
                        null,
                        USUAL_GROUP_SIZE,
                        null,
                        null));
    }
}
