package org.vigie.contract.capacity;

import org.vigie.contract.TableName;

/** Names of the tables of frameworks, maturity, support and systems; what each holds stands in {@code tables/capacity.yml}. */
public final class CapacityTables {
    public static final TableName STG_FRAMEWORK = new TableName("stg_framework");
    public static final TableName STG_MATURITY_FACTOR = new TableName("stg_maturity_factor");
    public static final TableName STG_MATURITY_ASSESSMENT = new TableName("stg_maturity_assessment");
    public static final TableName STG_SUPPORT_OFFER = new TableName("stg_support_offer");
    public static final TableName STG_SUPPORT_REQUEST = new TableName("stg_support_request");
    public static final TableName STG_SYSTEM = new TableName("stg_system");
    public static final TableName STG_SYSTEM_USE = new TableName("stg_system_use");
    public static final TableName DIM_FRAMEWORK = new TableName("dim_framework");
    public static final TableName FACT_FRAMEWORK_COVERAGE = new TableName("fact_framework_coverage");
    public static final TableName DIM_FACTOR = new TableName("dim_factor");
    public static final TableName FACT_MATURITY_ASSESSMENT = new TableName("fact_maturity_assessment");
    public static final TableName DIM_SUPPORT_OFFER = new TableName("dim_support_offer");
    public static final TableName FACT_SUPPORT_REQUEST = new TableName("fact_support_request");
    public static final TableName DIM_SYSTEM = new TableName("dim_system");
    public static final TableName BRIDGE_ORG_SYSTEM = new TableName("bridge_org_system");
    public static final TableName FACT_SYSTEM_PAIR = new TableName("fact_system_pair");

    private CapacityTables() {}
}
