package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per factor by which maturity is assessed. */
public final class DimFactor {
    private DimFactor() {}

    public static Dataset<Row> build(Dataset<Row> factors) {
        Dataset<Row> dimension = factors.select(
                SurrogateKey.of("factor_id").as("factor_key"),
                col("factor_id"),
                col("name_fr"),
                col("name_en"),
                col("source_reference"));
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
