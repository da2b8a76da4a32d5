package org.vigie.contract.quality;

import org.vigie.contract.TableName;

/** Names of the tables of rules and batches; what each holds stands in {@code tables/quality-checks.yml}. */
public final class QualityCheckTables {
    public static final TableName FACT_DQ_CHECK = new TableName("fact_dq_check");
    public static final TableName FACT_LOAD_BATCH = new TableName("fact_load_batch");

    public static final TableName FACT_UPDATE_EXPECTATION = new TableName("fact_update_expectation");

    public static final TableName FACT_QUARANTINED_ROW = new TableName("fact_quarantined_row");

    public static final TableName FACT_SERIES_VALUE = new TableName("fact_series_value");

    private QualityCheckTables() {}
}
