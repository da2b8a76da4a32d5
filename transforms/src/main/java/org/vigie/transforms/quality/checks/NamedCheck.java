package org.vigie.transforms.quality.checks;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/** A check that one row alone cannot answer. */
public interface NamedCheck {
    /** The rows that break it, with at least the columns of the table; none where all is well. */
    Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others);

    /** The other tables that it reads. */
    default Set<TableName> reads() {
        return Set.of();
    }

    /**
     * Whether the rows that break it among those of one value of a column are the same whatever other rows there are: it can
     * then be tried on the rows of some values alone.
     */
    default boolean isWithin(String column) {
        return false;
    }
}
