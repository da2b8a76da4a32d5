package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * One row per value that a service level leads one to expect: an indicator's value of a period that has ended, from its
 * organisation. Of yearly values, one for each fiscal year with a target; of values that come all year, one for each
 * period of the same length from the first one observed. A value is late from the day after its due day, whether it came
 * since or not; of history that was loaded without its dates that cannot be told; of each series, the latest value due tells
 * whether its owner keeps it up to date. Delays are in calendar days.
 */
public final class FactUpdateExpectation {
    private static final Column[] ANSWER = {
        col("indicator_id"), col("organisation_id"), col("fiscal_year"), col("published_date"), col("known_from")
    };

    private FactUpdateExpectation() {}

    /** Days after the end of a period by which its value is due, from the contracts. */
    public record Delays(int yearly, int duringTheYear) {}

    /** @param asOf the day of judgement */
    public static Dataset<Row> build(
            Dataset<Row> targets,
            Dataset<Row> results,
            Dataset<Row> observations,
            Dataset<Row> periods,
            Dataset<Row> organisations,
            Delays delays,
            LocalDate asOf) {
        Dataset<Row> ended = periods.where("period_key >= 0")
                .where(col("end_date").leq(lit(Date.valueOf(asOf))))
                .select("period_id", "granularity_code", "start_date", "end_date");
        Dataset<Row> observed = observations.where("is_current and delivered_value is not null");
        Dataset<Row> expected = yearly(targets, results, observed, ended)
                .withColumn("due_date", date_add(col("end_date"), delays.yearly()))
                .union(duringTheYear(observed, targets, ended)
                        .withColumn("due_date", date_add(col("end_date"), delays.duringTheYear())));
        Column latestDue = max(when(isDue(asOf), col("end_date")))
                .over(Window.partitionBy("indicator_id", "organisation_id", "granularity_code"));
        return withOrganisation(expected.withColumn("latest_due_end", latestDue), organisations)
                .select(
                        concat_ws(" ", col("indicator_id"), col("organisation_id"), col("period_id"))
                                .as("expectation_id"),
                        col("indicator_id"),
                        col("organisation_key"),
                        col("organisation_id"),
                        col("period_id"),
                        col("granularity_code"),
                        col("end_date").as("period_end_date"),
                        col("due_date"),
                        col("received_date"),
                        isDue(asOf).as("is_due"),
                        col("received_date").isNotNull().as("is_received"),
                        when(not(isHistoryLoaded()), isLate(asOf)).as("is_late"),
                        punctuality(asOf).as("punctuality_code"),
                        state(asOf).as("counted_state_code"),
                        when(isDue(asOf).and(col("end_date").lt(col("latest_due_end"))), "earlier")
                                .otherwise(state(asOf))
                                .as("latest_state_code"),
                        when(
                                        col("received_date").isNotNull().and(not(isHistoryLoaded())),
                                        datediff(col("received_date"), col("end_date")))
                                .as("lag_days"));
    }

    private static Column isDue(LocalDate asOf) {
        return lit(Date.valueOf(asOf)).gt(col("due_date"));
    }

    private static Column state(LocalDate asOf) {
        return when(not(isDue(asOf)), "not_due")
                .when(col("received_date").isNull(), "missing")
                .otherwise("received");
    }

    /**
     * A value whose source tells no date, that was due before anything of its series came here, and that came with the
     * first of it: when it was really published nobody knows.
     */
    private static Column isHistoryLoaded() {
        return coalesce(col("is_undated_history"), lit(false))
                .and(col("received_date").gt(col("due_date")));
    }

    private static Column punctuality(LocalDate asOf) {
        return when(not(isDue(asOf)), "not_due")
                .when(isHistoryLoaded(), "not_evaluable")
                .when(isLate(asOf), "late")
                .otherwise("on_time");
    }

    private static Column isLate(LocalDate asOf) {
        return coalesce(col("received_date"), lit(Date.valueOf(asOf))).gt(col("due_date"));
    }

    /** A year with a target; what is observed of the whole year answers it, as its result does. */
    private static Dataset<Row> yearly(
            Dataset<Row> targets, Dataset<Row> results, Dataset<Row> observed, Dataset<Row> ended) {
        Dataset<Row> received = results.where("value is not null or value_text_fr is not null")
                .select(ANSWER)
                .union(observed.withColumn("fiscal_year", col("period_id")).select(ANSWER))
                .groupBy(
                        col("indicator_id").as("found_indicator"),
                        col("organisation_id").as("found_organisation"),
                        col("fiscal_year").as("found_period"))
                .agg(min(receivedDay()).as("received_date"), isUndated(), firstKnown());
        return withReceived(
                targets.select(
                                col("indicator_id"),
                                col("organisation_id"),
                                col("fiscal_year").as("period_id"))
                        .distinct()
                        .join(ended, "period_id"),
                received);
    }

    /** A period of a length that was observed; a year with a target is expected as such, and once. */
    private static Dataset<Row> duringTheYear(Dataset<Row> observed, Dataset<Row> targets, Dataset<Row> ended) {
        Dataset<Row> series = observed.join(ended, "period_id")
                .groupBy(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("granularity_code").as("series_granularity"))
                .agg(min("start_date").as("first_start"));
        Dataset<Row> received = observed.groupBy(
                        col("indicator_id").as("found_indicator"),
                        col("organisation_id").as("found_organisation"),
                        col("period_id").as("found_period"))
                .agg(min(receivedDay()).as("received_date"), isUndated(), firstKnown());
        return withReceived(
                series.join(
                                ended,
                                col("series_granularity")
                                        .equalTo(col("granularity_code"))
                                        .and(col("start_date").geq(col("first_start"))))
                        .join(
                                targets.withColumn("period_id", col("fiscal_year")),
                                new String[] {"indicator_id", "organisation_id", "period_id"},
                                "left_anti"),
                received);
    }

    private static Column receivedDay() {
        return coalesce(col("published_date"), to_date(col("known_from")));
    }

    private static Column isUndated() {
        return max(col("published_date")).isNull().as("is_undated");
    }

    private static Column firstKnown() {
        return min(to_date(col("known_from"))).as("first_known_date");
    }

    private static Dataset<Row> withReceived(Dataset<Row> expected, Dataset<Row> received) {
        Column firstOfSeries =
                min("first_known_date").over(Window.partitionBy("found_indicator", "found_organisation"));
        return expected.join(
                        received.withColumn(
                                "is_undated_history",
                                col("is_undated").and(col("first_known_date").equalTo(firstOfSeries))),
                        col("indicator_id")
                                .equalTo(col("found_indicator"))
                                .and(col("organisation_id").equalTo(col("found_organisation")))
                                .and(col("period_id").equalTo(col("found_period"))),
                        "left")
                .select(
                        "indicator_id",
                        "organisation_id",
                        "period_id",
                        "granularity_code",
                        "end_date",
                        "received_date",
                        "is_undated_history");
    }

    private static Dataset<Row> withOrganisation(Dataset<Row> expected, Dataset<Row> organisations) {
        Dataset<Row> current = organisations
                .where("is_current")
                .select(
                        col("organisation_id").as("known_organisation"),
                        col("organisation_key").as("known_key"));
        return expected.join(current, col("organisation_id").equalTo(col("known_organisation")), "left")
                .withColumn("organisation_key", coalesce(col("known_key"), lit(-1L)));
    }
}
