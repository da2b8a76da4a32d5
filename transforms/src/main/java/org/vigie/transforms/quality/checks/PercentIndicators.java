package org.vigie.transforms.quality.checks;

import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/** The indicators whose unit is a percentage. */
final class PercentIndicators {
    private PercentIndicators() {}

    static Dataset<Row> in(Function<TableName, Dataset<Row>> tables) {
        Dataset<Row> percent =
                tables.apply(DIM_UNIT_OF_MEASURE).where("unit_code = 'percent'").select("unit_key");
        return tables.apply(DIM_INDICATOR).join(percent, "unit_key");
    }
}
