package org.vigie.transforms.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Language;

/** One row per commitment and period of which more services are said to have kept the standard than were rendered. */
public final class ServiceFindings {
    private ServiceFindings() {}

    public static Dataset<Row> build(Dataset<Row> results, Dataset<Row> commitments) {
        Dataset<Row> promised = commitments.select(col("commitment_id").as("promised_id"), col("organisation_id"));
        Dataset<Row> rows = results.join(promised, col("commitment_id").equalTo(col("promised_id")), "left")
                .withColumn("subject_id", concat(col("commitment_id"), lit("/"), col("period_id")));
        return new Findings()
                .where(
                        col("met_count").gt(col("service_count")),
                        FindingKind.SERVICE_MET_ABOVE_COUNT,
                        concat(
                                lit("«\u00a0"),
                                col("commitment_id"),
                                lit("\u00a0», "),
                                col("period_id"),
                                lit("\u00a0: "),
                                SpokenNumber.of("met_count", Language.FR),
                                lit(" prestations conformes sur "),
                                SpokenNumber.of("service_count", Language.FR),
                                lit(".")),
                        concat(
                                lit("'"),
                                col("commitment_id"),
                                lit("', "),
                                col("period_id"),
                                lit(": "),
                                SpokenNumber.of("met_count", Language.EN),
                                lit(" services kept the standard of "),
                                SpokenNumber.of("service_count", Language.EN),
                                lit(" rendered.")))
                .in(rows, "service_commitment");
    }
}
