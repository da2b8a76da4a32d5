package org.vigie.transforms.conformed;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;

/** The fiscal year, 1 April to 31 March, in which something lies: {@code 2024-2025}. */
public final class FiscalYear {
    private static final String MONTH = "^[0-9]{4}-[0-9]{2}$";

    private FiscalYear() {}

    /** Of a period as {@code dim_period} spells it: a year, a quarter of one, or a month. */
    public static Column of(Column period) {
        Column calendarYear = substring(period, 1, 4).cast("int");
        Column month = substring(period, 6, 2).cast("int");
        return when(period.rlike(MONTH), begun(calendarYear, month)).otherwise(substring(period, 1, 9));
    }

    /** Of a day. */
    public static Column ofDay(Column day) {
        return begun(year(day), month(day));
    }

    private static Column begun(Column calendarYear, Column month) {
        Column first = when(month.lt(4), calendarYear.minus(1)).otherwise(calendarYear);
        return when(
                calendarYear.isNotNull(),
                concat_ws("-", first.cast("string"), first.plus(1).cast("string")));
    }
}
