package org.vigie.contract.calendar;

import org.vigie.contract.TableName;

/** Names of the tables of the calendar; what each holds stands in {@code tables/calendar.yml}. */
public final class CalendarTables {
    public static final TableName STG_FISCAL_YEAR = new TableName("stg_fiscal_year");

    private CalendarTables() {}
}
