package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lag;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;

/**
 * One row per value that two sources tell differently: two deliveries on the same day of publication, so that none of them
 * revises the other, or the year's result and the year's observation of one indicator.
 */
public final class SourceConflictFindings {
    /** Where a value is of the whole, not of a unit or territory. */
    private static final String WHOLE = Member.NOT_APPLICABLE.code();

    private SourceConflictFindings() {}

    /** Two deliveries that publish another value of the same observation on the same day. */
    public static Dataset<Row> amongObservations(Dataset<Row> observations) {
        WindowSpec sameDay = Window.partitionBy(
                        "indicator_id",
                        "organisation_id",
                        "unit_id",
                        "territory_code",
                        "period_id",
                        "value_kind_code",
                        "published_date")
                .orderBy("revision");
        Dataset<Row> rows = observations
                .where("not is_withdrawn")
                .withColumn("delivery_before", lag("delivery_id", 1).over(sameDay))
                .withColumn("file_before", lag("source_file", 1).over(sameDay))
                .withColumn("value_before", lag("delivered_value", 1).over(sameDay))
                .where("delivery_before <> delivery_id and not (value_before <=> delivered_value)")
                .withColumn("subject_id", col("indicator_id"));
        return new Findings()
                .where(
                        col("delivery_before").isNotNull(),
                        FindingKind.SOURCES_CONFLICT,
                        format_string(
                                "Pour %s, «\u00a0%s\u00a0» dit %s et «\u00a0%s\u00a0» dit %s, publiés le même jour (%s)\u202f; la seconde valeur"
                                        + " est retenue.",
                                col("period_id"),
                                col("file_before"),
                                SpokenNumber.of("value_before", Language.FR),
                                col("source_file"),
                                SpokenNumber.of("delivered_value", Language.FR),
                                col("published_date").cast("string")),
                        format_string(
                                "For %s, '%s' says %s and '%s' says %s, published on the same day (%s); the second value is"
                                        + " used.",
                                col("period_id"),
                                col("file_before"),
                                SpokenNumber.of("value_before", Language.EN),
                                col("source_file"),
                                SpokenNumber.of("delivered_value", Language.EN),
                                col("published_date").cast("string")))
                .in(rows, "indicator");
    }

    /** A year whose result, as reported once a year, is not what its observation of the whole year says. */
    public static Dataset<Row> betweenYears(Dataset<Row> results, Dataset<Row> observations) {
        WindowSpec latest = Window.partitionBy("indicator_id", "organisation_id", "fiscal_year")
                .orderBy(col("revision").desc());
        Dataset<Row> reported = results.where("value_kind_code = 'actual' and value is not null")
                .withColumn("last_revision", first("revision").over(latest))
                .where("revision = last_revision")
                .drop("last_revision");
        Dataset<Row> observed = observations
                .where("is_current and value_kind_code = 'actual' and period_id = fiscal_year and value is not null")
                .where(col("unit_id").equalTo(WHOLE).and(col("territory_code").equalTo(WHOLE)))
                .select(
                        col("indicator_id"),
                        col("organisation_id"),
                        col("fiscal_year"),
                        col("value").as("observed_value"),
                        col("source_file").as("observed_file"));
        Dataset<Row> rows = reported.join(observed, new String[] {"indicator_id", "organisation_id", "fiscal_year"})
                .where("value <> observed_value")
                .withColumn("subject_id", col("indicator_id"));
        return new Findings()
                .where(
                        col("observed_value").isNotNull(),
                        FindingKind.SOURCES_CONFLICT,
                        format_string(
                                "Pour %s, le résultat annuel de «\u00a0%s\u00a0» est %s et l'observation de «\u00a0%s\u00a0» est %s. Le résultat"
                                        + " annuel est évalué.",
                                col("fiscal_year"),
                                col("source_file"),
                                SpokenNumber.of("value", Language.FR),
                                col("observed_file"),
                                SpokenNumber.of("observed_value", Language.FR)),
                        format_string(
                                "For %s, the yearly result of '%s' is %s and the observation of '%s' is %s. The yearly result"
                                        + " is evaluated.",
                                col("fiscal_year"),
                                col("source_file"),
                                SpokenNumber.of("value", Language.EN),
                                col("observed_file"),
                                SpokenNumber.of("observed_value", Language.EN)))
                .in(rows, "indicator");
    }
}
