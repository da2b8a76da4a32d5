package org.vigie.contract.finance;

import org.vigie.contract.TableName;

/** Names of the tables of money and people; what each holds stands in {@code tables/finance.yml}. */
public final class FinanceTables {
    public static final TableName FACT_BUDGET = new TableName("fact_budget");
    public static final TableName FACT_WORKFORCE = new TableName("fact_workforce");
    public static final TableName STG_OBJECTIVE_PROGRAMME = new TableName("stg_objective_programme");
    public static final TableName BRIDGE_OBJECTIVE_PROGRAMME = new TableName("bridge_objective_programme");
    public static final TableName FACT_OBJECTIVE_SPENDING = new TableName("fact_objective_spending");
    public static final TableName AGG_PLAN_ELEMENT_SPENDING = new TableName("agg_plan_element_spending");
    public static final TableName FACT_UNIT_COST = new TableName("fact_unit_cost");

    private FinanceTables() {}
}
