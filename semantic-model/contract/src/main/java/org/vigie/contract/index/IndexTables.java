package org.vigie.contract.index;

import org.vigie.contract.TableName;

/** Names of the tables of the performance index; what each holds stands in {@code tables/index.yml}. */
public final class IndexTables {
    public static final TableName STG_INDEX_VERSION = new TableName("stg_index_version");
    public static final TableName STG_INDEX_COMPONENT = new TableName("stg_index_component");
    public static final TableName STG_INDEX_JUDGEMENT = new TableName("stg_index_judgement");
    public static final TableName STG_PLAN_YEAR = new TableName("stg_plan_year");
    public static final TableName AGG_PLAN_COVERAGE = new TableName("agg_plan_coverage");
    public static final TableName FACT_PLAN_QUALITY = new TableName("fact_plan_quality");
    public static final TableName DIM_INDEX_VERSION = new TableName("dim_index_version");
    public static final TableName DIM_INDEX_COMPONENT = new TableName("dim_index_component");
    public static final TableName FACT_PERFORMANCE_INDEX = new TableName("fact_performance_index");
    public static final TableName FACT_INDEX_SCORE = new TableName("fact_index_score");
    public static final TableName FACT_INDEX_INDICATOR = new TableName("fact_index_indicator");

    private IndexTables() {}
}
