package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.format_string;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;

/** One row per observation in force whose value cannot be right, or cannot be told. */
public final class ObservationFindings {
    private ObservationFindings() {}

    public static Dataset<Row> build(Dataset<Row> observations) {
        Dataset<Row> rows = observations.where("is_current").withColumn("subject_id", col("indicator_id"));
        return new Findings()
                .where(
                        col("value_reason_code").equalTo("negative_difference"),
                        FindingKind.YEAR_TO_DATE_DECREASES,
                        format_string(
                                "La valeur cumulée de %s est plus basse que celle de la période d'avant (écart %s).",
                                col("period_id"), SpokenNumber.of(col("value").cast("decimal(28,2)"), Language.FR)),
                        format_string(
                                "The year-to-date value of %s is lower than that of the period before (difference %s).",
                                col("period_id"), SpokenNumber.of(col("value").cast("decimal(28,2)"), Language.EN)))
                .where(
                        col("value_reason_code").equalTo("period_before_missing"),
                        FindingKind.YEAR_TO_DATE_WITHOUT_PERIOD_BEFORE,
                        format_string(
                                "La valeur cumulée de %s est connue, pas celle de la période d'avant.",
                                col("period_id")),
                        format_string(
                                "The year-to-date value of %s is known, that of the period before is not.",
                                col("period_id")))
                .in(rows, "indicator");
    }
}
