package org.vigie.contract.conformed;

import org.vigie.contract.TableName;

/** Names of the conformed tables; what each holds stands in {@code tables/conformed.yml}. */
public final class ConformedTables {
    public static final TableName STG_ORGANISATION = new TableName("stg_organisation");
    public static final TableName STG_ORGANISATION_SIZE = new TableName("stg_organisation_size");
    public static final TableName STG_MISSION = new TableName("stg_mission");
    public static final TableName STG_PLAN_ELEMENT = new TableName("stg_plan_element");
    public static final TableName STG_PLAN_ELEMENT_MISSION = new TableName("stg_plan_element_mission");
    public static final TableName STG_PLAN_ELEMENT_LINK = new TableName("stg_plan_element_link");
    public static final TableName STG_INDICATOR = new TableName("stg_indicator");
    public static final TableName STG_INDICATOR_ORGANISATION = new TableName("stg_indicator_organisation");
    public static final TableName STG_INDICATOR_TARGET = new TableName("stg_indicator_target");
    public static final TableName STG_INDICATOR_RESULT = new TableName("stg_indicator_result");
    public static final TableName STG_INDICATOR_OBSERVATION = new TableName("stg_indicator_observation");
    public static final TableName STG_OBSERVED_PERIOD = new TableName("stg_observed_period");
    public static final TableName STG_TERRITORIAL_PROGRESS = new TableName("stg_territorial_progress");
    public static final TableName STG_SURVEY_RESULT = new TableName("stg_survey_result");
    public static final TableName STG_PROJECT_SNAPSHOT = new TableName("stg_project_snapshot");
    public static final TableName STG_CONSULTATION_STATEMENT = new TableName("stg_consultation_statement");
    public static final TableName STG_BUDGET = new TableName("stg_budget");
    public static final TableName STG_WORKFORCE = new TableName("stg_workforce");

    private ConformedTables() {}
}
