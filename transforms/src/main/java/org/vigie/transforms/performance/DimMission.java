package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per mission domain, with the mission of the State it belongs to. */
public final class DimMission {
    /** The members stand behind every mission. */
    private static final int LAST = 1_000_000;

    private DimMission() {}

    public static Dataset<Row> build(Dataset<Row> missions) {
        Dataset<Row> dimension = missions.select(
                SurrogateKey.of("mission_domain_id").as("mission_key"),
                col("mission_domain_id"),
                col("mission_domain_name_fr"),
                col("mission_domain_name_en"),
                col("mission_id"),
                col("mission_name_fr"),
                col("mission_name_en"),
                col("display_order"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        LAST + member.ordinal()));
    }
}
