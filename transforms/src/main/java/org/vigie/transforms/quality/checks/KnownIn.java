package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/** Each value of a column stands in a column of another table; a missing value does not. */
record KnownIn(String column, TableName other, String otherColumn) implements NamedCheck {
    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> known =
                others.apply(other).select(col(otherColumn).as("known_value")).distinct();
        return table.join(known, col(column).equalTo(col("known_value")), "left_anti");
    }

    @Override
    public Set<TableName> reads() {
        return Set.of(other);
    }
}
