package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per unit that by its latest ranking has more files active than agreed. */
public final class WorkloadFindings {
    private WorkloadFindings() {}

    public static Dataset<Row> build(Dataset<Row> workloads, Dataset<Row> units) {
        Dataset<Row> named = units.select(col("unit_key").as("named_key"), col("unit_id"), col("organisation_id"));
        Column none = lit(null).cast("string");
        Dataset<Row> rows = workloads
                .join(named, col("unit_key").equalTo(col("named_key")))
                .withColumn("subject_id", col("unit_id"))
                .withColumn("fiscal_year", none)
                .withColumn("delivery_id", none)
                .withColumn("source_file", none)
                .withColumn("source_line", lit(null).cast("int"));
        return new Findings()
                .where(
                        col("counted_load_code").equalTo("over"),
                        FindingKind.TOO_MANY_ACTIVE_PRIORITIES,
                        concat(
                                lit("L'unité «\u00a0"),
                                col("unit_id"),
                                lit("\u00a0» a "),
                                col("active_count"),
                                lit(" dossiers actifs pour un maximum convenu de "),
                                col("agreed_maximum"),
                                lit(".")),
                        concat(
                                lit("Unit '"),
                                col("unit_id"),
                                lit("' has "),
                                col("active_count"),
                                lit(" active files for an agreed maximum of "),
                                col("agreed_maximum"),
                                lit(".")))
                .in(rows, "org_unit");
    }
}
