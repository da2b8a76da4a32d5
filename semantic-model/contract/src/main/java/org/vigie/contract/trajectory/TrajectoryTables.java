package org.vigie.contract.trajectory;

import org.vigie.contract.TableName;

/** Names of the tables of observations and trajectories; what each holds stands in {@code tables/trajectory.yml}. */
public final class TrajectoryTables {
    public static final TableName STG_INDICATOR_SERIES = new TableName("stg_indicator_series");
    public static final TableName DIM_TERRITORY = new TableName("dim_territory");
    public static final TableName DIM_TRAJECTORY_STATUS = new TableName("dim_trajectory_status");
    public static final TableName FACT_INDICATOR_OBSERVATION = new TableName("fact_indicator_observation");
    public static final TableName AGG_INDICATOR_PERIOD = new TableName("agg_indicator_period");
    public static final TableName FACT_INDICATOR_TRAJECTORY = new TableName("fact_indicator_trajectory");
    public static final TableName FACT_INDICATOR_EVALUATION_BASIS = new TableName("fact_indicator_evaluation_basis");

    private TrajectoryTables() {}
}
