package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;

/** Which of several results of one indicator, organisation and fiscal year counts. */
final class ResultRecency {
    private ResultRecency() {}

    /** 1 for the result that counts: actual before provisional before proposed, then the highest revision. */
    static Column rank() {
        Column kind = when(col("value_kind_code").equalTo("actual"), lit(0))
                .when(col("value_kind_code").equalTo("provisional"), lit(1))
                .otherwise(lit(2));
        return row_number()
                .over(Window.partitionBy("indicator_id", "organisation_id", "fiscal_year")
                        .orderBy(kind, col("revision").desc(), col("known_from").desc()));
    }
}
