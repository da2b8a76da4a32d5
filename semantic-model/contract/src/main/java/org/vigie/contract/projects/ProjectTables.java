package org.vigie.contract.projects;

import org.vigie.contract.TableName;

/** Names of the tables of projects and risks; what each holds stands in {@code tables/projects.yml}. */
public final class ProjectTables {
    public static final TableName STG_PROJECT_STATE = new TableName("stg_project_state");
    public static final TableName STG_RISK_SNAPSHOT = new TableName("stg_risk_snapshot");
    public static final TableName FACT_PROJECT_SNAPSHOT = new TableName("fact_project_snapshot");
    public static final TableName FACT_RISK_SNAPSHOT = new TableName("fact_risk_snapshot");

    private ProjectTables() {}
}
