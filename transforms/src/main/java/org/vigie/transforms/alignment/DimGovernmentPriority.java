package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/** One row per government priority and description (SCD 2). */
public final class DimGovernmentPriority {
    private DimGovernmentPriority() {}

    public static Dataset<Row> build(Dataset<Row> priorities, LocalDate asOf) {
        Dataset<Row> dimension = Validity.of(priorities, "priority_id", asOf)
                .select(
                        SurrogateKey.of("priority_id", "valid_from").as("priority_key"),
                        col("priority_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("legislature"),
                        col("valid_from"),
                        col("valid_to"),
                        col("is_current"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        null,
                        Validity.BEGINNING,
                        Validity.END,
                        true));
    }
}
