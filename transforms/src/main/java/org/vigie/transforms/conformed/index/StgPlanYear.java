package org.vigie.transforms.conformed.index;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.vigie.transforms.conformed.Delivered;

/**
 * One row per organisation, strategic plan and fiscal year at whose end, 31 March, the plan is in force. Of a plan's
 * versions the last one counts. A plan that ends before it begins covers no year.
 */
public final class StgPlanYear {
    private StgPlanYear() {}

    public static Dataset<Row> build(Dataset<Row> planVersions) {
        Dataset<Row> versions = Delivered.latest(
                planVersions.where("plan_type_code = 'strategic'"),
                List.of("plan_id", "version"),
                col("plan_id"),
                col("version"),
                col("organisation_id"),
                col("start_date"),
                col("end_date"));
        Column newest = row_number()
                .over(Window.partitionBy("organisation_id", "plan_id")
                        .orderBy(col("version").desc()));
        Column march = explode(sequence(year(col("start_date")), year(col("end_date"))));
        return versions.withColumn("newest", newest)
                .where("newest = 1 and start_date <= end_date")
                .withColumn("march", march)
                .withColumn("year_end", make_date(col("march"), lit(3), lit(31)))
                .where("year_end between start_date and end_date")
                .select(
                        col("organisation_id"),
                        col("plan_id"),
                        concat_ws(
                                        "-",
                                        col("march").minus(1).cast("string"),
                                        col("march").cast("string"))
                                .as("fiscal_year"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
