package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What one record of Indicators.csv says, as columns over the landed frame. */
final class IndicatorRecord {
    private static final String VALUE = "decimal(28,6)";

    private IndicatorRecord() {}

    /** The records with {@code plan_element_id}, their result, and {@code organisation_id}, the department above it. */
    static Dataset<Row> withOrganisation(Dataset<Row> indicators, Dataset<Row> planElements) {
        Dataset<Row> results = planElements
                .where(col("level_code").equalTo("result"))
                .select(
                        col("plan_element_code").as("found_result_id"),
                        col("organisation_id").as("found_organisation_id"));
        return indicators
                .join(results, col("result_id").equalTo(col("found_result_id")), "left")
                .withColumn("plan_element_id", concat(lit("result:"), col("result_id")))
                .withColumn("organisation_id", coalesce(col("found_organisation_id"), lit("unknown")));
    }

    /** The document's year: {@code drr16} reports on 2016-2017, {@code dp18} plans 2018-2019. */
    static Column fiscalYear() {
        Column digits = regexp_extract(col("doc"), "([0-9]{2})$", 1);
        Column start = when(digits.notEqual(""), digits.cast("int").plus(2000));
        return coalesce(concat(start.cast("string"), lit("-"), start.plus(1).cast("string")), lit("unknown"));
    }

    /** text, exactly, range, at_least, at_most or none. */
    static Column targetKind() {
        Column low = low().isNotNull();
        Column high = high().isNotNull();
        return when(col("target_type").equalTo("text"), lit("text"))
                .when(low.and(high).and(low().equalTo(high())), lit("exactly"))
                .when(low.and(high), lit("range"))
                .when(low, lit("at_least"))
                .when(high, lit("at_most"))
                .otherwise(lit("none"));
    }

    /** The direction that the target kind implies; the source has no other. */
    static Column direction() {
        Column kind = targetKind();
        return when(kind.equalTo("at_least"), lit("INCREASE"))
                .when(kind.equalTo("at_most"), lit("DECREASE"))
                .when(kind.equalTo("range"), lit("RANGE"))
                .when(kind.equalTo("exactly"), lit("EXACT"))
                .otherwise(lit("NONE"));
    }

    static Column low() {
        return col("target_min").cast(VALUE);
    }

    static Column high() {
        return col("target_max").cast(VALUE);
    }

    /** Last day of the target's month, March where none is named; null where the year is no year ("ongoing"). */
    static Column dueDate() {
        Column month = expr("try_cast(target_month as int)");
        Column validMonth = when(month.between(1, 12), month).otherwise(lit(3));
        Column year = when(col("target_year").cast("string").rlike("^[0-9]{4}$"), col("target_year"))
                .cast("int");
        return last_day(org.apache.spark.sql.functions.make_date(year, validMonth, lit(1)));
    }

    /** The result where it is written as a plain decimal; everything else is text. */
    static Column actual() {
        return when(
                trim(col("actual_result_en")).rlike("^-?[0-9]+([.][0-9]+)?$"),
                expr("try_cast(trim(actual_result_en) as " + VALUE + ")"));
    }

    /** success → met, failure → not_met, not_avail and not_appl → not_available; a period to come → future. */
    static Column declaredStatus() {
        Column color = col("status_color");
        return when(col("status_period").equalTo("future"), lit("future"))
                .when(color.equalTo("success"), lit("met"))
                .when(color.equalTo("failure"), lit("not_met"))
                .when(color.isin("not_avail", "not_appl"), lit("not_available"))
                .otherwise(lit("not_declared"));
    }
}
