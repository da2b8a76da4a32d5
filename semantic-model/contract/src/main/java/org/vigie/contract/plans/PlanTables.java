package org.vigie.contract.plans;

import org.vigie.contract.TableName;

/** Names of the tables of plans and their versions; what each holds stands in {@code tables/plans.yml}. */
public final class PlanTables {
    public static final TableName STG_PLAN = new TableName("stg_plan");
    public static final TableName STG_PLAN_VERSION_ELEMENT = new TableName("stg_plan_version_element");
    public static final TableName STG_INDICATOR_DEFINITION = new TableName("stg_indicator_definition");
    public static final TableName STG_INDICATOR_SCALE = new TableName("stg_indicator_scale");
    public static final TableName DIM_PLAN = new TableName("dim_plan");
    public static final TableName DIM_INDICATOR_DEFINITION = new TableName("dim_indicator_definition");
    public static final TableName DIM_INDICATOR_LEVEL = new TableName("dim_indicator_level");
    public static final TableName BRIDGE_PLAN_VERSION_ELEMENT = new TableName("bridge_plan_version_element");

    private PlanTables() {}
}
