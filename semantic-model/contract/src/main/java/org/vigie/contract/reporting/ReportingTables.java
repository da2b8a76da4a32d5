package org.vigie.contract.reporting;

import org.vigie.contract.TableName;

/** Names of the tables of reporting; what each holds stands in {@code tables/reporting.yml}. */
public final class ReportingTables {
    public static final TableName STG_REPORTING_REQUEST = new TableName("stg_reporting_request");
    public static final TableName STG_DATA_CONCEPT = new TableName("stg_data_concept");
    public static final TableName STG_REPORTING_FIELD = new TableName("stg_reporting_field");
    public static final TableName DIM_REPORTING_REQUEST = new TableName("dim_reporting_request");
    public static final TableName DIM_DATA_CONCEPT = new TableName("dim_data_concept");
    public static final TableName FACT_REPORTING_FIELD = new TableName("fact_reporting_field");
    public static final TableName FACT_REPORTING_LOAD = new TableName("fact_reporting_load");

    private ReportingTables() {}
}
