package org.vigie.transforms.conformed.results;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * One row per observation and revision. The revisions of an observation are its values in the order in which they were
 * published; what is published again unchanged is no revision. Arrival means nothing: any order of the same deliveries
 * makes the same rows, but for {@code known_from}, which says when a delivery first came.
 */
public final class StgIndicatorObservation {
    private StgIndicatorObservation() {}

    public static Dataset<Row> build(Dataset<Row> observations, Dataset<Row> sdmx, Dataset<Row> indicators) {
        Dataset<Row> told =
                DeliveredObservations.ofObservations(observations).unionByName(DeliveredObservations.ofSdmx(sdmx));
        return YearToDate.taken(revisions(FiscalYears.of(answeredFor(told, indicators))))
                .select(
                        "indicator_id",
                        "organisation_id",
                        "unit_id",
                        "territory_code",
                        "period_id",
                        "fiscal_year",
                        "value_kind_code",
                        "revision",
                        "is_current",
                        "is_withdrawn",
                        "value_form_code",
                        "delivered_value",
                        "value",
                        "value_reason_code",
                        "numerator",
                        "denominator",
                        "note_fr",
                        "note_en",
                        "published_date",
                        "published_until",
                        "known_from",
                        "delivery_id",
                        "source_file",
                        "source_line");
    }

    /** Where no organisation is named, the one that answers for the indicator. */
    private static Dataset<Row> answeredFor(Dataset<Row> told, Dataset<Row> indicators) {
        Dataset<Row> leads = indicators.select(
                col("indicator_id").as("lead_indicator_id"),
                col("organisation_id").as("lead_organisation_id"));
        return told.join(leads, col("indicator_id").equalTo(col("lead_indicator_id")), "left")
                .withColumn(
                        "organisation_id",
                        coalesce(col("organisation_id"), col("lead_organisation_id"), lit("unknown")))
                .drop("lead_indicator_id", "lead_organisation_id");
    }

    private static Dataset<Row> revisions(Dataset<Row> told) {
        // what a delivery holds, and where, decides among values of one day: never when it came
        // by year and place first, though the period says both: what is cumulated then finds its rows in order
        Column[] observation = Stream.concat(YearToDate.SERIES_OF_A_YEAR.stream(), Stream.of("place", "period_id"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        WindowSpec byPublication = Window.partitionBy(observation)
                .orderBy(col("published_date"), col("delivery_id"), col("source_part"), col("source_line"));
        Column content = xxhash64(
                col("is_withdrawn"),
                col("value_form_code"),
                coalesce(col("delivered_value").cast("string"), lit("")),
                coalesce(col("numerator").cast("string"), lit("")),
                coalesce(col("denominator").cast("string"), lit("")));
        Dataset<Row> changed = told.withColumn("content", content)
                .withColumn("content_before", lag("content", 1).over(byPublication))
                .where(col("content_before").isNull().or(col("content").notEqual(col("content_before"))));
        Column next = lead("published_date", 1).over(byPublication);
        return changed.withColumn("revision", row_number().over(byPublication))
                .withColumn("published_until", next)
                .withColumn("is_current", next.isNull().and(col("is_withdrawn").equalTo(false)))
                .drop("content", "content_before");
    }
}
