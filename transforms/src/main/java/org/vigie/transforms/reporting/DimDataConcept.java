package org.vigie.transforms.reporting;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** One row per concept that is defined or asked for; one that nobody has named is called by its code. */
public final class DimDataConcept {
    private DimDataConcept() {}

    public static Dataset<Row> build(Dataset<Row> concepts, Dataset<Row> fields) {
        Dataset<Row> asked =
                fields.select("concept_id").union(concepts.select("concept_id")).distinct();
        Dataset<Row> named = concepts.select(col("concept_id").as("named_id"), col("name_fr"), col("name_en"));
        Dataset<Row> dimension = asked.join(named, col("concept_id").equalTo(col("named_id")), "left")
                .select(
                        SurrogateKey.of("concept_id").as("concept_key"),
                        col("concept_id"),
                        coalesce(col("name_fr"), col("concept_id")).as("name_fr"),
                        coalesce(col("name_en"), col("concept_id")).as("name_en"));
        return Member.addedTo(dimension, Member::named);
    }
}
