package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row per record of planned spending or staff whose core responsibility was not delivered. */
public final class CoreResponsibilityFindings {
    private CoreResponsibilityFindings() {}

    public static Dataset<Row> build(Dataset<Row> spending, Dataset<Row> ftes, Dataset<Row> coreResponsibilities) {
        Dataset<Row> rows = records(spending)
                .union(records(ftes))
                .join(
                        coreResponsibilities.select(col("id").as("known_id")),
                        col("subject_id").equalTo(col("known_id")),
                        "left_anti");
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.CORE_RESPONSIBILITY_UNKNOWN,
                        concat(
                                lit("La responsabilité essentielle «\u00a0"),
                                col("subject_id"),
                                lit("\u00a0» n'est pas parmi celles livrées.")),
                        concat(lit("Core responsibility '"), col("subject_id"), lit("' is not among those delivered.")))
                .in(rows, "plan_element");
    }

    private static Dataset<Row> records(Dataset<Row> landed) {
        return landed.select(
                col("cr_id").as("subject_id"),
                col("dept_code").as("organisation_id"),
                lit(null).cast("string").as("fiscal_year"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
    }
}
