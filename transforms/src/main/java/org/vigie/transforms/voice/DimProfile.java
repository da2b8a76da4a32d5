package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per wave and group of its participants: everybody, or the values of one or more attributes. Names come from the
 * codebook; a value that it does not describe stands for itself.
 */
public final class DimProfile {
    private DimProfile() {}

    /** @param published results that their publisher had already aggregated, by unit */
    public static Dataset<Row> build(
            Dataset<Row> answers, Dataset<Row> waves, Dataset<Row> questions, Dataset<Row> published) {
        Dataset<Row> dimension = named(ofAnswers(answers, waves), questions).union(ofUnits(published));
        return Member.addedTo(
                dimension.select(
                        SurrogateKey.of("wave_id", "profile_id").as("profile_key"),
                        col("wave_id"),
                        col("profile_id"),
                        col("attributes_code"),
                        col("name_fr"),
                        col("name_en")),
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.code(),
                        member.code(),
                        member.label().fr(),
                        member.label().en()));
    }

    private static Dataset<Row> ofAnswers(Dataset<Row> answers, Dataset<Row> waves) {
        return answers.select("wave_id", "profile")
                .distinct()
                .join(waves.select("wave_id", "profile_cuts"), "wave_id")
                .select(col("wave_id"), explode(ProfileCuts.all()).as("profile_id"))
                .distinct();
    }

    private static Dataset<Row> named(Dataset<Row> profiles, Dataset<Row> questions) {
        Dataset<Row> labels = questions
                .where("scale_code = 'profile'")
                .select(
                        col("wave_id").as("label_wave_id"),
                        concat(col("question_id"), lit("="), col("answer_code")).as("label_part"),
                        concat(col("wording_fr"), lit("\u00a0: "), coalesce(col("answer_label_fr"), col("answer_code")))
                                .as("label_fr"),
                        concat(col("wording_en"), lit(": "), coalesce(col("answer_label_en"), col("answer_code")))
                                .as("label_en"));
        Column sameLabel =
                col("wave_id").equalTo(col("label_wave_id")).and(col("part").equalTo(col("label_part")));
        return profiles.withColumn("part", explode(split(col("profile_id"), ";")))
                .join(labels, sameLabel, "left")
                .withColumn("attribute", substring_index(col("part"), "=", 1))
                .withColumn("part_fr", coalesce(col("label_fr"), total("Ensemble"), shown()))
                .withColumn("part_en", coalesce(col("label_en"), total("Everybody"), shown()))
                .groupBy("wave_id", "profile_id")
                .agg(
                        joined("attribute", "*").as("attributes_code"),
                        joined("part_fr", " – ").as("name_fr"),
                        joined("part_en", " – ").as("name_en"));
    }

    private static Column joined(String column, String separator) {
        return array_join(array_sort(collect_list(col(column))), separator);
    }

    private static Column total(String name) {
        return when(col("part").equalTo(ProfileCuts.TOTAL), name);
    }

    private static Column shown() {
        return regexp_replace(col("part"), "=", " = ");
    }

    private static Dataset<Row> ofUnits(Dataset<Row> published) {
        Column name = coalesce(col("unit_name"), col("unit_id"));
        return published
                .select(
                        PublishedSurveyResult.waveId().as("wave_id"),
                        PublishedSurveyResult.profileId().as("profile_id"),
                        lit("unit").as("attributes_code"),
                        name.as("name_fr"),
                        name.as("name_en"))
                .dropDuplicates("wave_id", "profile_id");
    }
}
