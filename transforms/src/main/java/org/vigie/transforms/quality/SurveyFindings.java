package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;

/** One row per survey delivery whose results point to units that were not delivered: how many, and the first of them. */
public final class SurveyFindings {
    private SurveyFindings() {}

    public static Dataset<Row> build(Dataset<Row> results) {
        Dataset<Row> rows = results.where("not is_unit_known")
                .groupBy("delivery_id", "source_file")
                .agg(
                        count(lit(1)).as("records"),
                        countDistinct("unit_id").as("units"),
                        min("source_line").as("source_line"))
                .withColumn("subject_id", col("source_file"))
                .withColumn("organisation_id", lit(null).cast("string"))
                .withColumn("fiscal_year", lit(null).cast("string"));
        return new Findings()
                .where(
                        lit(true),
                        FindingKind.SURVEY_UNIT_UNKNOWN,
                        format_string(
                                "%s résultats de sondage renvoient à %s unités qui ne sont pas parmi celles livrées.",
                                SpokenNumber.of("records", Language.FR), SpokenNumber.of("units", Language.FR)),
                        format_string(
                                "%s survey results point to %s units that are not among those delivered.",
                                SpokenNumber.of("records", Language.EN), SpokenNumber.of("units", Language.EN)))
                .in(rows, "delivery");
    }
}
