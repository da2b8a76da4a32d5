package org.vigie.transforms.conformed.gcinfobase;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A column whose name tells its year relative to the delivery, such as {@code pa_last_year_2_exp}; which year that is
 * stands in the labels delivered beside it.
 */
record RelativeYear(String column, String yearKey, String typeCode) {
    private static final List<String> PAST =
            List.of("pa_last_year_5", "pa_last_year_4", "pa_last_year_3", "pa_last_year_2", "pa_last_year");

    /** The five past years, in columns named {@code <prefix><year><suffix>}. */
    static List<RelativeYear> past(String prefix, String suffix, String typeCode) {
        return PAST.stream()
                .map(year -> new RelativeYear(year.replaceFirst("^pa_", prefix) + suffix, year, typeCode))
                .toList();
    }

    /** What was planned for the last year, and for the three years to come. */
    static List<RelativeYear> planned() {
        return List.of(
                new RelativeYear("pa_last_year_planned", "pa_last_year", "planned"),
                new RelativeYear("planning_year_1", "planning_year_1", "planned"),
                new RelativeYear("planning_year_2", "planning_year_2", "planned"),
                new RelativeYear("planning_year_3", "planning_year_3", "planned"));
    }

    /**
     * One row per record and column that holds an amount, with {@code fiscal_year}, {@code type_code} and {@code amount}
     * of the given type. A year that has no label keeps its relative name.
     */
    static Dataset<Row> unpivot(
            Dataset<Row> records, List<RelativeYear> columns, Dataset<Row> labels, String amountType) {
        Column[] cells = columns.stream()
                .map(year -> struct(
                        lit(year.yearKey).as("year_key"),
                        lit(year.typeCode).as("type_code"),
                        col(year.column).cast(amountType).as("amount")))
                .toArray(Column[]::new);
        Dataset<Row> years = labels.where(col("fr").rlike("^[0-9]{4}-[0-9]{4}$"))
                .select(col("key").as("label_key"), col("fr").as("label"));
        return records.withColumn("cell", explode(array(cells)))
                .where(col("cell.amount").isNotNull())
                .join(broadcast(years), col("cell.year_key").equalTo(col("label_key")), "left")
                .withColumn("fiscal_year", coalesce(col("label"), col("cell.year_key")))
                .withColumn("type_code", col("cell.type_code"))
                .withColumn("amount", col("cell.amount"));
    }
}
