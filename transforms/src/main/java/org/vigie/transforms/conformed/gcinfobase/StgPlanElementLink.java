package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;
import org.vigie.transforms.conformed.Weights;

/** One row per programme and result it contributes to, the programmes of a result in equal shares. */
public final class StgPlanElementLink {
    private StgPlanElementLink() {}

    public static Dataset<Row> build(Dataset<Row> programResultLinks) {
        Dataset<Row> links = programResultLinks.select(
                concat(lit("programme:"), col("program_id")).as("from_plan_element_id"),
                concat(lit("result:"), col("result_id")).as("to_plan_element_id"),
                lit("contributes_to").as("link_type_code"),
                col("received_at").as("known_from"),
                col("delivery_id"),
                col("source_file"),
                col("source_line"));
        return Latest.of(links, "from_plan_element_id", "to_plan_element_id", "link_type_code")
                .select(
                        col("from_plan_element_id"),
                        col("to_plan_element_id"),
                        col("link_type_code"),
                        Weights.equalShare(col("to_plan_element_id"), col("from_plan_element_id"))
                                .as("weight"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
