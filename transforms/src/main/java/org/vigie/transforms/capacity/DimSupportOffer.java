package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per offer of support, with the days within which it is answered. */
public final class DimSupportOffer {
    private DimSupportOffer() {}

    public static Dataset<Row> build(Dataset<Row> offers) {
        Dataset<Row> dimension = offers.select(
                SurrogateKey.of("offer_id").as("offer_key"),
                col("offer_id"),
                col("name_fr"),
                col("name_en"),
                col("answer_day_count"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        null));
    }
}
