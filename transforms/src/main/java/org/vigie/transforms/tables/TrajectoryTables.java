package org.vigie.transforms.tables;

import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_OBSERVATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_TARGET;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.contract.plans.PlanTables.DIM_INDICATOR_DEFINITION;
import static org.vigie.contract.plans.PlanTables.STG_INDICATOR_DEFINITION;
import static org.vigie.contract.trajectory.TrajectoryTables.AGG_INDICATOR_PERIOD;
import static org.vigie.contract.trajectory.TrajectoryTables.DIM_TERRITORY;
import static org.vigie.contract.trajectory.TrajectoryTables.DIM_TRAJECTORY_STATUS;
import static org.vigie.contract.trajectory.TrajectoryTables.FACT_INDICATOR_EVALUATION_BASIS;
import static org.vigie.contract.trajectory.TrajectoryTables.FACT_INDICATOR_OBSERVATION;
import static org.vigie.contract.trajectory.TrajectoryTables.FACT_INDICATOR_TRAJECTORY;
import static org.vigie.contract.trajectory.TrajectoryTables.STG_INDICATOR_SERIES;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.conformed.results.StgIndicatorSeries;
import org.vigie.transforms.performance.AggIndicatorPeriod;
import org.vigie.transforms.performance.DimIndicatorDefinition;
import org.vigie.transforms.performance.DimTerritory;
import org.vigie.transforms.performance.DimTrajectoryStatus;
import org.vigie.transforms.performance.FactIndicatorEvaluationBasis;
import org.vigie.transforms.performance.FactIndicatorObservation;
import org.vigie.transforms.performance.FactIndicatorTrajectory;

/** What tells where indicators stand on their way, and from what. */
public final class TrajectoryTables {
    private TrajectoryTables() {}

    /** The tables as judged on a day. */
    public static List<TableJob> all(LocalDate asOf) {
        return List.of(
                table(DIM_INDICATOR_DEFINITION)
                        .from(STG_INDICATOR_DEFINITION, DIM_INDICATOR)
                        .by((definitions, indicators) -> DimIndicatorDefinition.build(definitions, indicators, asOf))
                        .knowing(asOf),
                table(STG_INDICATOR_SERIES)
                        .from(
                                STG_INDICATOR_OBSERVATION,
                                STG_INDICATOR_RESULT,
                                STG_INDICATOR,
                                DIM_UNIT_OF_MEASURE,
                                DIM_INDICATOR_DEFINITION)
                        .by(StgIndicatorSeries::build)
                        .byIndicator(
                                STG_INDICATOR_OBSERVATION,
                                STG_INDICATOR_RESULT,
                                STG_INDICATOR,
                                DIM_INDICATOR_DEFINITION),
                table(DIM_TERRITORY).of(DimTerritory::rows),
                table(DIM_TRAJECTORY_STATUS).of(DimTrajectoryStatus::rows),
                table(FACT_INDICATOR_OBSERVATION)
                        .from(STG_INDICATOR_OBSERVATION, DIM_INDICATOR, DIM_ORGANISATION, DIM_PERIOD, DIM_TERRITORY)
                        .by(FactIndicatorObservation::build)
                        .byIndicator(STG_INDICATOR_OBSERVATION, DIM_INDICATOR),
                table(AGG_INDICATOR_PERIOD)
                        .from(STG_INDICATOR_SERIES, DIM_INDICATOR, DIM_UNIT_OF_MEASURE, DIM_ORGANISATION, DIM_PERIOD)
                        .by(AggIndicatorPeriod::build)
                        .byIndicator(STG_INDICATOR_SERIES, DIM_INDICATOR),
                table(FACT_INDICATOR_TRAJECTORY)
                        .from(
                                STG_INDICATOR_SERIES,
                                STG_INDICATOR_TARGET,
                                STG_INDICATOR_ORGANISATION,
                                DIM_INDICATOR,
                                DIM_ORGANISATION,
                                DIM_PERIOD)
                        .by((series, targets, indicatorOrganisations, indicators, organisations, periods) ->
                                FactIndicatorTrajectory.build(
                                        series,
                                        targets,
                                        indicatorOrganisations,
                                        indicators,
                                        organisations,
                                        periods,
                                        asOf))
                        .knowing(asOf)
                        .byIndicator(
                                STG_INDICATOR_SERIES, STG_INDICATOR_TARGET, STG_INDICATOR_ORGANISATION, DIM_INDICATOR),
                table(FACT_INDICATOR_EVALUATION_BASIS)
                        .from(
                                STG_INDICATOR_TARGET,
                                STG_INDICATOR_RESULT,
                                STG_INDICATOR_ORGANISATION,
                                DIM_INDICATOR,
                                DIM_ORGANISATION,
                                DIM_PERIOD)
                        .by((targets, results, indicatorOrganisations, indicators, organisations, periods) ->
                                FactIndicatorEvaluationBasis.build(
                                        targets,
                                        results,
                                        indicatorOrganisations,
                                        indicators,
                                        organisations,
                                        periods,
                                        asOf))
                        .knowing(asOf));
    }
}
