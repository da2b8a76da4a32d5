package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.vigie.contract.Language;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per fiscal year that any target, result, observation, amount or headcount names, per quarter of it and per month. A fiscal
 * year runs from 1 April to 31 March. What is no fiscal year ("2016-17", "2016-2018") makes no period.
 */
public final class DimPeriod {
    private DimPeriod() {}

    public static Dataset<Row> build(
            Dataset<Row> targets,
            Dataset<Row> results,
            Dataset<Row> observations,
            Dataset<Row> budgets,
            Dataset<Row> workforce) {
        Dataset<Row> dimension = targets.select("fiscal_year")
                .union(results.select("fiscal_year"))
                .union(observations.select("fiscal_year"))
                .union(budgets.select("fiscal_year"))
                .union(workforce.select("fiscal_year"))
                .where(isFiscalYear())
                .distinct()
                .withColumn("part", explode(parts()))
                .withColumn("start_date", add_months(april(), col("part.first_month")))
                .withColumn("period_id", id())
                .select(
                        SurrogateKey.of("period_id").as("period_key"),
                        col("period_id"),
                        col("part.granularity_code"),
                        name("T", Language.FR).as("name_fr"),
                        name("Q", Language.EN).as("name_en"),
                        col("start_date"),
                        date_sub(add_months(col("start_date"), col("part.months")), 1)
                                .as("end_date"),
                        col("fiscal_year"),
                        col("part.fiscal_quarter"));
        return Member.addedTo(dimension, DimPeriod::member);
    }

    private static Column isFiscalYear() {
        Column wellFormed = col("fiscal_year").rlike("^[0-9]{4}-[0-9]{4}$");
        Column next = substring(col("fiscal_year"), 6, 4);
        return when(wellFormed, startYear().plus(1).equalTo(next.cast("int"))).otherwise(false);
    }

    private static Column startYear() {
        return substring(col("fiscal_year"), 1, 4).cast("int");
    }

    private static Column id() {
        return when(isPart("fiscal_year"), col("fiscal_year"))
                .when(isPart("quarter"), concat(col("fiscal_year"), lit("-T"), col("part.fiscal_quarter")))
                .otherwise(date_format(col("start_date"), "yyyy-MM"));
    }

    private static Column name(String quarter, Language language) {
        return when(isPart("fiscal_year"), col("fiscal_year"))
                .when(isPart("quarter"), concat(lit(quarter), col("part.fiscal_quarter"), lit(" "), col("fiscal_year")))
                .otherwise(monthName(language));
    }

    private static Column isPart(String granularity) {
        return col("part.granularity_code").equalTo(granularity);
    }

    /** What a fiscal year is made of: itself, four quarters, twelve months. */
    private static Column parts() {
        List<Column> parts = new ArrayList<>();
        parts.add(part("fiscal_year", 0, 12));
        for (int month = 0; month < 12; month += 3) {
            parts.add(part("quarter", month, 3));
        }
        for (int month = 0; month < 12; month++) {
            parts.add(part("month", month, 1));
        }
        return array(parts.toArray(Column[]::new));
    }

    private static Column part(String granularity, int firstMonth, int months) {
        Column quarter = granularity.equals("fiscal_year") ? lit(null).cast("int") : lit(firstMonth / 3 + 1);
        return struct(
                lit(granularity).as("granularity_code"),
                lit(firstMonth).as("first_month"),
                lit(months).as("months"),
                quarter.as("fiscal_quarter"));
    }

    private static Column april() {
        return make_date(startYear(), lit(4), lit(1));
    }

    private static Column monthName(Language language) {
        Column names = array(Arrays.stream(Month.values())
                .map(each -> lit(each.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())))
                .toArray(Column[]::new));
        return concat(element_at(names, month(col("start_date"))), lit(" "), date_format(col("start_date"), "yyyy"));
    }

    private static Row member(Member member) {
        return RowFactory.create(
                member.number(),
                member.code(),
                member.code(),
                member.label().fr(),
                member.label().en(),
                null,
                null,
                member.code(),
                null);
    }
}
