package org.vigie.transforms.finance;

import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per programme, organisation, fiscal year and objective that the programme serves, in dollars: its actual
 * spending shared out, and what is linked to no objective under the objective that does not apply. The rows of a
 * programme make its spending to the cent: a cent that no share takes whole goes where the running sum of shares first
 * rounds to it.
 */
public final class FactObjectiveSpending {
    private FactObjectiveSpending() {}

    public static Dataset<Row> build(Dataset<Row> budgets, Dataset<Row> shares) {
        Dataset<Row> spent = budgets.where(col("amount_type_code").equalTo("actual"))
                .groupBy(
                        col("organisation_key"),
                        col("period_key"),
                        col("plan_element_key").as("programme_key"))
                .agg(sum("amount").cast("decimal(18,2)").as("spent"));
        Dataset<Row> linked = linked(spent, shares);
        return linked.unionByName(rest(spent, linked))
                .select(
                        SurrogateKey.of("organisation_key", "period_key", "programme_key", "objective_key")
                                .as("objective_spending_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("programme_key"),
                        col("objective_key"),
                        col("objective_key")
                                .notEqual(Member.NOT_APPLICABLE.key())
                                .as("is_linked"),
                        col("amount"));
    }

    private static Dataset<Row> linked(Dataset<Row> spent, Dataset<Row> shares) {
        Dataset<Row> accepted = shares.where("is_accepted and programme_key >= 0 and period_key >= 0")
                .select(
                        col("programme_key").as("shared_programme_key"),
                        col("period_key").as("shared_period_key"),
                        col("objective_key"),
                        col("allocation"));
        WindowSpec upToHere = Window.partitionBy("organisation_key", "period_key", "programme_key")
                .orderBy("objective_key")
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column upTo = sum("allocation").over(upToHere).cast("decimal(18,12)");
        return spent.join(
                        accepted,
                        col("programme_key")
                                .equalTo(col("shared_programme_key"))
                                .and(col("period_key").equalTo(col("shared_period_key"))))
                .withColumn("up_to", upTo)
                .withColumn("before", col("up_to").minus(col("allocation")).cast("decimal(18,12)"))
                .withColumn(
                        "amount", toTheCent("up_to").minus(toTheCent("before")).cast("decimal(18,2)"))
                .select("organisation_key", "period_key", "programme_key", "objective_key", "amount");
    }

    /** Half-even, as all amounts are. */
    private static Column toTheCent(String share) {
        return bround(col("spent").multiply(col(share)), 2);
    }

    /** What no objective is served by, be it nothing: that a programme is linked whole is known, and is zero. */
    private static Dataset<Row> rest(Dataset<Row> spent, Dataset<Row> linked) {
        Dataset<Row> taken = linked.groupBy(
                        col("organisation_key").as("taken_organisation_key"),
                        col("period_key").as("taken_period_key"),
                        col("programme_key").as("taken_programme_key"))
                .agg(sum("amount").as("taken"));
        Column left = col("spent").minus(coalesce(col("taken"), lit(0).cast("decimal(18,2)")));
        return spent.join(
                        taken,
                        col("organisation_key")
                                .equalTo(col("taken_organisation_key"))
                                .and(col("period_key").equalTo(col("taken_period_key")))
                                .and(col("programme_key").equalTo(col("taken_programme_key"))),
                        "left")
                .withColumn("amount", left.cast("decimal(18,2)"))
                .withColumn("objective_key", Member.NOT_APPLICABLE.key())
                .select("organisation_key", "period_key", "programme_key", "objective_key", "amount");
    }
}
