package org.vigie.transforms.tables;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;

/** What a job may ask of whoever runs it. */
public interface TableInputs {
    /** The table's rows; a frame without rows in its shape where nothing was built or landed yet. */
    Dataset<Row> frame(TableName table);

    /** Rows held in memory, in the shape of a table. */
    Dataset<Row> frame(List<Row> rows, Table shape);
}
