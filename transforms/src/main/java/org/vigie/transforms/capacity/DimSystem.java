package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per tool in service, with what it is for. */
public final class DimSystem {
    private DimSystem() {}

    public static Dataset<Row> build(Dataset<Row> systems) {
        Dataset<Row> dimension = systems.select(
                SurrogateKey.of("system_id").as("system_key"),
                col("system_id"),
                col("name_fr"),
                col("name_en"),
                col("function_code"),
                col("function_name_fr"),
                col("function_name_en"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        member.code(),
                        member.label().fr(),
                        member.label().en()));
    }
}
