package org.vigie.transforms.tables;

import static org.vigie.contract.quality.QualityCheckTables.FACT_DQ_CHECK;
import static org.vigie.contract.quality.QualityCheckTables.FACT_LOAD_BATCH;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import java.util.Set;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.CheckHistory;
import org.vigie.transforms.quality.FactDqCheck;
import org.vigie.transforms.quality.FactLoadBatch;

/** The tables about quality itself, built once all others have been judged. */
public final class QualityCheckJobs {
    private static final TableName DELIVERIES = new TableName("landed_delivery");

    private QualityCheckJobs() {}

    /**
     * @param runId of the refresh under way
     * @param inForce ids of the deliveries that count
     */
    public static List<TableJob> all(String runId, Set<String> inForce) {
        return List.of(
                table(FACT_DQ_CHECK).from(CheckHistory.NAME).by(history -> FactDqCheck.build(history, runId)),
                table(FACT_LOAD_BATCH).from(DELIVERIES).by(deliveries -> FactLoadBatch.build(deliveries, inForce)));
    }
}
