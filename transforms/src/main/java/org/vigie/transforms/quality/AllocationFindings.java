package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** One row per programme and year whose shares sum to more than the whole, or of which one is below zero. */
public final class AllocationFindings {
    private AllocationFindings() {}

    public static Dataset<Row> build(Dataset<Row> shares) {
        WindowSpec programme = Window.partitionBy("programme_id", "fiscal_year");
        Column first = row_number().over(programme.orderBy("source_file", "source_line"));
        Dataset<Row> rows = shares.withColumn("total", sum("allocation").over(programme))
                .withColumn("smallest", min("allocation").over(programme))
                .withColumn("first", first)
                .where("first = 1")
                .withColumn("subject_id", col("programme_id"))
                .withColumn("organisation_id", lit(null).cast("string"));
        Column total = col("total").cast("decimal(18,4)").cast("string");
        return new Findings()
                .where(
                        col("total").gt(1).or(col("smallest").lt(0)),
                        FindingKind.ALLOCATION_NOT_ACCEPTED,
                        concat(
                                lit("Les parts du programme «\u00a0"),
                                col("programme_id"),
                                lit("\u00a0» font "),
                                total,
                                lit(" en "),
                                col("fiscal_year"),
                                lit(".")),
                        concat(
                                lit("The shares of programme '"),
                                col("programme_id"),
                                lit("' make "),
                                total,
                                lit(" in "),
                                col("fiscal_year"),
                                lit(".")))
                .in(rows, "plan_element");
    }
}
