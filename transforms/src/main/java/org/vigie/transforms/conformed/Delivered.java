package org.vigie.transforms.conformed;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Landed records in the columns of a conformed table, each with where it came from. */
public final class Delivered {
    private Delivered() {}

    /** One row per key, the one known last: the fields, then the four columns that lead back to the file. */
    public static Dataset<Row> latest(Dataset<Row> landed, List<String> key, Column... fields) {
        List<Column> columns = new ArrayList<>(Arrays.asList(fields));
        columns.add(col("received_at").as("known_from"));
        columns.add(col("delivery_id"));
        columns.add(col("source_file"));
        columns.add(col("source_line").cast("int").as("source_line"));
        return Latest.of(landed.select(columns.toArray(Column[]::new)), key.toArray(String[]::new));
    }
}
