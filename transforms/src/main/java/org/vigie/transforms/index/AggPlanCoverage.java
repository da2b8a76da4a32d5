package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row per organisation and fiscal year in which a plan is expected: the law asks for it, there is one, somebody judged
 * one, or there are targets. Years that have not begun are left out. An organisation without a plan is a row like any
 * other; its annual targets are then expected of that year alone.
 */
public final class AggPlanCoverage {
    private AggPlanCoverage() {}

    public static Dataset<Row> build(
            Dataset<Row> planYears,
            Dataset<Row> indicators,
            Dataset<Row> targets,
            Dataset<Row> filings,
            Dataset<Row> judgements,
            LocalDate asOf) {
        Dataset<Row> owned =
                indicators.select("indicator_id", "organisation_id").distinct();
        Dataset<Row> set = targetsSet(targets, owned);
        Dataset<Row> expected = expected(planYears, set, filings, judgements, asOf);
        return joined(joined(expected, planned(planYears, set)), targeted(set))
                .join(own(owned), col("organisation_id").equalTo(col("own_organisation_id")), "left")
                .select(
                        col("organisation_id"),
                        col("fiscal_year"),
                        orNone("plan_years").gt(0).as("has_current_plan"),
                        orNone("indicators").as("indicator_count"),
                        orNone("targeted").as("targeted_indicator_count"),
                        orNone("indicators")
                                .multiply(greatest(orNone("plan_years"), lit(1L)))
                                .as("expected_annual_target_count"),
                        coalesce(col("annual_targets"), orNone("targeted")).as("annual_target_count"));
    }

    /** Each of the organisations' own indicators and fiscal year for which it has a target. */
    private static Dataset<Row> targetsSet(Dataset<Row> targets, Dataset<Row> owned) {
        return targets.where("target_kind_code <> 'none'")
                .select("indicator_id", "fiscal_year")
                .distinct()
                .join(owned, "indicator_id");
    }

    private static Dataset<Row> expected(
            Dataset<Row> planYears, Dataset<Row> set, Dataset<Row> filings, Dataset<Row> judgements, LocalDate asOf) {
        int begun = asOf.getMonthValue() < 4 ? asOf.getYear() - 1 : asOf.getYear();
        // a target may name what is no year ("always"): no plan is expected of that
        Column isYear = col("fiscal_year").rlike("^[0-9]{4}-[0-9]{4}$");
        Column isBegun = when(
                        isYear, col("fiscal_year").substr(1, 4).cast("int").leq(begun))
                .otherwise(false);
        return years(planYears)
                .union(years(set))
                .union(years(filings.where("obligation_id = 'strategic_plan'")))
                .union(years(judgements))
                .distinct()
                .where(isBegun);
    }

    private static Dataset<Row> years(Dataset<Row> rows) {
        return rows.select("organisation_id", "fiscal_year");
    }

    /** For each year of a plan: how many years the plans in force that year cover, and the targets set for all of them. */
    private static Dataset<Row> planned(Dataset<Row> planYears, Dataset<Row> set) {
        Dataset<Row> sameYears = planYears.select(
                col("organisation_id").as("same_organisation_id"),
                col("plan_id").as("same_plan_id"),
                col("fiscal_year").as("covered_year"));
        Dataset<Row> covered = planYears
                .join(
                        sameYears,
                        col("organisation_id")
                                .equalTo(col("same_organisation_id"))
                                .and(col("plan_id").equalTo(col("same_plan_id"))))
                .select("organisation_id", "fiscal_year", "covered_year")
                .distinct();
        Dataset<Row> targets = set.select(
                col("organisation_id").as("set_organisation_id"),
                col("fiscal_year").as("set_year"),
                col("indicator_id"));
        Column sameYear = col("organisation_id")
                .equalTo(col("set_organisation_id"))
                .and(col("covered_year").equalTo(col("set_year")));
        return covered.join(targets, sameYear, "left")
                .groupBy("organisation_id", "fiscal_year")
                .agg(
                        count_distinct(col("covered_year")).as("plan_years"),
                        count_if(col("indicator_id").isNotNull()).as("annual_targets"));
    }

    private static Dataset<Row> joined(Dataset<Row> expected, Dataset<Row> counted) {
        Dataset<Row> named = counted.withColumnRenamed("organisation_id", "counted_organisation_id")
                .withColumnRenamed("fiscal_year", "counted_fiscal_year");
        Column same = col("organisation_id")
                .equalTo(col("counted_organisation_id"))
                .and(col("fiscal_year").equalTo(col("counted_fiscal_year")));
        return expected.join(named, same, "left").drop("counted_organisation_id", "counted_fiscal_year");
    }

    private static Dataset<Row> own(Dataset<Row> owned) {
        return owned.groupBy(col("organisation_id").as("own_organisation_id"))
                .agg(count(lit(1)).as("indicators"));
    }

    private static Dataset<Row> targeted(Dataset<Row> set) {
        return set.groupBy("organisation_id", "fiscal_year")
                .agg(count_distinct(col("indicator_id")).as("targeted"));
    }

    private static Column orNone(String count) {
        return coalesce(col(count), lit(0L));
    }
}
