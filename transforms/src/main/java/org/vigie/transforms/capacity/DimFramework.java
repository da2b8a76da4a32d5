package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/** One row per performance management framework, from the day it holds to the day it no longer does. */
public final class DimFramework {
    private DimFramework() {}

    public static Dataset<Row> build(Dataset<Row> frameworks, LocalDate asOf) {
        Dataset<Row> dimension = Validity.of(frameworks, "framework_id", asOf)
                .select(
                        SurrogateKey.of("framework_id", "valid_from").as("framework_key"),
                        col("framework_id"),
                        col("organisation_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("source_reference"),
                        col("valid_from"),
                        col("valid_to"),
                        col("is_current"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        null,
                        Validity.BEGINNING,
                        Validity.END,
                        true));
    }
}
