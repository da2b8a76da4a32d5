package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.contract.TableName;

/**
 * The weights of each group sum to the whole, or at most to it. Weights are rounded to twelve decimals, so a millionth of
 * the whole is forgiven.
 */
record WeightsSum(String group, String weight, BigDecimal whole, boolean atMost) implements NamedCheck {
    static WeightsSum to(String whole, String group, String weight) {
        return new WeightsSum(group, weight, new BigDecimal(whole), false);
    }

    static WeightsSum atMost(String whole, String group, String weight) {
        return new WeightsSum(group, weight, new BigDecimal(whole), true);
    }

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Column total = sum(coalesce(col(weight), lit(0))).over(Window.partitionBy(group));
        Column excess = col("group_total").minus(lit(whole));
        Column off = atMost ? excess : abs(excess);
        return table.withColumn("group_total", total).where(off.gt(lit(whole.movePointLeft(6))));
    }
}
