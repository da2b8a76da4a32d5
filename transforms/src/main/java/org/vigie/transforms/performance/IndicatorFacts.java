package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/** What judging a row needs to know of its indicator. */
final class IndicatorFacts {
    private static final long PERCENT = SurrogateKey.ofText("percent");

    private IndicatorFacts() {}

    /** Adds the keys, the direction and the baseline; an indicator that is not known leaves all unknown. */
    static Dataset<Row> directed(Dataset<Row> rows, Dataset<Row> indicators) {
        return known(rows, indicators, List.of(col("baseline_value")));
    }

    /** Adds the day of the baseline, the accumulation and whether values are percentages as well. */
    static Dataset<Row> described(Dataset<Row> rows, Dataset<Row> indicators) {
        List<Column> more = List.of(
                col("baseline_value"),
                col("baseline_date"),
                col("accumulation_code"),
                col("unit_key").equalTo(lit(PERCENT)).as("is_percent"));
        return known(rows, indicators, more)
                .withColumn("accumulation_code", coalesce(col("accumulation_code"), lit("UNKNOWN")))
                .withColumn("is_percent", coalesce(col("is_percent"), lit(false)));
    }

    private static Dataset<Row> known(Dataset<Row> rows, Dataset<Row> indicators, List<Column> more) {
        List<Column> columns = new ArrayList<>(List.of(
                col("indicator_id").as("found_id"),
                col("indicator_key"),
                col("plan_element_key"),
                col("direction_code")));
        columns.addAll(more);
        return rows.join(
                        indicators.select(columns.toArray(Column[]::new)),
                        col("indicator_id").equalTo(col("found_id")),
                        "left")
                .withColumn("indicator_key", coalesce(col("indicator_key"), Member.UNKNOWN.key()))
                .withColumn("plan_element_key", coalesce(col("plan_element_key"), Member.UNKNOWN.key()))
                .withColumn("direction_code", coalesce(col("direction_code"), lit("UNKNOWN")));
    }

    /** Adds {@code allows_sum}: whether values in the indicator's unit may be added. */
    static Dataset<Row> additive(Dataset<Row> rows, Dataset<Row> indicators, Dataset<Row> units) {
        Dataset<Row> known = indicators
                .select(
                        col("indicator_key").as("a_indicator_key"),
                        col("unit_key").as("a_unit_key"))
                .join(units.select("unit_key", "allows_sum"), col("a_unit_key").equalTo(col("unit_key")))
                .drop("a_unit_key", "unit_key");
        return rows.join(known, col("indicator_key").equalTo(col("a_indicator_key")), "left")
                .withColumn("allows_sum", coalesce(col("allows_sum"), lit(false)))
                .drop("a_indicator_key");
    }
}
