package org.vigie.transforms.knowledge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.keys.Validity;

/** One row per term and description (SCD 2), in both languages. */
public final class DimGlossary {
    private DimGlossary() {}

    public static Dataset<Row> build(Dataset<Row> terms, LocalDate asOf) {
        Dataset<Row> open = terms.withColumn("valid_to", lit(null).cast("date"));
        Dataset<Row> dimension = Validity.of(open, "term_id", asOf)
                .select(
                        SurrogateKey.of("term_id", "valid_from").as("term_key"),
                        col("term_id"),
                        col("name_fr"),
                        col("name_en"),
                        col("definition_fr"),
                        col("definition_en"),
                        col("metric_id"),
                        col("source_reference"),
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
                        member.label().fr(),
                        member.label().en(),
                        null,
                        null,
                        Validity.BEGINNING,
                        Validity.END,
                        true));
    }
}
