package org.vigie.transforms.quality;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

/** What stewards are told of services. */
@SparkTest
class SurroundingsFindingsTest {
    private static final String WHENCE = " | delivery_id | source_file | source_line int\n";

    @Test
    void moreServicesKeptThanRenderedAreTold() {
        Dataset<Row> results = frame(
                "commitment_id | period_id | fiscal_year | service_count bigint | met_count bigint" + WHENCE + """
                c1 | 2023-2024-T1 | 2023-2024 | 10 | 12 | d1 | r.csv | 2
                c1 | 2023-2024-T2 | 2023-2024 | 10 | 10 | d1 | r.csv | 3
                """);
        Dataset<Row> commitments = frame("""
                commitment_id | organisation_id
                c1            | MSS
                """);
        assertRows(ServiceFindings.build(results, commitments), """
                kind_code               | severity_code | subject_id      | organisation_id | message_fr                                                | message_en                                                        | source_line
                service_met_above_count | error         | c1/2023-2024-T1 | MSS             | «\u00a0c1\u00a0», 2023-2024-T1\u00a0: 12 prestations conformes sur 10. | 'c1', 2023-2024-T1: 12 services kept the standard of 10 rendered. | 2
                """);
        assertRows(ServiceFindings.build(results.where("false"), commitments), "subject_id");
    }
}
