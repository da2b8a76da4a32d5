package org.vigie.transforms.conformed.plans;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.trim;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rank, in its indicator's scale, of the level that a record names in words. */
final class LevelRank {
    private LevelRank() {}

    /** Adds {@code rank_of_words}, null where the words, in neither language, name a level of the scale. */
    static Dataset<Row> addedTo(
            Dataset<Row> records, Dataset<Row> scales, String wordsInFrench, String wordsInEnglish) {
        return with(
                        with(records, scales, "name_fr", wordsInFrench, "rank_fr"),
                        scales,
                        "name_en",
                        wordsInEnglish,
                        "rank_en")
                .withColumn("rank_of_words", coalesce(col("rank_fr"), col("rank_en")))
                .drop("rank_fr", "rank_en");
    }

    private static Dataset<Row> with(
            Dataset<Row> records, Dataset<Row> scales, String name, String words, String rank) {
        Dataset<Row> levels = scales.groupBy(
                        col("indicator_id").as("scale_indicator_id"),
                        folded(name).as("level_name"))
                .agg(max("level_rank").as(rank));
        return records.join(
                        levels,
                        col("indicator_id")
                                .equalTo(col("scale_indicator_id"))
                                .and(folded(words).equalTo(col("level_name"))),
                        "left")
                .drop("scale_indicator_id", "level_name");
    }

    private static Column folded(String column) {
        return lower(trim(col(column)));
    }
}
