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
 * One row per fiscal year that any target, result, amount or headcount names, per quarter of it and per month. A fiscal
 * year runs from 1 April to 31 March. What is no fiscal year ("2016-17", "2016-2018") makes no period.
 */
public final class DimPeriod {
    private DimPeriod() {}

    public static Dataset<Row> build(
            Dataset<Row> targets, Dataset<Row> results, Dataset<Row> budgets, Dataset<Row> workforce) {
        Dataset<Row> dimension = targets.select("fiscal_year")
                .union(results.select("fiscal_year"))
                .union(budgets.select("fiscal_year"))
                .union(workforce.select("fiscal_year"))
                .where(isFiscalYear())
                .distinct()
                .withColumn("period", explode(periodsOfYear()))
                .select(
                        SurrogateKey.of("period.period_id").as("period_key"),
                        col("period.period_id"),
                        col("period.granularity_code"),
                        col("period.name_fr"),
                        col("period.name_en"),
                        col("period.start_date"),
                        col("period.end_date"),
                        col("fiscal_year"),
                        col("period.fiscal_quarter"));
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

    private static Column periodsOfYear() {
        List<Column> periods = new ArrayList<>();
        periods.add(period("fiscal_year", col("fiscal_year"), col("fiscal_year"), col("fiscal_year"), 0, 12));
        for (int quarter = 1; quarter <= 4; quarter++) {
            Column id = concat(col("fiscal_year"), lit("-T" + quarter));
            Column nameFr = concat(lit("T" + quarter + " "), col("fiscal_year"));
            Column nameEn = concat(lit("Q" + quarter + " "), col("fiscal_year"));
            periods.add(period("quarter", id, nameFr, nameEn, 3 * (quarter - 1), 3));
        }
        for (int offset = 0; offset < 12; offset++) {
            Column first = add_months(april(), offset);
            periods.add(period(
                    "month",
                    date_format(first, "yyyy-MM"),
                    monthName(first, Language.FR),
                    monthName(first, Language.EN),
                    offset,
                    1));
        }
        return array(periods.toArray(Column[]::new));
    }

    private static Column period(
            String granularity, Column id, Column nameFr, Column nameEn, int firstMonth, int months) {
        Column quarter = granularity.equals("fiscal_year") ? lit(null).cast("int") : lit(firstMonth / 3 + 1);
        return struct(
                id.as("period_id"),
                lit(granularity).as("granularity_code"),
                nameFr.as("name_fr"),
                nameEn.as("name_en"),
                add_months(april(), firstMonth).as("start_date"),
                date_sub(add_months(april(), firstMonth + months), 1).as("end_date"),
                quarter.as("fiscal_quarter"));
    }

    private static Column april() {
        return make_date(startYear(), lit(4), lit(1));
    }

    private static Column monthName(Column day, Language language) {
        Column names = array(Arrays.stream(Month.values())
                .map(each -> lit(each.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())))
                .toArray(Column[]::new));
        return concat(element_at(names, month(day)), lit(" "), date_format(day, "yyyy"));
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
