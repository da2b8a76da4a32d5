package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.sha2;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per wave and question. Two waves compare where wording and scale are the same, which their hash says. */
public final class DimQuestion {
    private DimQuestion() {}

    public static Dataset<Row> build(Dataset<Row> questions) {
        Dataset<Row> dimension = questions
                .where("scale_code <> 'profile'")
                .dropDuplicates("wave_id", "question_id")
                .select(
                        SurrogateKey.of("wave_id", "question_id").as("question_key"),
                        col("wave_id"),
                        col("question_id"),
                        col("wording_fr"),
                        col("wording_en"),
                        wordingHash().as("wording_hash"),
                        col("scale_code"),
                        col("scale_size"),
                        col("polarity_code"),
                        col("is_reversed"),
                        col("topic_code"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        member.code(),
                        member.code(),
                        0,
                        "neutral",
                        false,
                        null));
    }

    private static Column wordingHash() {
        return sha2(
                concat_ws("\u001f", col("wording_fr"), col("wording_en"), col("scale_code"), col("scale_size"))
                        .cast("binary"),
                256);
    }
}
