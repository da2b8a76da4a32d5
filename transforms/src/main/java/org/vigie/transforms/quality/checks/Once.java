package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.contract.TableName;

/** Among some rows, no two share the values of these columns. */
record Once(String among, List<String> columns) implements NamedCheck {
    Once {
        columns = List.copyOf(columns);
    }

    static Once among(String condition, String... columns) {
        return new Once(condition, List.of(columns));
    }

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Column[] group = columns.stream().map(name -> col(name)).toArray(Column[]::new);
        return table.where(among)
                .withColumn("rows_alike", count(lit(1)).over(Window.partitionBy(group)))
                .where("rows_alike > 1");
    }

    @Override
    public boolean isWithin(String column) {
        return columns.contains(column);
    }
}
