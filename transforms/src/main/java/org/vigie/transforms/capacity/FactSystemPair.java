package org.vigie.transforms.capacity;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per organisation and pair of tools in use that serve the same function: what may be one tool too many.
 */
public final class FactSystemPair {
    private FactSystemPair() {}

    public static Dataset<Row> build(Dataset<Row> uses, Dataset<Row> systems) {
        Dataset<Row> functions = systems.select(
                col("system_key").as("function_system_key"),
                col("function_code"),
                col("function_name_fr"),
                col("function_name_en"));
        Dataset<Row> used = uses.where("is_in_use and system_key >= 0 and organisation_key >= 0")
                .join(functions, col("system_key").equalTo(col("function_system_key")))
                .select(
                        col("organisation_key"),
                        col("function_code"),
                        col("function_name_fr"),
                        col("function_name_en"),
                        col("system_key").as("first_system_key"));
        Dataset<Row> others = used.select(
                col("organisation_key").as("other_organisation_key"),
                col("function_code").as("other_function_code"),
                col("first_system_key").as("second_system_key"));
        return used.join(
                        others,
                        col("organisation_key")
                                .equalTo(col("other_organisation_key"))
                                .and(col("function_code").equalTo(col("other_function_code")))
                                .and(col("first_system_key").lt(col("second_system_key"))))
                .drop("other_organisation_key", "other_function_code");
    }
}
