package org.vigie.contract.improvement;

import org.vigie.contract.TableName;

/** Names of the tables of action plans, improvements and priorities of units; what each holds stands in {@code tables/improvement.yml}. */
public final class ImprovementTables {
    public static final TableName STG_ACTION_PLAN_MEASURE = new TableName("stg_action_plan_measure");
    public static final TableName STG_MEASURE_ACTION = new TableName("stg_measure_action");
    public static final TableName STG_IMPROVEMENT = new TableName("stg_improvement");
    public static final TableName STG_UNIT_PRIORITY = new TableName("stg_unit_priority");
    public static final TableName DIM_ACTION_PLAN = new TableName("dim_action_plan");
    public static final TableName FACT_ACTION_PLAN_MEASURE = new TableName("fact_action_plan_measure");
    public static final TableName DIM_METHOD = new TableName("dim_method");
    public static final TableName FACT_IMPROVEMENT = new TableName("fact_improvement");
    public static final TableName FACT_PRIORITY_RANKING = new TableName("fact_priority_ranking");
    public static final TableName FACT_UNIT_WORKLOAD = new TableName("fact_unit_workload");

    private ImprovementTables() {}
}
