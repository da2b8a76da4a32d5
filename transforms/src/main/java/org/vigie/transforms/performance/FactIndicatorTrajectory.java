package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per indicator, lead organisation, measured period and target basis: where it stands on its way to the target of
 * its fiscal year ({@code annual}), or to the last target of its plan ({@code final}; totals of a year have none). Periods
 * that end after the day of judgement are left out. A fiscal year with a target and without any value has one row, that
 * says so. The last period of each fiscal year {@code is_latest}: it alone carries an outlook.
 */
public final class FactIndicatorTrajectory {
    /** Comparable values from which an outlook is drawn, at most. */
    private static final int POINTS = 12;

    private FactIndicatorTrajectory() {}

    public static Dataset<Row> build(
            Dataset<Row> series,
            Dataset<Row> targets,
            Dataset<Row> indicatorOrganisations,
            Dataset<Row> indicators,
            Dataset<Row> organisations,
            Dataset<Row> periods,
            LocalDate asOf) {
        Column day = lit(Date.valueOf(asOf));
        Dataset<Row> values = withHistory(series.where(col("period_end").leq(day)));
        Dataset<Row> inForce = asked(CurrentTargets.inForce(targets));
        Dataset<Row> both = annual(
                        values, inForce.where(yearStart("t_fiscal_year").leq(day)), day)
                .unionByName(toTheEnd(values, inForce));
        Dataset<Row> led = LeadOrganisations.only(both, indicatorOrganisations);
        return judged(described(led, indicators), organisations, periods);
    }

    private static Dataset<Row> judged(Dataset<Row> asked, Dataset<Row> organisations, Dataset<Row> periods) {
        Dataset<Row> judged = asked.withColumn("standing", TrajectoryColumns.standing())
                .withColumn("outlook", when(col("is_latest"), TrajectoryColumns.outlook()));
        return KeyLookup.withOrganisation(KeyLookup.withMeasuredPeriod(judged, periods), organisations)
                .select(
                        SurrogateKey.of("indicator_id", "organisation_id", "period_id", "target_basis_code")
                                .as("trajectory_key"),
                        col("indicator_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("plan_element_key"),
                        col("target_basis_code"),
                        col("actual_value"),
                        col("value_reason_code"),
                        col("target_kind_code"),
                        col("target_value"),
                        col("low_value"),
                        col("high_value"),
                        col("due_date"),
                        col("standing.verdict_code"),
                        col("standing.progress_raw"),
                        col("standing.progress_bounded"),
                        col("standing.progress_reason_code"),
                        col("standing.favourable_gap"),
                        col("standing.expected_progress"),
                        col("standing.trajectory_index"),
                        col("standing.trajectory_status_code"),
                        col("standing.trajectory_reason_code"),
                        favourable(col("year_before_value")).as("favourable_change_year"),
                        favourable(col("period_before_value")).as("favourable_change_period"),
                        col("outlook.forecast_value"),
                        col("outlook.forecast_low_value"),
                        col("outlook.forecast_high_value"),
                        size(col("points")).as("point_count"),
                        col("outlook.required_effort"),
                        coalesce(col("outlook.required_effort_code"), lit("NOT_LATEST"))
                                .as("required_effort_code"),
                        col("is_latest"),
                        counted(col("standing.trajectory_status_code")).as("counted_status_code"),
                        counted(changeOverYear()).as("counted_change_code"),
                        counted(progress()).as("counted_progress_code"),
                        col("comparability_group"),
                        col("is_break"),
                        counted(definitionOverYear()).as("counted_definition_code"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    /** An indicator counts once in a fiscal year: at its last period, against the target of the year. */
    private static Column counted(Column code) {
        return when(col("is_latest").and(col("target_basis_code").equalTo("annual")), code)
                .otherwise("not_counted");
    }

    private static Column progress() {
        return when(col("standing.progress_bounded").isNull(), "unknown").otherwise("known");
    }

    private static Column changeOverYear() {
        Column change = favourable(col("year_before_value"));
        return when(change.isNull(), "not_comparable")
                .when(change.gt(0), "improved")
                .when(change.lt(0), "worsened")
                .otherwise("unchanged");
    }

    /** Whether it was measured in two fiscal years running by the same definition, by two, or in one year only. */
    private static Column definitionOverYear() {
        return when(coalesce(col("is_measured_twice"), lit(false)).equalTo(false), "one_year")
                .when(col("is_defined_alike"), "same")
                .otherwise("changed");
    }

    /**
     * The value before in time, the value a year before, and the comparable values up to each: only of the same
     * comparability group, for no trend crosses a break.
     */
    private static Dataset<Row> withHistory(Dataset<Row> series) {
        WindowSpec anyDefinition = Window.partitionBy("indicator_id", "organisation_id", "granularity_code")
                .orderBy("period_end");
        WindowSpec line = Window.partitionBy(
                        "indicator_id", "organisation_id", "granularity_code", "comparability_group")
                .orderBy("period_end");
        WindowSpec samePlaceOfAny = Window.partitionBy("indicator_id", "organisation_id", "granularity_code", "place")
                .orderBy("fiscal_year");
        WindowSpec samePlace = Window.partitionBy(
                        "indicator_id", "organisation_id", "granularity_code", "place", "comparability_group")
                .orderBy("fiscal_year");
        Column year = substring(col("fiscal_year"), 1, 4).cast("int");
        Column value = col("year_to_date_value");
        Column point = struct(col("period_end"), value.as("value"), col("fiscal_year"));
        Column isYearBefore = lag(year, 1).over(samePlaceOfAny).equalTo(year.minus(1));
        return series.withColumn("period_before_value", lag(value, 1).over(line))
                .withColumn(
                        "is_break",
                        coalesce(
                                lag("comparability_group", 1)
                                        .over(anyDefinition)
                                        .notEqual(col("comparability_group")),
                                lit(false)))
                .withColumn(
                        "is_measured_twice",
                        isYearBefore
                                .and(value.isNotNull())
                                .and(lag(value, 1).over(samePlaceOfAny).isNotNull()))
                .withColumn(
                        "is_defined_alike",
                        lag("definition_hash", 1).over(samePlaceOfAny).equalTo(col("definition_hash")))
                .withColumn(
                        "year_before_value",
                        when(
                                lag(year, 1).over(samePlace).equalTo(year.minus(1)),
                                lag(value, 1).over(samePlace)))
                .withColumn(
                        "points",
                        collect_list(when(value.isNotNull(), point))
                                .over(line.rowsBetween(1 - POINTS, Window.currentRow())))
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("fiscal_year"),
                        col("granularity_code"),
                        col("period_id"),
                        col("period_end"),
                        value.as("actual_value"),
                        col("year_to_date_reason_code").as("value_reason_code"),
                        col("period_before_value"),
                        col("year_before_value"),
                        col("points"),
                        col("comparability_group"),
                        col("is_break"),
                        col("is_measured_twice"),
                        col("is_defined_alike"),
                        col("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> asked(Dataset<Row> targets) {
        return targets.select(
                col("indicator_id").as("t_indicator_id"),
                col("organisation_id").as("t_organisation_id"),
                col("fiscal_year").as("t_fiscal_year"),
                col("target_kind_code"),
                col("target_value"),
                col("low_value"),
                col("high_value"),
                col("tolerance"),
                col("due_date"),
                col("known_from").as("t_known_from"),
                col("delivery_id").as("t_delivery_id"),
                col("source_file").as("t_source_file"),
                col("source_line").as("t_source_line"));
    }

    /** Every value beside the target of its fiscal year, and every target that has no value. */
    private static Dataset<Row> annual(Dataset<Row> values, Dataset<Row> targets, Column day) {
        Column same = sameIndicator().and(col("fiscal_year").equalTo(col("t_fiscal_year")));
        return values.join(targets, same, "full")
                .withColumn("indicator_id", coalesce(col("indicator_id"), col("t_indicator_id")))
                .withColumn("organisation_id", coalesce(col("organisation_id"), col("t_organisation_id")))
                .withColumn("fiscal_year", coalesce(col("fiscal_year"), col("t_fiscal_year")))
                .withColumn("granularity_code", coalesce(col("granularity_code"), lit("fiscal_year")))
                .withColumn("period_id", coalesce(col("period_id"), col("t_fiscal_year")))
                .withColumn("period_end", coalesce(col("period_end"), least(yearEnd("t_fiscal_year"), day)))
                .withColumn("value_reason_code", coalesce(col("value_reason_code"), lit("NO_VALUE")))
                .withColumn("comparability_group", coalesce(col("comparability_group"), lit(1)))
                .withColumn("is_break", coalesce(col("is_break"), lit(false)))
                .withColumn("known_from", coalesce(col("known_from"), col("t_known_from")))
                .withColumn("delivery_id", coalesce(col("delivery_id"), col("t_delivery_id")))
                .withColumn("source_file", coalesce(col("source_file"), col("t_source_file")))
                .withColumn("source_line", coalesce(col("source_line"), col("t_source_line")))
                .withColumn("due_date", coalesce(col("due_date"), yearEnd("fiscal_year")))
                .withColumn("interim_value", lit(null).cast("decimal(28,6)"))
                .withColumn("target_basis_code", lit("annual"));
    }

    /** Every value beside the last target of its plan, where that is of a later year; what was promised for now is interim. */
    private static Dataset<Row> toTheEnd(Dataset<Row> values, Dataset<Row> targets) {
        WindowSpec latest = Window.partitionBy("t_indicator_id", "t_organisation_id")
                .orderBy(col("t_fiscal_year").desc());
        Dataset<Row> last = targets.withColumn("choice", row_number().over(latest))
                .where("choice = 1")
                .drop("choice");
        Dataset<Row> interim = targets.select(
                col("t_indicator_id").as("i_indicator_id"),
                col("t_organisation_id").as("i_organisation_id"),
                col("t_fiscal_year").as("i_fiscal_year"),
                col("target_value").as("interim_value"));
        Column promised = col("indicator_id")
                .equalTo(col("i_indicator_id"))
                .and(col("organisation_id").equalTo(col("i_organisation_id")))
                .and(col("fiscal_year").equalTo(col("i_fiscal_year")));
        return values.join(last, sameIndicator().and(col("fiscal_year").lt(col("t_fiscal_year"))))
                .withColumn("due_date", coalesce(col("due_date"), yearEnd("t_fiscal_year")))
                .join(interim, promised, "left")
                .drop("i_indicator_id", "i_organisation_id", "i_fiscal_year")
                .withColumn("target_basis_code", lit("final"));
    }

    private static Column sameIndicator() {
        return col("indicator_id")
                .equalTo(col("t_indicator_id"))
                .and(col("organisation_id").equalTo(col("t_organisation_id")));
    }

    /** A total of a year is only compared with the target of that year, and only goes on from what it was in it. */
    private static Dataset<Row> described(Dataset<Row> asked, Dataset<Row> indicators) {
        Column flow = col("accumulation_code")
                .equalTo("FLOW")
                .and(col("granularity_code").notEqual("fiscal_year"));
        Column none = array().cast("array<struct<period_end:date,value:decimal(28,6),fiscal_year:string>>");
        WindowSpec inYear = Window.partitionBy("indicator_id", "organisation_id", "fiscal_year", "target_basis_code")
                .orderBy(col("period_end").desc(), col("granularity_code"));
        return IndicatorFacts.described(asked, indicators)
                .where(col("accumulation_code")
                        .notEqual("FLOW")
                        .or(col("target_basis_code").equalTo("annual")))
                .withColumn("target_kind_code", coalesce(col("target_kind_code"), lit("none")))
                .withColumn("year_start", yearStart("fiscal_year"))
                .withColumn("points", coalesce(col("points"), none))
                .withColumn(
                        "points",
                        when(
                                        flow,
                                        org.apache.spark.sql.functions.filter(
                                                col("points"),
                                                point -> point.getField("fiscal_year")
                                                        .equalTo(col("fiscal_year"))))
                                .otherwise(col("points")))
                .withColumn("period_before_value", when(flow, lit(null)).otherwise(col("period_before_value")))
                .withColumn("is_latest", row_number().over(inYear).equalTo(1));
    }

    /** The change from a value before, positive where it is for the better; none where no side is better. */
    private static Column favourable(Column before) {
        Column change = col("actual_value").minus(before);
        return when(col("direction_code").isin("INCREASE", "MAINTAIN_ABOVE"), change)
                .when(col("direction_code").isin("DECREASE", "MAINTAIN_BELOW"), change.multiply(-1))
                .cast("decimal(28,6)");
    }

    private static Column yearStart(String fiscalYear) {
        return make_date(substring(col(fiscalYear), 1, 4).cast("int"), lit(4), lit(1));
    }

    private static Column yearEnd(String fiscalYear) {
        return make_date(substring(col(fiscalYear), 1, 4).cast("int").plus(1), lit(3), lit(31));
    }
}
