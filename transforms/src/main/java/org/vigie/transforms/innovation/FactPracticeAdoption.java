package org.vigie.transforms.innovation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per practice and organisation: the one that documented it, and each that took it over. The organisation of
 * origin adopts nothing from itself. An adoption of a practice that was not delivered is kept, under the identifier of
 * the practice.
 */
public final class FactPracticeAdoption {
    private FactPracticeAdoption() {}

    public static Dataset<Row> build(
            Dataset<Row> practices, Dataset<Row> adoptions, Dataset<Row> organisations, LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> elsewhere = Practices.adoptedElsewhere(practices, adoptions)
                .where(col("adopted_date").leq(day));
        Dataset<Row> adopted =
                elsewhere.select(col("practice_id").as("adopted_id")).distinct();
        Dataset<Row> origins = practices
                .where(col("documented_date").leq(day))
                .join(adopted, col("practice_id").equalTo(col("adopted_id")), "left")
                .withColumn(
                        "adoption_code",
                        when(col("adopted_id").isNull(), "origin_alone").otherwise("origin_adopted"))
                .withColumn("adopted_date", col("documented_date"))
                .withColumn("evidence_fr", lit(null).cast("string"))
                .withColumn("evidence_en", lit(null).cast("string"))
                .drop("adopted_id", "documented_date");
        Dataset<Row> all = origins.unionByName(elsewhere.withColumn("adoption_code", lit("adoption")))
                .withColumn("period_end", col("adopted_date"));
        return KeyLookup.withOrganisation(all, organisations)
                .select(
                        SurrogateKey.of("practice_id", "organisation_id").as("practice_adoption_key"),
                        col("practice_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("organisation_key"),
                        col("adopted_date"),
                        col("evidence_fr"),
                        col("evidence_en"),
                        col("adoption_code"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
