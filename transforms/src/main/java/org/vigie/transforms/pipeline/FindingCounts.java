package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.transforms.pipeline.QualityReport.FindingCount;
import org.vigie.transforms.reference.CodeList;

/** How many findings there are of each kind, gravest first. */
final class FindingCounts {
    private static final CodeList SEVERITIES = CodeList.named("finding-severities");

    private FindingCounts() {}

    /** @param findings rows of {@code fact_quality_finding} */
    static List<FindingCount> of(Dataset<Row> findings) {
        return findings
                .groupBy("severity_code", "kind_code", "kind_name_fr", "kind_name_en")
                .count()
                .orderBy(gravestFirst(), col("kind_code"))
                .collectAsList()
                .stream()
                .map(FindingCounts::count)
                .toList();
    }

    static Column gravestFirst() {
        return SEVERITIES.rank("severity_code");
    }

    private static FindingCount count(Row row) {
        String severity = row.getAs("severity_code");
        return new FindingCount(
                row.getAs("kind_code"),
                new Label(row.getAs("kind_name_fr"), row.getAs("kind_name_en")),
                severity,
                SEVERITIES.label(severity),
                row.<Long>getAs("count"));
    }
}
