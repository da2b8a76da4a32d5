package org.vigie.contract.quality;

import org.vigie.contract.TableName;

/** Names of the tables of deliveries and findings; what each holds stands in {@code tables/quality.yml}. */
public final class QualityTables {
    public static final TableName DIM_DELIVERY = new TableName("dim_delivery");
    public static final TableName STG_QUALITY_FINDING = new TableName("stg_quality_finding");
    public static final TableName STG_OBSERVATION_FINDING = new TableName("stg_observation_finding");
    public static final TableName FACT_QUALITY_FINDING = new TableName("fact_quality_finding");

    private QualityTables() {}
}
