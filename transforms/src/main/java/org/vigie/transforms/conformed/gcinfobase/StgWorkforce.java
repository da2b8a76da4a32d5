package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.conformed.Latest;

/**
 * One row per programme, fiscal year and workforce type with full-time equivalents (job group {@code all}), and one per
 * department, fiscal year and employment type with people counted in March (no programme).
 */
public final class StgWorkforce {
    private StgWorkforce() {}

    public static Dataset<Row> build(
            Dataset<Row> programFtes, Dataset<Row> employeeTypes, Dataset<Row> fiscalYearLabels) {
        Dataset<Row> workforce = fullTimeEquivalents(programFtes, fiscalYearLabels)
                .unionByName(headcounts(employeeTypes, fiscalYearLabels));
        return Latest.of(
                workforce,
                "organisation_id",
                "plan_element_id",
                "fiscal_year",
                "job_group_code",
                "workforce_type_code");
    }

    private static Dataset<Row> fullTimeEquivalents(Dataset<Row> programFtes, Dataset<Row> labels) {
        List<RelativeYear> years = Stream.of(RelativeYear.past("pa_", "", "actual"), RelativeYear.planned())
                .flatMap(List::stream)
                .toList();
        return RelativeYear.unpivot(programFtes, years, labels, "decimal(18,4)")
                .select(
                        col("dept_code").as("organisation_id"),
                        concat(lit("programme:"), SubprogrammeClimb.programmeId())
                                .as("plan_element_id"),
                        col("fiscal_year"),
                        lit("all").as("job_group_code"),
                        col("type_code").as("workforce_type_code"),
                        col("amount").as("full_time_equivalents"),
                        lit(null).cast("int").as("headcount"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private static Dataset<Row> headcounts(Dataset<Row> employeeTypes, Dataset<Row> labels) {
        return RelativeYear.unpivot(employeeTypes, RelativeYear.past("ppl_", "", "actual"), labels, "int")
                .select(
                        col("dept_code").as("organisation_id"),
                        lit("not_applicable").as("plan_element_id"),
                        col("fiscal_year"),
                        col("dimensions").as("job_group_code"),
                        col("type_code").as("workforce_type_code"),
                        lit(null).cast("decimal(18,4)").as("full_time_equivalents"),
                        col("amount").as("headcount"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }
}
