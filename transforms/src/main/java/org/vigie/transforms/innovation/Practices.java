package org.vigie.transforms.innovation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was taken over by others than those who began it. */
final class Practices {
    private Practices() {}

    /** Each adoption by another organisation than that of origin, with the name of its practice. */
    static Dataset<Row> adoptedElsewhere(Dataset<Row> practices, Dataset<Row> adoptions) {
        Dataset<Row> origins = practices.select(
                col("practice_id").as("origin_practice_id"),
                col("organisation_id").as("origin_organisation_id"),
                col("name_fr"),
                col("name_en"));
        return adoptions
                .join(origins, col("practice_id").equalTo(col("origin_practice_id")), "left")
                .where(col("origin_organisation_id")
                        .isNull()
                        .or(col("origin_organisation_id").notEqual(col("organisation_id"))))
                .withColumn("name_fr", coalesce(col("name_fr"), col("practice_id")))
                .withColumn("name_en", coalesce(col("name_en"), col("practice_id")))
                .drop("origin_practice_id", "origin_organisation_id");
    }
}
