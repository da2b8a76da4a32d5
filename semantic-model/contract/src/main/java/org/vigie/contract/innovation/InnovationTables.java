package org.vigie.contract.innovation;

import org.vigie.contract.TableName;

/** Names of the tables of trials, practices and ideas; what each holds stands in {@code tables/innovation.yml}. */
public final class InnovationTables {
    public static final TableName STG_INCUBATOR_CYCLE = new TableName("stg_incubator_cycle");
    public static final TableName STG_PRACTICE = new TableName("stg_practice");
    public static final TableName STG_PRACTICE_ADOPTION = new TableName("stg_practice_adoption");
    public static final TableName STG_IDEA = new TableName("stg_idea");
    public static final TableName FACT_INCUBATOR_STAGE = new TableName("fact_incubator_stage");
    public static final TableName FACT_PRACTICE_ADOPTION = new TableName("fact_practice_adoption");
    public static final TableName FACT_IDEA = new TableName("fact_idea");
    public static final TableName FACT_INNOVATION_INDEX = new TableName("fact_innovation_index");

    private InnovationTables() {}
}
