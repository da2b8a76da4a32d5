package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per ordinal indicator and level of its scale: what the rank in a target or a result is called. */
public final class DimIndicatorLevel {
    private DimIndicatorLevel() {}

    public static Dataset<Row> build(Dataset<Row> scales, Dataset<Row> indicators) {
        Dataset<Row> dimension = KeyLookup.withIndicator(scales, indicators)
                .select(
                        SurrogateKey.of("indicator_id", "level_rank").as("indicator_level_key"),
                        col("indicator_key"),
                        col("level_rank"),
                        col("name_fr"),
                        col("name_en"));
        return Member.addedTo(dimension, DimIndicatorLevel::member);
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.number(),
                0,
                member.label().fr(),
                member.label().en());
    }
}
