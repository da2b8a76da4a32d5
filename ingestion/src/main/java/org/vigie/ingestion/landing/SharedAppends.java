package org.vigie.ingestion.landing;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;

/** Appends to tables that all contracts share, one at a time: Delta lets only one writer make a table. */
final class SharedAppends {
    private final Lakehouse lakehouse;

    SharedAppends(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
    }

    /** Adds rows by transaction id, each exactly once; a table that has none is not made. */
    synchronized void append(TableName table, Map<String, Dataset<Row>> byTransaction) {
        if (!byTransaction.isEmpty()) {
            lakehouse.append(table, byTransaction);
        }
    }
}
