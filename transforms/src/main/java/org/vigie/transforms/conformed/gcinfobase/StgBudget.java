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
 * One row per programme, fiscal year and amount type, in dollars. Plans of core responsibilities are left out: they say
 * those of their programmes again.
 */
public final class StgBudget {
    private StgBudget() {}

    public static Dataset<Row> build(Dataset<Row> programSpending, Dataset<Row> fiscalYearLabels) {
        Dataset<Row> amounts = RelativeYear.unpivot(programSpending, years(), fiscalYearLabels, "decimal(18,2)")
                .select(
                        col("dept_code").as("organisation_id"),
                        concat(lit("programme:"), SubprogrammeClimb.programmeId())
                                .as("plan_element_id"),
                        col("fiscal_year"),
                        col("type_code").as("amount_type_code"),
                        col("amount"),
                        col("received_at").as("known_from"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
        return Latest.of(amounts, "organisation_id", "plan_element_id", "fiscal_year", "amount_type_code");
    }

    private static List<RelativeYear> years() {
        return Stream.of(
                        RelativeYear.past("pa_", "_exp", "actual"),
                        RelativeYear.past("pa_", "_auth", "authorised"),
                        RelativeYear.planned())
                .flatMap(List::stream)
                .toList();
    }
}
