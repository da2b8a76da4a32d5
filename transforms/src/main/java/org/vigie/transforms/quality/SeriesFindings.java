package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;

/** One row per value of a series that is unusual, or that a steward said is wrong and that is still delivered. */
public final class SeriesFindings {
    private static final String SUBJECT_TYPE = "series";

    private SeriesFindings() {}

    public static Dataset<Row> build(Dataset<Row> values) {
        Dataset<Row> rows = values.where(col("verdict_code").isin("unusual", "data_error"))
                .withColumn("subject_id", subject())
                .withColumn("delivery_id", lit(null).cast("string"))
                .withColumn("source_file", lit(null).cast("string"))
                .withColumn("source_line", lit(null).cast("int"));
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.SERIES_ANOMALY,
                        concat(
                                col("series_name_fr"),
                                lit(", "),
                                col("period_id"),
                                lit("\u00a0: "),
                                SpokenNumber.of("value", Language.FR),
                                lit(", contre "),
                                SpokenNumber.of("year_before_value", Language.FR),
                                lit(" un an plus tôt.")),
                        concat(
                                col("series_name_en"),
                                lit(", "),
                                col("period_id"),
                                lit(": "),
                                SpokenNumber.of("value", Language.EN),
                                lit(", against "),
                                SpokenNumber.of("year_before_value", Language.EN),
                                lit(" a year before.")))
                .in(rows, SUBJECT_TYPE);
    }

    /** The identifier that a value has as a finding, whether it is one or not. */
    public static Column findingId() {
        return Findings.findingId(lit(FindingKind.SERIES_ANOMALY.code()), SUBJECT_TYPE, subject(), point(), lit(1));
    }

    private static Column subject() {
        return concat_ws(" ", col("series_id"), col("subject_id"));
    }

    /** A value revised is another finding: what was decided of the one before does not hold for it. */
    static Column point() {
        return concat_ws(" ", col("period_id"), col("value").cast("string"));
    }
}
