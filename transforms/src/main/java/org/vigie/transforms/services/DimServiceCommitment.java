package org.vigie.transforms.services;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per service commitment: the service, and the standard that is promised. */
public final class DimServiceCommitment {
    private DimServiceCommitment() {}

    public static Dataset<Row> build(Dataset<Row> commitments) {
        Dataset<Row> dimension = commitments.select(
                SurrogateKey.of("commitment_id").as("commitment_key"),
                col("commitment_id"),
                col("organisation_id"),
                col("service_fr"),
                col("service_en"),
                col("standard_fr"),
                col("standard_en"),
                col("target_share"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        member.label().fr(),
                        member.label().en(),
                        null));
    }
}
