package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per version of the index that is not used because its weights do not make 100. */
public final class IndexFindings {
    private IndexFindings() {}

    public static Dataset<Row> build(Dataset<Row> delivered, Dataset<Row> versions) {
        Dataset<Row> judged =
                versions.select(col("version_id").as("judged_id"), col("weight_total"), col("is_accepted"));
        Dataset<Row> rows = delivered
                .join(judged, col("version_id").equalTo(col("judged_id")))
                .withColumn("subject_id", col("version_id"))
                .withColumn("organisation_id", lit(null).cast("string"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        Column total = col("weight_total").cast("string");
        return new Findings()
                .where(
                        not(col("is_accepted")),
                        FindingKind.INDEX_WEIGHTS_NOT_100,
                        concat(
                                lit("Les poids de «\u00a0"),
                                col("name_fr"),
                                lit("\u00a0» font "),
                                total,
                                lit(", pas 100.")),
                        concat(lit("The weights of '"), col("name_en"), lit("' make "), total, lit(", not 100.")))
                .in(rows, "index_version");
    }
}
