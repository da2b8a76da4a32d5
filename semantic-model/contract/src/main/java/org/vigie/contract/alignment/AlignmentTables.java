package org.vigie.contract.alignment;

import org.vigie.contract.TableName;

/** Names of the tables that align organisations with the government; what each holds stands in {@code tables/alignment.yml}. */
public final class AlignmentTables {
    public static final TableName STG_GOVERNMENT_PRIORITY = new TableName("stg_government_priority");
    public static final TableName STG_ALIGNMENT_LINK = new TableName("stg_alignment_link");
    public static final TableName STG_TARGET_CASCADE = new TableName("stg_target_cascade");
    public static final TableName STG_ORG_UNIT = new TableName("stg_org_unit");
    public static final TableName STG_ORG_SUCCESSION = new TableName("stg_org_succession");
    public static final TableName DIM_GOVERNMENT_PRIORITY = new TableName("dim_government_priority");
    public static final TableName AGG_PLAN_ELEMENT_INDICATOR = new TableName("agg_plan_element_indicator");
    public static final TableName FACT_ALIGNMENT_LINK = new TableName("fact_alignment_link");
    public static final TableName FACT_PRIORITY_COVERAGE = new TableName("fact_priority_coverage");
    public static final TableName FACT_OBJECTIVE_ALIGNMENT = new TableName("fact_objective_alignment");
    public static final TableName AGG_INDICATOR_ORGANISATION = new TableName("agg_indicator_organisation");
    public static final TableName DIM_ORG_UNIT = new TableName("dim_org_unit");
    public static final TableName BRIDGE_UNIT_HIERARCHY = new TableName("bridge_unit_hierarchy");
    public static final TableName BRIDGE_TARGET_CASCADE = new TableName("bridge_target_cascade");
    public static final TableName FACT_TARGET_CASCADE = new TableName("fact_target_cascade");
    public static final TableName FACT_UNIT_CASCADE = new TableName("fact_unit_cascade");
    public static final TableName BRIDGE_ORG_SUCCESSION = new TableName("bridge_org_succession");
    public static final TableName DIM_HEIR_ORGANISATION = new TableName("dim_heir_organisation");
    public static final TableName BRIDGE_ORG_HEIR = new TableName("bridge_org_heir");
    public static final TableName STG_LEGISLATURE = new TableName("stg_legislature");
    public static final TableName STG_OBJECTIVE_ATTRIBUTE = new TableName("stg_objective_attribute");
    public static final TableName FACT_PLAN_LEGISLATURE = new TableName("fact_plan_legislature");
    public static final TableName FACT_OBJECTIVE_CLARITY = new TableName("fact_objective_clarity");

    private AlignmentTables() {}
}
