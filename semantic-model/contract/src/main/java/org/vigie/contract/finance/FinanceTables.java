package org.vigie.contract.finance;

import org.vigie.contract.TableName;

/** Names of the tables of money and people; what each holds stands in {@code tables/finance.yml}. */
public final class FinanceTables {
    public static final TableName FACT_BUDGET = new TableName("fact_budget");
    public static final TableName FACT_WORKFORCE = new TableName("fact_workforce");

    private FinanceTables() {}
}
