package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per text that seems to hold personal data: its field, line and what kind; never the text. */
public final class PersonalDataFindings {
    private PersonalDataFindings() {}

    public static Dataset<Row> build(Dataset<Row> found) {
        Dataset<Row> rows = found.withColumn(
                        "subject_id", concat_ws(".", col("contract_id"), col("column_name"), col("kind_code")))
                .withColumn("organisation_id", lit(null).cast("string"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.PERSONAL_DATA_FOUND,
                        format_string(
                                "«\u00a0%s\u00a0» semble contenir un renseignement personnel (%s). Le texte est reçu en zone"
                                        + " restreinte.",
                                col("column_name"), col("kind_fr")),
                        format_string(
                                "'%s' seems to hold personal data (%s). The text was landed in the restricted zone.",
                                col("column_name"), col("kind_en")))
                .in(rows, "field");
    }
}
