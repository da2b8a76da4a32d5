package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.finance.FinanceTables.AGG_PLAN_ELEMENT_SPENDING;
import static org.vigie.contract.finance.FinanceTables.BRIDGE_OBJECTIVE_PROGRAMME;
import static org.vigie.contract.finance.FinanceTables.FACT_BUDGET;
import static org.vigie.contract.finance.FinanceTables.FACT_OBJECTIVE_SPENDING;
import static org.vigie.contract.finance.FinanceTables.FACT_UNIT_COST;
import static org.vigie.contract.finance.FinanceTables.STG_OBJECTIVE_PROGRAMME;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_HIERARCHY;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.contract.trajectory.TrajectoryTables.FACT_INDICATOR_TRAJECTORY;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.finance.StgObjectiveProgramme;
import org.vigie.transforms.finance.AggPlanElementSpending;
import org.vigie.transforms.finance.BridgeObjectiveProgramme;
import org.vigie.transforms.finance.FactObjectiveSpending;
import org.vigie.transforms.finance.FactUnitCost;
import org.vigie.transforms.quality.AllocationFindings;

/** What programmes spend for objectives, and what comes of it. */
public final class SpendingTables {
    /** Shares of programmes, spending by objective and what a unit of result costs. */
    public static final List<TableJob> ALL = List.of(
            table(STG_OBJECTIVE_PROGRAMME)
                    .from(landed("allocations.objective-programmes"))
                    .by(StgObjectiveProgramme::build),
            table(STG_FISCAL_YEAR)
                    .from(STG_OBJECTIVE_PROGRAMME)
                    .by(shares -> StgFiscalYear.named(shares, STG_OBJECTIVE_PROGRAMME)),
            table(BRIDGE_OBJECTIVE_PROGRAMME)
                    .from(STG_OBJECTIVE_PROGRAMME, DIM_PLAN_ELEMENT, DIM_PERIOD)
                    .by(BridgeObjectiveProgramme::build),
            table(FACT_OBJECTIVE_SPENDING)
                    .from(FACT_BUDGET, BRIDGE_OBJECTIVE_PROGRAMME)
                    .by(FactObjectiveSpending::build),
            table(AGG_PLAN_ELEMENT_SPENDING)
                    .from(FACT_OBJECTIVE_SPENDING, BRIDGE_OBJECTIVE_PROGRAMME, BRIDGE_PLAN_ELEMENT_HIERARCHY)
                    .by(AggPlanElementSpending::build),
            table(FACT_UNIT_COST)
                    .from(
                            FACT_INDICATOR_TRAJECTORY,
                            DIM_INDICATOR,
                            DIM_UNIT_OF_MEASURE,
                            DIM_ORGANISATION,
                            DIM_PERIOD,
                            AGG_PLAN_ELEMENT_SPENDING)
                    .by(FactUnitCost::build),
            table(STG_QUALITY_FINDING).from(STG_OBJECTIVE_PROGRAMME).by(AllocationFindings::build));

    private SpendingTables() {}
}
