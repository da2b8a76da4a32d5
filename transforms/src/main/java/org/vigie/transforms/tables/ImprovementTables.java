package org.vigie.transforms.tables;

import static org.vigie.contract.alignment.AlignmentTables.DIM_GOVERNMENT_PRIORITY;
import static org.vigie.contract.alignment.AlignmentTables.DIM_ORG_UNIT;
import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.improvement.ImprovementTables.DIM_ACTION_PLAN;
import static org.vigie.contract.improvement.ImprovementTables.DIM_METHOD;
import static org.vigie.contract.improvement.ImprovementTables.FACT_ACTION_PLAN_MEASURE;
import static org.vigie.contract.improvement.ImprovementTables.FACT_IMPROVEMENT;
import static org.vigie.contract.improvement.ImprovementTables.FACT_PRIORITY_RANKING;
import static org.vigie.contract.improvement.ImprovementTables.FACT_UNIT_WORKLOAD;
import static org.vigie.contract.improvement.ImprovementTables.STG_ACTION_PLAN_MEASURE;
import static org.vigie.contract.improvement.ImprovementTables.STG_IMPROVEMENT;
import static org.vigie.contract.improvement.ImprovementTables.STG_MEASURE_ACTION;
import static org.vigie.contract.improvement.ImprovementTables.STG_UNIT_PRIORITY;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;
import static org.vigie.contract.rooms.RoomTables.FACT_ACTION_STATUS;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.improvement.StgActionPlanMeasure;
import org.vigie.transforms.conformed.improvement.StgImprovement;
import org.vigie.transforms.conformed.improvement.StgMeasureAction;
import org.vigie.transforms.conformed.improvement.StgUnitPriority;
import org.vigie.transforms.improvement.DimActionPlan;
import org.vigie.transforms.improvement.DimMethod;
import org.vigie.transforms.improvement.FactActionPlanMeasure;
import org.vigie.transforms.improvement.FactImprovement;
import org.vigie.transforms.improvement.FactPriorityRanking;
import org.vigie.transforms.improvement.FactUnitWorkload;
import org.vigie.transforms.improvement.WorkloadPolicy;
import org.vigie.transforms.quality.WorkloadFindings;

/** Action plans, improvements and what units put first. */
public final class ImprovementTables {
    /** Measures of action plans and their state. */
    public static final List<TableJob> ACTION_PLANS = List.of(
            table(STG_ACTION_PLAN_MEASURE).from(landed("actionplans.measures")).by(StgActionPlanMeasure::build),
            table(STG_MEASURE_ACTION)
                    .from(landed("actionplans.measure-actions"))
                    .by(StgMeasureAction::build),
            table(DIM_ACTION_PLAN).from(STG_ACTION_PLAN_MEASURE).by(DimActionPlan::build),
            table(FACT_ACTION_PLAN_MEASURE)
                    .from(STG_ACTION_PLAN_MEASURE, STG_MEASURE_ACTION, FACT_ACTION_STATUS)
                    .by(FactActionPlanMeasure::build));

    /** What units put first, and who has too much in hand. */
    public static final List<TableJob> PRIORITIES = List.of(
            table(STG_UNIT_PRIORITY).from(landed("rankings.unit-priorities")).by(StgUnitPriority::build),
            table(FACT_PRIORITY_RANKING)
                    .from(STG_UNIT_PRIORITY, DIM_ORG_UNIT, DIM_GOVERNMENT_PRIORITY)
                    .by(FactPriorityRanking::build),
            table(FACT_UNIT_WORKLOAD)
                    .from(FACT_PRIORITY_RANKING)
                    .by(rankings -> FactUnitWorkload.build(rankings, WorkloadPolicy.shipped()))
                    .knowing(WorkloadPolicy.shipped()),
            table(FACT_QUALITY_FINDING).from(FACT_UNIT_WORKLOAD, DIM_ORG_UNIT).by(WorkloadFindings::build));

    private ImprovementTables() {}

    /** Improvements as known on a day, which decides which are closed. */
    public static List<TableJob> improvements(LocalDate asOf) {
        return List.of(
                table(STG_IMPROVEMENT).from(landed("improvements.a3s")).by(StgImprovement::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_IMPROVEMENT)
                        .by(rows -> StgFiscalYear.ofDays(rows, "opened_date", STG_IMPROVEMENT)),
                table(DIM_METHOD).of(DimMethod::rows),
                table(FACT_IMPROVEMENT)
                        .from(STG_IMPROVEMENT, DIM_INDICATOR, DIM_ORGANISATION, DIM_PERIOD)
                        .by((improvements, indicators, organisations, periods) ->
                                FactImprovement.build(improvements, indicators, organisations, periods, asOf))
                        .knowing(asOf));
    }
}
