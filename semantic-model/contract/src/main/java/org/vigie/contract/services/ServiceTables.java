package org.vigie.contract.services;

import org.vigie.contract.TableName;

/** Names of the tables of services and obligations; what each holds stands in {@code tables/services.yml}. */
public final class ServiceTables {
    public static final TableName STG_SERVICE_COMMITMENT = new TableName("stg_service_commitment");
    public static final TableName STG_SERVICE_COMMITMENT_RESULT = new TableName("stg_service_commitment_result");
    public static final TableName STG_OBLIGATION_FILING = new TableName("stg_obligation_filing");
    public static final TableName DIM_SERVICE_COMMITMENT = new TableName("dim_service_commitment");
    public static final TableName FACT_SERVICE_COMMITMENT = new TableName("fact_service_commitment");
    public static final TableName DIM_OBLIGATION = new TableName("dim_obligation");
    public static final TableName FACT_OBLIGATION = new TableName("fact_obligation");

    private ServiceTables() {}
}
