package org.vigie.transforms.alignment;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Ancestry;

/** One row per unit and each unit above it today, itself included at distance 0; by code, whatever its description. */
public final class BridgeUnitHierarchy {
    private BridgeUnitHierarchy() {}

    public static Dataset<Row> build(Dataset<Row> units) {
        return Ancestry.of(units.where("is_current and unit_key >= 0"), "unit_id", "parent_unit_id")
                .select(
                        col("ancestor").as("ancestor_unit_id"),
                        col("descendant").as("descendant_unit_id"),
                        col("distance"));
    }
}
