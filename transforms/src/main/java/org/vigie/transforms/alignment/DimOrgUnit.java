package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/** One row per organisational unit and description (SCD 2). Nothing smaller than a unit is known here: no person is. */
public final class DimOrgUnit {
    private DimOrgUnit() {}

    public static Dataset<Row> build(Dataset<Row> units, LocalDate asOf) {
        Dataset<Row> open = units.withColumn("valid_to", lit(null).cast("date"));
        Dataset<Row> dimension = Validity.of(open, "unit_id", asOf)
                .select(
                        SurrogateKey.of("unit_id", "valid_from").as("unit_key"),
                        col("unit_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("organisation_id"),
                        col("parent_unit_id"),
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
                        member.code(),
                        null,
                        Validity.BEGINNING,
                        Validity.END,
                        true));
    }
}
