package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.workspace.StatusBasis;

/**
 * How many of an organisation's indicators are met, from 0 to 100, by fiscal year: of those due (strict, a missing result
 * is not met) and of those with a result (lenient). Null where there are none.
 */
final class AttainmentScores {
    private AttainmentScores() {}

    static Dataset<Row> of(Dataset<Row> evaluations, StatusBasis basis) {
        Column status = col(basis.code() + "_status_code");
        return evaluations
                .groupBy(
                        col("organisation_key").as("attaining_organisation_key"),
                        col("period_key").as("attaining_period_key"))
                .agg(
                        count_if(status.equalTo("met")).cast("decimal(18,0)").as("met"),
                        count_if(status.isin("met", "not_met", "not_available")).as("due"),
                        count_if(status.isin("met", "not_met")).as("evaluable"))
                .withColumn("strict_score", share(col("due")))
                .withColumn("lenient_score", share(col("evaluable")))
                .drop("met", "due", "evaluable");
    }

    private static Column share(Column of) {
        return when(of.gt(0), col("met").multiply(lit(100)).divide(of)).cast("decimal(28,6)");
    }
}
