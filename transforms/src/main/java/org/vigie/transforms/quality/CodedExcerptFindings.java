package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;

/** One row per delivery and theme that excerpts are coded to and that no codebook holds. */
public final class CodedExcerptFindings {
    private CodedExcerptFindings() {}

    public static Dataset<Row> build(Dataset<Row> excerpts) {
        Dataset<Row> rows = excerpts.where("codebook_id is null")
                .groupBy(col("theme_id").as("subject_id"), col("delivery_id"), col("source_file"))
                .agg(count(lit(1)).as("codings"), min("source_line").as("source_line"))
                .withColumn("organisation_id", lit(null).cast("string"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.THEME_UNKNOWN,
                        format_string(
                                "%s extraits sont codés au thème «\u00a0%s\u00a0», que nul livre ne décrit, ou que deux"
                                        + " livres décrivent.",
                                SpokenNumber.of("codings", Language.FR), col("subject_id")),
                        format_string(
                                "%s excerpts are coded to theme '%s', which no codebook describes, or which two do.",
                                SpokenNumber.of("codings", Language.EN), col("subject_id")))
                .in(rows, "theme");
    }
}
