package org.vigie.transforms.quality.checks;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;

/**
 * The published verdict is what target, direction and actual value come to. Written apart from the attainment engine, in
 * SQL, so that one does not repeat the other's mistake.
 */
record Recomputed() implements NamedCheck {
    private static final String VERDICT = """
            case when target_kind_code = 'milestone'
                 then to_date(coalesce(value_text_fr, value_text_en)) <= due_date
                 when actual_value is null then null
                 when target_kind_code in ('value', 'ordinal') and target_value is not null then
                      case when direction_code in ('INCREASE', 'MAINTAIN_ABOVE') then actual_value >= target_value
                           when direction_code in ('DECREASE', 'MAINTAIN_BELOW') then actual_value <= target_value
                           when direction_code = 'EXACT'
                           then abs(actual_value - target_value) <= greatest(coalesce(tolerance, 0), 0) end
                 when target_kind_code in ('at_least', 'at_most') and target_value is not null then
                      case when direction_code in ('INCREASE', 'MAINTAIN_ABOVE') and target_kind_code = 'at_least'
                           then actual_value >= target_value
                           when direction_code in ('DECREASE', 'MAINTAIN_BELOW') and target_kind_code = 'at_most'
                           then actual_value <= target_value end
                 when target_kind_code = 'range' and direction_code = 'RANGE'
                      and low_value is not null and high_value is not null
                 then actual_value between low_value and high_value
                 when target_kind_code = 'exactly' and direction_code = 'EXACT' and target_value is not null
                 then abs(actual_value - target_value) <= greatest(coalesce(tolerance, 0), 0) end""";

    @Override
    public Dataset<Row> failing(Dataset<Row> table, Function<TableName, Dataset<Row>> others) {
        Dataset<Row> directions =
                others.apply(DIM_INDICATOR).select(col("indicator_key").as("directed_key"), col("direction_code"));
        return table.where("verdict_code in ('MET', 'NOT_MET')")
                .join(directions, col("indicator_key").equalTo(col("directed_key")), "left")
                .withColumn("is_met_again", expr(VERDICT))
                .where(coalesce(col("is_met_again").notEqual(col("verdict_code").equalTo("MET")), lit(true)));
    }

    @Override
    public Set<TableName> reads() {
        return Set.of(DIM_INDICATOR);
    }
}
