package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.col;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/** Of a share, the part does not exceed the whole, and the whole is above zero. */
record Shares() implements NamedCheck {
    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> shares =
                PercentIndicators.in(others).select(col("indicator_key").as("share_key"));
        return table.where("numerator > denominator or denominator <= 0")
                .join(shares, col("indicator_key").equalTo(col("share_key")));
    }

    @Override
    public Set<TableName> reads() {
        return Set.of(DIM_INDICATOR, DIM_UNIT_OF_MEASURE);
    }
}
