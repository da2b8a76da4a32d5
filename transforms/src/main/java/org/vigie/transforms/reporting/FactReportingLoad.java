package org.vigie.transforms.reporting;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per organisation and fiscal year: hours of reporting beside the people there were that same year. Hours and
 * people are comparable only where both are known; years without one of them are kept, and count in no ratio.
 */
public final class FactReportingLoad {
    private FactReportingLoad() {}

    public static Dataset<Row> build(
            Dataset<Row> fields, Dataset<Row> workforce, Dataset<Row> organisations, Dataset<Row> periods) {
        Column comparable =
                col("hours").isNotNull().and(col("full_time_equivalents").isNotNull());
        Dataset<Row> loads = hours(fields)
                .join(
                        people(workforce),
                        col("organisation_id")
                                .equalTo(col("people_organisation_id"))
                                .and(col("fiscal_year").equalTo(col("people_fiscal_year"))),
                        "left")
                .withColumn("is_comparable", comparable);
        return KeyLookup.withOrganisation(KeyLookup.withPeriod(loads, periods), organisations)
                .select(
                        SurrogateKey.of("organisation_id", "fiscal_year").as("reporting_load_key"),
                        col("organisation_key"),
                        col("period_key"),
                        col("hours"),
                        col("estimated_hours"),
                        col("full_time_equivalents"),
                        col("is_comparable"),
                        when(col("is_comparable"), col("hours")).as("comparable_hours"),
                        when(col("is_comparable"), col("full_time_equivalents"))
                                .as("comparable_full_time_equivalents"));
    }

    private static Dataset<Row> hours(Dataset<Row> fields) {
        return fields.groupBy("organisation_id", "fiscal_year")
                .agg(
                        sum("hours").cast("decimal(28,6)").as("hours"),
                        sum(when(col("is_estimate"), col("hours")))
                                .cast("decimal(28,6)")
                                .as("estimated_hours"));
    }

    /** Full-time equivalents of the organisation as a whole where that is told, else the sum of its programmes'. */
    private static Dataset<Row> people(Dataset<Row> workforce) {
        Column whole = col("plan_element_id").equalTo("not_applicable");
        Column everybody = col("job_group_code").equalTo("all");
        return workforce
                .where("workforce_type_code = 'actual'")
                .groupBy(
                        col("organisation_id").as("people_organisation_id"),
                        col("fiscal_year").as("people_fiscal_year"))
                .agg(coalesce(total(whole.and(everybody)), total(whole), total(everybody), sum("full_time_equivalents"))
                        .cast("decimal(18,4)")
                        .as("full_time_equivalents"));
    }

    private static Column total(Column where) {
        return sum(when(where, col("full_time_equivalents")));
    }
}
