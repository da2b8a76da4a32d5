package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_TARGET;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/**
 * A percentage lies between 0 and 100, unless a target of its indicator says that it may lie beyond. An index set against a
 * reference may, and sources that do not say how an indicator accumulates declare no bounds either: both are looked at by a
 * rule of their own.
 */
record Percentages(boolean boundsDeclared) implements NamedCheck {
    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> percents = PercentIndicators.in(others)
                .where(
                        boundsDeclared
                                ? "accumulation_code not in ('UNKNOWN', 'INDEX')"
                                : "accumulation_code in ('UNKNOWN', 'INDEX')")
                .select(col("indicator_key").as("percent_key"));
        Dataset<Row> bounds = others.apply(FACT_INDICATOR_TARGET)
                .groupBy(col("indicator_key").as("bounded_key"))
                .agg(
                        min(least(col("target_value"), col("low_value"))).as("lowest_target"),
                        max(greatest(col("target_value"), col("high_value"))).as("highest_target"));
        return table.join(percents, col("indicator_key").equalTo(col("percent_key")))
                .join(bounds, col("indicator_key").equalTo(col("bounded_key")), "left")
                .where(col("value")
                        .lt(0)
                        .and(coalesce(col("lowest_target"), lit(0)).geq(0))
                        .or(col("value")
                                .gt(100)
                                .and(coalesce(col("highest_target"), lit(0)).leq(100))));
    }

    @Override
    public Set<TableName> reads() {
        return Set.of(DIM_INDICATOR, DIM_UNIT_OF_MEASURE, FACT_INDICATOR_TARGET);
    }
}
