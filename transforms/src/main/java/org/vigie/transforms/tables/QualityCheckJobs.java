package org.vigie.transforms.tables;

import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_OBSERVATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_TARGET;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.quality.QualityCheckTables.FACT_DQ_CHECK;
import static org.vigie.contract.quality.QualityCheckTables.FACT_LOAD_BATCH;
import static org.vigie.contract.quality.QualityCheckTables.FACT_SERIES_VALUE;
import static org.vigie.contract.quality.QualityCheckTables.FACT_UPDATE_EXPECTATION;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.CheckHistory;
import org.vigie.transforms.quality.FactDqCheck;
import org.vigie.transforms.quality.FactLoadBatch;
import org.vigie.transforms.quality.FactUpdateExpectation;
import org.vigie.transforms.quality.FactUpdateExpectation.Delays;
import org.vigie.transforms.quality.SeriesFindings;
import org.vigie.transforms.quality.desk.Decisions;
import org.vigie.transforms.quality.desk.FactQualityFinding;
import org.vigie.transforms.quality.desk.FindingHistory;
import org.vigie.transforms.quality.series.FactSeriesValue;
import org.vigie.transforms.quality.series.SeriesCatalog;
import org.vigie.transforms.quality.series.SeriesHistory;

/** The tables about quality itself; most are built once all others have been judged. */
public final class QualityCheckJobs {
    private static final TableName DELIVERIES = new TableName("landed_delivery");

    private QualityCheckJobs() {}

    /**
     * The tables that are built once all others have been judged.
     *
     * @param runId of the refresh under way
     * @param inForce ids of the deliveries that count
     */
    public static List<TableJob> afterwards(String runId, Set<String> inForce, SeriesCatalog series) {
        return List.of(
                table(FACT_DQ_CHECK)
                        .from(CheckHistory.NAME)
                        .by(history -> FactDqCheck.build(history, runId))
                        .knowing(runId),
                table(FACT_SERIES_VALUE)
                        .from(SeriesHistory.NAME, Decisions.NAME)
                        .by((history, decisions) -> FactSeriesValue.build(history, decisions, series))
                        .knowing(series),
                table(FACT_LOAD_BATCH)
                        .from(DELIVERIES)
                        .by(deliveries -> FactLoadBatch.build(deliveries, inForce))
                        .knowing(inForce));
    }

    /**
     * What was due and what came: of no judgement, so that it is built among the others.
     *
     * @param delays from the contracts
     */
    public static TableJob expectations(Delays delays, LocalDate asOf) {
        return table(FACT_UPDATE_EXPECTATION)
                .from(
                        STG_INDICATOR_TARGET,
                        STG_INDICATOR_RESULT,
                        STG_INDICATOR_OBSERVATION,
                        DIM_PERIOD,
                        DIM_ORGANISATION)
                .by((targets, results, observations, periods, organisations) -> FactUpdateExpectation.build(
                        targets, results, observations, periods, organisations, delays, asOf))
                .knowing(delays, asOf)
                .byIndicator(STG_INDICATOR_TARGET, STG_INDICATOR_RESULT, STG_INDICATOR_OBSERVATION);
    }

    /** The findings with their states, once all that can be one is known. */
    public static TableJob findings(LocalDate asOf) {
        return table(FACT_QUALITY_FINDING)
                .from(STG_QUALITY_FINDING, FACT_SERIES_VALUE, FindingHistory.NAME, Decisions.NAME)
                .by((shown, values, history, decisions) ->
                        FactQualityFinding.build(shown.union(SeriesFindings.build(values)), history, decisions, asOf))
                .knowing(asOf);
    }
}
