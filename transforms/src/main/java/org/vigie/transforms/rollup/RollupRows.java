package org.vigie.transforms.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.rollup.Rollup;

/**
 * One row per combination of the columns that a rollup keeps, missing values included. Sums keep the type of what is
 * summed; one that does not fit fails the run, for a missing sum would be read as nothing delivered.
 */
public final class RollupRows {
    private RollupRows() {}

    public static Dataset<Row> build(Dataset<Row> rows, Rollup rollup) {
        List<Column> sums = new ArrayList<>();
        rollup.sums().forEach(name -> sums.add(narrow(name, rollup)));
        return rows.groupBy(columns(rollup.keep()))
                .agg(count(lit(1)).as(Rollup.ROW_COUNT), sums.toArray(Column[]::new))
                .select(columns(rollup.table().columnNames()));
    }

    /** The sum in the type of its column; Spark, told to keep to ANSI, fails where it does not fit. */
    private static Column narrow(String name, Rollup rollup) {
        return sum(name).cast(rollup.of().column(name).type().sqlName()).as(name);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
