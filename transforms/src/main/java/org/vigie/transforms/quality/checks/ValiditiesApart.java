package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.contract.TableName;

/** The validities of the versions of one thing do not overlap; {@code valid_to} is exclusive. */
record ValiditiesApart(String id) implements NamedCheck {
    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Column next = lead("valid_from", 1).over(Window.partitionBy(id).orderBy("valid_from", "valid_to"));
        return table.withColumn("next_from", next)
                .where(col("valid_to").gt(col("next_from")).or(col("valid_to").leq(col("valid_from"))));
    }
}
