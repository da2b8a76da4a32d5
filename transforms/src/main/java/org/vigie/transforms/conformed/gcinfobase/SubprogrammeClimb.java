package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per subprogramme with its parent element and the department of the programme above it. The department is found
 * by climbing; the text before the dash of an identifier is wrong for most of them. Of a subprogramme that stands twice,
 * the last record counts.
 */
final class SubprogrammeClimb {
    /** The source nests two levels; a deeper delivery still finds its programme. */
    private static final int LEVELS_ABOVE = 3;

    private SubprogrammeClimb() {}

    /** Columns {@code subprogramme_id, subprogramme_parent_id, subprogramme_organisation_id} (nullable). */
    static Dataset<Row> of(Dataset<Row> subprograms, Dataset<Row> programs) {
        Dataset<Row> above = subprograms
                .groupBy(col("id").as("above_id"))
                .agg(max_by(col("parent_id"), col("source_line")).as("above_parent_id"));
        Dataset<Row> climb = above.select(
                col("above_id").as("subprogramme_id"),
                col("above_parent_id").as("parent_id"),
                col("above_parent_id").as("top_id"));
        for (int level = 1; level <= LEVELS_ABOVE; level++) {
            climb = climb.join(above, col("top_id").equalTo(col("above_id")), "left");
            if (level == 1) {
                climb = climb.withColumn("subprogramme_parent_id", parent());
            }
            climb = climb.withColumn("top_id", coalesce(col("above_parent_id"), col("top_id")))
                    .drop("above_id", "above_parent_id");
        }
        Dataset<Row> departments = programs.select(
                programmeId().as("programme_id"), col("dept_code").as("subprogramme_organisation_id"));
        return climb.join(departments, col("top_id").equalTo(col("programme_id")), "left")
                .select("subprogramme_id", "subprogramme_parent_id", "subprogramme_organisation_id");
    }

    /** The source's identifier of a programme: its department and its activity. */
    static Column programmeId() {
        return concat_ws("-", col("dept_code"), col("activity_code"));
    }

    private static Column parent() {
        return when(col("above_id").isNotNull(), concat(lit("subprogramme:"), col("parent_id")))
                .otherwise(concat(lit("programme:"), col("parent_id")));
    }
}
