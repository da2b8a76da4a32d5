package org.vigie.transforms.conformed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** One row per key: the one known last and, within a delivery, the one that stands last in the file. */
public final class Latest {
    private Latest() {}

    public static Dataset<Row> of(Dataset<Row> conformed, String... key) {
        Column[] columns = Arrays.stream(key).map(functions::col).toArray(Column[]::new);
        Column recency = row_number()
                .over(Window.partitionBy(columns)
                        .orderBy(col("known_from").desc(), col("source_line").desc()));
        return conformed.withColumn("recency", recency).where("recency = 1").drop("recency");
    }
}
