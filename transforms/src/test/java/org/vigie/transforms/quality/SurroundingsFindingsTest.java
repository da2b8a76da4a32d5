package org.vigie.transforms.quality;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

/** What stewards are told of services and of the index. */
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

    @Test
    void aVersionWhoseWeightsDoNotMake100IsTold() {
        Dataset<Row> delivered = frame("version_id | name_fr | name_en" + WHENCE + """
                v1 | Indice 2019 | Index of 2019 | d1 | v.csv | 2
                v2 | Indice 2020 | Index of 2020 | d1 | v.csv | 3
                """);
        Dataset<Row> versions = frame("""
                version_id | weight_total decimal(18,4) | is_accepted boolean
                v1         | 95                         | false
                v2         | 100                        | true
                """);
        assertRows(IndexFindings.build(delivered, versions), """
                kind_code             | severity_code | subject_id | message_fr                                                       | message_en
                index_weights_not_100 | error         | v1         | Les poids de «\u00a0Indice 2019\u00a0» font 95.0000, pas 100. | The weights of 'Index of 2019' make 95.0000, not 100.
                """);
    }
}
