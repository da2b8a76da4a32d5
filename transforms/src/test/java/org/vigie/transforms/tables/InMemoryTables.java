package org.vigie.transforms.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.vigie.contract.Column;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Frame;

/** Tables held in memory. Each is built once, from built tables only, and must keep its contract. */
final class InMemoryTables implements TableInputs {
    private final SparkSession spark;
    private final Map<TableName, Dataset<Row>> tables = new HashMap<>();

    InMemoryTables(SparkSession spark) {
        this.spark = spark;
    }

    void put(TableName name, Dataset<Row> frame) {
        tables.put(name, frame);
    }

    void buildAll(List<TableJob> jobs) {
        RunOrder.inOrder(jobs).forEach(this::build);
    }

    private void build(RunOrder.Step step) {
        List<Row> rows = new ArrayList<>();
        for (TableJob job : step.jobs()) {
            Dataset<Row> frame = job.build(this);
            assertThat(frame.schema().catalogString())
                    .as(step.table().name() + " keeps its contract")
                    .isEqualTo(Frame.schema(step.table()).catalogString());
            rows.addAll(frame.collectAsList());
        }
        assertKeysAndMandatoryColumns(step.table(), rows);
        tables.put(step.table().name(), frame(rows, step.table()));
    }

    private static void assertKeysAndMandatoryColumns(Table table, List<Row> rows) {
        Set<List<Object>> keys = new HashSet<>();
        for (Row row : rows) {
            assertThat(keys.add(table.key().stream().map(row::<Object>getAs).toList()))
                    .as(table.name() + " holds one row per key: " + row)
                    .isTrue();
            for (Column column : table.columns()) {
                assertThat(column.nullable() || row.getAs(column.name()) != null)
                        .as(table.name() + " has a " + column.name() + ": " + row)
                        .isTrue();
            }
        }
    }

    @Override
    public Dataset<Row> frame(TableName table) {
        Dataset<Row> frame = tables.get(table);
        if (frame == null) {
            throw new IllegalStateException(table + " is needed before it is built");
        }
        return frame;
    }

    @Override
    public Dataset<Row> frame(List<Row> rows, Table shape) {
        return spark.createDataFrame(rows, Frame.schema(shape));
    }
}
