package org.vigie.transforms.reporting;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;
import org.vigie.transforms.reference.CodeList;

/** One row per reporting request: who asks, and how often. */
public final class DimReportingRequest {
    private DimReportingRequest() {}

    public static Dataset<Row> build(Dataset<Row> requests) {
        CodeList cycles = CodeList.named("reporting-cycles");
        Dataset<Row> dimension = requests.select(
                SurrogateKey.of("request_id").as("request_key"),
                col("request_id"),
                col("name_fr"),
                col("name_en"),
                col("requester_id"),
                col("cycle_code"),
                cycles.name(col("cycle_code"), Language.FR).as("cycle_name_fr"),
                cycles.name(col("cycle_code"), Language.EN).as("cycle_name_en"));
        return Member.addedTo(
                dimension,
                member -> RowFactory.create(
                        member.number(),
                        member.code(),
                        member.label().fr(),
                        member.label().en(),
                        member.code(),
                        member.code(),
                        member.label().fr(),
                        member.label().en()));
    }
}
