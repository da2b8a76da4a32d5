package org.vigie.transforms.keys;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What stands above what in a tree: one row per member and each above it, itself included at distance 0. Climbs six
 * levels; those that are each other's parents are each listed once. A parent that was not delivered is no ancestor.
 */
public final class Ancestry {
    private static final int LEVELS = 6;

    private Ancestry() {}

    /** The columns {@code ancestor}, {@code descendant} and {@code distance}; both identifiers as the tree has them. */
    public static Dataset<Row> of(Dataset<Row> tree, String id, String parentId) {
        Dataset<Row> above = tree.select(col(id).as("above_id"), col(parentId).as("above_parent_id"));
        Dataset<Row> climb = tree.select(col(id).as("level_0"), col(parentId).as("next_id"));
        Column[] chain = new Column[LEVELS + 1];
        chain[0] = col("level_0");
        for (int level = 1; level <= LEVELS; level++) {
            climb = climb.join(above, col("next_id").equalTo(col("above_id")), "left")
                    .withColumn("level_" + level, col("above_id"))
                    .withColumn("next_id", col("above_parent_id"))
                    .drop("above_id", "above_parent_id");
            chain[level] = col("level_" + level);
        }
        Column ancestors = array_distinct(array_compact(functions.array(chain)));
        return climb.select(col("level_0"), posexplode(ancestors))
                .select(
                        col("col").as("ancestor"),
                        col("level_0").as("descendant"),
                        col("pos").as("distance"));
    }
}
