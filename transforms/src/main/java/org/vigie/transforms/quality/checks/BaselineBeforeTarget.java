package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_TARGET;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/** An indicator's baseline is dated, and before its first target falls due. */
record BaselineBeforeTarget() implements NamedCheck {
    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> first = others.apply(FACT_INDICATOR_TARGET)
                .groupBy(col("indicator_key").as("target_indicator_key"))
                .agg(min("due_date").as("first_due_date"));
        return table.where("baseline_value is not null")
                .join(first, col("indicator_key").equalTo(col("target_indicator_key")), "left")
                .where("baseline_date is null or baseline_date >= first_due_date");
    }

    @Override
    public Set<TableName> reads() {
        return Set.of(FACT_INDICATOR_TARGET);
    }
}
