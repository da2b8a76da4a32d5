package org.vigie.transforms.finance;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/**
 * One row per indicator, lead organisation, objective and fiscal year followed: what is linked to the objective, the result
 * of the whole year, and what a unit of it cost, in dollars; or the first reason why no cost may be told, which then is
 * missing and never zero. The amount is that of the objective as a whole, even where it has several results, so costs are
 * neither added nor averaged. An indicator that stands under no objective with programmes keeps its own plan element.
 */
public final class FactUnitCost {
    private static final CodeList STATES = CodeList.named("unit-cost-states");

    private FactUnitCost() {}

    public static Dataset<Row> build(
            Dataset<Row> trajectories,
            Dataset<Row> indicators,
            Dataset<Row> units,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            Dataset<Row> spending) {
        Dataset<Row> results = described(yearly(trajectories, periods), indicators, units);
        Dataset<Row> costed = withAmount(results, spending)
                .withColumn("state_code", state())
                .withColumn("unit_cost", when(col("state_code").equalTo("told"), cost()));
        return withYearBefore(costed, organisations)
                .select(
                        SurrogateKey.of("trajectory_key", "objective_key").as("unit_cost_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("objective_key"),
                        col("period_key"),
                        col("state_code"),
                        STATES.name(col("state_code"), Language.FR).as("state_name_fr"),
                        STATES.name(col("state_code"), Language.EN).as("state_name_en"),
                        STATES.rank("state_code").as("display_rank"),
                        col("linked_amount"),
                        col("result_value"),
                        col("unit_cost"),
                        col("year_before_unit_cost"),
                        col("year_before_unit_cost")
                                .minus(col("unit_cost"))
                                .cast("decimal(28,6)")
                                .as("favourable_change_year"));
    }

    /** What is linked for a unit: to six decimals, as the semantic layer rounds what it divides. */
    private static Column cost() {
        return round(col("linked_amount").divide(col("result_value")), 6).cast("decimal(28,6)");
    }

    /** What the indicator is comes first, then its result, then the money: what can be mended last is said last. */
    private static Column state() {
        Column more = col("direction_code").isin("INCREASE", "MAINTAIN_ABOVE", "RANGE", "EXACT");
        return when(col("accumulation_code").equalTo("CUMUL_SINCE_BASELINE"), "cumulative")
                .when(
                        col("accumulation_code")
                                .notEqual("FLOW")
                                .or(col("allows_sum").equalTo(false)),
                        "not_additive")
                .when(col("direction_code").isin("DECREASE", "MAINTAIN_BELOW"), "less_wanted")
                .when(more.equalTo(false), "not_a_result")
                .when(col("result_value").isNull(), "no_result")
                .when(col("result_value").leq(0), "result_not_positive")
                .when(col("is_allocated_whole").isNull(), "no_amount")
                .when(col("is_allocated_whole").equalTo(false), "allocation_incomplete")
                .when(col("is_spending_known").equalTo(false), "spending_unknown")
                .when(col("linked_amount").leq(0), "no_amount")
                .otherwise("told");
    }

    /** Where each indicator stood last in a fiscal year; its value counts only if it is that of the whole year. */
    private static Dataset<Row> yearly(Dataset<Row> trajectories, Dataset<Row> periods) {
        Dataset<Row> measured = periods.select(
                col("period_key").as("measured_key"),
                col("fiscal_year"),
                col("end_date").as("measured_to"));
        Dataset<Row> years = periods.where(col("granularity_code").equalTo("fiscal_year"))
                .select(
                        col("fiscal_year").as("year_id"),
                        col("period_key").as("year_key"),
                        col("end_date").as("year_end"));
        return trajectories
                .where("target_basis_code = 'annual' and is_latest and indicator_key >= 0")
                .select(
                        "trajectory_key",
                        "indicator_key",
                        "organisation_key",
                        "period_key",
                        "plan_element_key",
                        "actual_value",
                        "comparability_group")
                .join(measured, col("period_key").equalTo(col("measured_key")))
                .join(years, col("fiscal_year").equalTo(col("year_id")))
                .withColumn("period_key", col("year_key"))
                .withColumn("result_value", when(col("measured_to").equalTo(col("year_end")), col("actual_value")));
    }

    private static Dataset<Row> described(Dataset<Row> results, Dataset<Row> indicators, Dataset<Row> units) {
        Dataset<Row> known = indicators
                .join(
                        units.select(col("unit_key").as("u_unit_key"), col("allows_sum")),
                        col("unit_key").equalTo(col("u_unit_key")))
                .select(
                        col("indicator_key").as("found_indicator_key"),
                        col("accumulation_code"),
                        col("direction_code"),
                        col("allows_sum"));
        return results.join(known, col("indicator_key").equalTo(col("found_indicator_key")));
    }

    private static Dataset<Row> withAmount(Dataset<Row> results, Dataset<Row> spending) {
        Dataset<Row> linked = spending.select(
                col("plan_element_key").as("linked_element_key"),
                col("period_key").as("linked_period_key"),
                col("objective_key"),
                col("is_allocated_whole"),
                col("is_spending_known"),
                col("linked_amount"));
        return results.join(
                        linked,
                        col("plan_element_key")
                                .equalTo(col("linked_element_key"))
                                .and(col("period_key").equalTo(col("linked_period_key"))),
                        "left")
                .withColumn("objective_key", coalesce(col("objective_key"), col("plan_element_key")));
    }

    /** The cost a year before, of the same objective and by the same definition; an organisation keeps its code over years. */
    private static Dataset<Row> withYearBefore(Dataset<Row> costs, Dataset<Row> organisations) {
        Dataset<Row> codes =
                organisations.select(col("organisation_key").as("found_organisation_key"), col("organisation_id"));
        WindowSpec line = Window.partitionBy("indicator_key", "organisation_id", "objective_key", "comparability_group")
                .orderBy("fiscal_year");
        Column year = substring(col("fiscal_year"), 1, 4).cast("int");
        return costs.join(codes, col("organisation_key").equalTo(col("found_organisation_key")), "left")
                .withColumn(
                        "year_before_unit_cost",
                        when(
                                lag(year, 1).over(line).equalTo(year.minus(1)),
                                lag("unit_cost", 1).over(line)));
    }
}
