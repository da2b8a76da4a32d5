package org.vigie.transforms.keys;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How rows that carry a source's identifiers find the keys of dimensions. No row is lost: what a dimension does not hold
 * gets the unknown member.
 */
public final class KeyLookup {
    private static final int MONTHS_BEFORE_APRIL = -3;

    private KeyLookup() {}

    /** Adds {@code period_key} and the nullable {@code period_end} of the row's {@code fiscal_year}. */
    public static Dataset<Row> withPeriod(Dataset<Row> rows, Dataset<Row> periods) {
        return withPeriod(rows, periods.where(col("granularity_code").equalTo("fiscal_year")), "fiscal_year");
    }

    /** Adds the same of the row's {@code period_id}, which names a fiscal year, a quarter or a month. */
    public static Dataset<Row> withPeriodOfAnyLength(Dataset<Row> rows, Dataset<Row> periods) {
        return withPeriod(rows, periods, "period_id");
    }

    private static Dataset<Row> withPeriod(Dataset<Row> rows, Dataset<Row> periods, String named) {
        Dataset<Row> found = periods.select(
                col("period_id").as("found_period_id"),
                col("period_key").as("found_period_key"),
                col("end_date").as("period_end"));
        return rows.join(broadcast(found), col(named).equalTo(col("found_period_id")), "left")
                .withColumn("period_key", SurrogateKey.orUnknown("found_period_key"))
                .drop("found_period_id", "found_period_key");
    }

    /**
     * Adds {@code period_key} of the row's {@code period_id}, a month, a quarter or a fiscal year; and {@code period_end}
     * where the row has none yet.
     */
    public static Dataset<Row> withMeasuredPeriod(Dataset<Row> rows, Dataset<Row> periods) {
        Dataset<Row> known = periods.select(
                col("period_id").as("found_period_id"),
                col("period_key").as("found_period_key"),
                col("end_date").as("found_period_end"));
        boolean ended = Arrays.asList(rows.columns()).contains("period_end");
        Dataset<Row> found = rows.join(broadcast(known), col("period_id").equalTo(col("found_period_id")), "left");
        return found.withColumn("period_key", SurrogateKey.orUnknown("found_period_key"))
                .withColumn(
                        "period_end",
                        ended ? coalesce(col("period_end"), col("found_period_end")) : col("found_period_end"))
                .drop("found_period_id", "found_period_key", "found_period_end");
    }

    /**
     * Adds {@code organisation_key}: the organisation as it was described at {@code period_end}. Where the period is
     * unknown, as it is described now.
     */
    public static Dataset<Row> withOrganisation(Dataset<Row> rows, Dataset<Row> organisations) {
        return withVersion(rows, organisations, "organisation_id", "organisation_key");
    }

    /** Adds {@code unit_key}, as {@link #withOrganisation} does its key; no identifier means not applicable. */
    public static Dataset<Row> withUnit(Dataset<Row> rows, Dataset<Row> units) {
        return withVersion(rows, units, "unit_id", "unit_key")
                .withColumn(
                        "unit_key",
                        when(col("unit_id").isNull(), Member.NOT_APPLICABLE.key())
                                .otherwise(col("unit_key")));
    }

    private static Dataset<Row> withVersion(Dataset<Row> rows, Dataset<Row> dimension, String id, String key) {
        Dataset<Row> versions = dimension.select(
                col(id).as("found_version_id"),
                col(key).as("found_version_key"),
                col("valid_from").as("found_valid_from"),
                col("valid_to").as("found_valid_to"),
                col("is_current").as("found_is_current"));
        Column inForce = when(col("period_end").isNull(), col("found_is_current"))
                .otherwise(col("found_valid_from")
                        .leq(col("period_end"))
                        .and(col("found_valid_to").gt(col("period_end"))));
        return rows.join(
                        broadcast(versions),
                        col(id).equalTo(col("found_version_id")).and(inForce),
                        "left")
                .withColumn(key, SurrogateKey.orUnknown("found_version_key"))
                .drop(
                        "found_version_id",
                        "found_version_key",
                        "found_valid_from",
                        "found_valid_to",
                        "found_is_current");
    }

    /**
     * Adds {@code organisation_key}, of the organisation as it was described on a day of the row, and {@code period_key} of
     * the fiscal year in which that day lies.
     */
    public static Dataset<Row> withOrganisationAndYear(
            Dataset<Row> rows, String day, Dataset<Row> organisations, Dataset<Row> periods) {
        return withOrganisation(withYear(rows, day, periods).withColumn("period_end", col(day)), organisations);
    }

    /** Adds {@code period_key} of the fiscal year in which a day of the row lies. */
    public static Dataset<Row> withYear(Dataset<Row> rows, String day, Dataset<Row> periods) {
        Column begun = year(add_months(col(day), MONTHS_BEFORE_APRIL));
        Column fiscalYear = concat_ws("-", begun.cast("string"), begun.plus(1).cast("string"));
        return withPeriod(rows.withColumn("fiscal_year", fiscalYear), periods);
    }

    /** Adds {@code indicator_key} of the row's {@code indicator_id}. */
    public static Dataset<Row> withIndicator(Dataset<Row> rows, Dataset<Row> indicators) {
        return with(rows, indicators, "indicator_id", "indicator_key");
    }

    /** Adds {@code plan_element_key} of the row's {@code plan_element_id}; no identifier means not applicable. */
    public static Dataset<Row> withPlanElement(Dataset<Row> rows, Dataset<Row> planElements) {
        Dataset<Row> found = with(rows, planElements, "plan_element_id", "plan_element_key");
        return found.withColumn(
                "plan_element_key",
                when(col("plan_element_id").isNull(), Member.NOT_APPLICABLE.key())
                        .otherwise(col("plan_element_key")));
    }

    /** Adds {@code room_key} of the row's {@code room_id}. */
    public static Dataset<Row> withRoom(Dataset<Row> rows, Dataset<Row> rooms) {
        return with(rows, rooms, "room_id", "room_key");
    }

    /** Adds {@code indicator_key} of the row's {@code indicator_id}; no identifier means not applicable. */
    public static Dataset<Row> withIndicatorIfAny(Dataset<Row> rows, Dataset<Row> indicators) {
        return withIndicator(rows, indicators)
                .withColumn(
                        "indicator_key",
                        when(col("indicator_id").isNull(), Member.NOT_APPLICABLE.key())
                                .otherwise(col("indicator_key")));
    }

    /** Adds {@code mission_key} of the row's {@code mission_domain_id}. */
    public static Dataset<Row> withMission(Dataset<Row> rows, Dataset<Row> missions) {
        return with(rows, missions, "mission_domain_id", "mission_key");
    }

    /** Adds the key of the row's identifier in a dimension that has one row per identifier. */
    public static Dataset<Row> with(Dataset<Row> rows, Dataset<Row> dimension, String id, String key) {
        Dataset<Row> known = dimension.select(col(id).as("found_id"), col(key).as("found_key"));
        return rows.join(known, col(id).equalTo(col("found_id")), "left")
                .withColumn(key, coalesce(col("found_key"), Member.UNKNOWN.key()))
                .drop("found_id", "found_key");
    }
}
