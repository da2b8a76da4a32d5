package org.vigie.contract.performance;

import org.vigie.contract.TableName;

/** Names of the tables of government performance; what each holds stands in {@code tables/performance.yml}. */
public final class PerformanceTables {
    public static final TableName DIM_ORGANISATION = new TableName("dim_organisation");
    public static final TableName DIM_PERIOD = new TableName("dim_period");
    public static final TableName DIM_MISSION = new TableName("dim_mission");
    public static final TableName DIM_PLAN_ELEMENT = new TableName("dim_plan_element");
    public static final TableName DIM_INDICATOR = new TableName("dim_indicator");
    public static final TableName DIM_UNIT_OF_MEASURE = new TableName("dim_unit_of_measure");
    public static final TableName DIM_STATUS = new TableName("dim_status");
    public static final TableName BRIDGE_PLAN_ELEMENT_HIERARCHY = new TableName("bridge_plan_element_hierarchy");
    public static final TableName BRIDGE_PLAN_ELEMENT_MISSION = new TableName("bridge_plan_element_mission");
    public static final TableName BRIDGE_PLAN_ELEMENT_LINK = new TableName("bridge_plan_element_link");
    public static final TableName BRIDGE_INDICATOR_MISSION = new TableName("bridge_indicator_mission");
    public static final TableName BRIDGE_INDICATOR_ORGANISATION = new TableName("bridge_indicator_organisation");
    public static final TableName FACT_INDICATOR_TARGET = new TableName("fact_indicator_target");
    public static final TableName FACT_INDICATOR_RESULT = new TableName("fact_indicator_result");
    public static final TableName FACT_INDICATOR_EVALUATION = new TableName("fact_indicator_evaluation");

    private PerformanceTables() {}
}
