package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_BUDGET;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_TARGET;
import static org.vigie.contract.conformed.ConformedTables.STG_MISSION;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION_SIZE;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT_LINK;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT_MISSION;
import static org.vigie.contract.conformed.ConformedTables.STG_WORKFORCE;
import static org.vigie.contract.finance.FinanceTables.FACT_BUDGET;
import static org.vigie.contract.finance.FinanceTables.FACT_WORKFORCE;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_INDICATOR_MISSION;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_INDICATOR_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_HIERARCHY;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_LINK;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_MISSION;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_MISSION;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.performance.PerformanceTables.DIM_STATUS;
import static org.vigie.contract.performance.PerformanceTables.DIM_UNIT_OF_MEASURE;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_EVALUATION;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_RESULT;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_TARGET;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.finance.FactBudget;
import org.vigie.transforms.finance.FactWorkforce;
import org.vigie.transforms.performance.BridgeIndicatorMission;
import org.vigie.transforms.performance.BridgeIndicatorOrganisation;
import org.vigie.transforms.performance.BridgePlanElementHierarchy;
import org.vigie.transforms.performance.BridgePlanElementLink;
import org.vigie.transforms.performance.BridgePlanElementMission;
import org.vigie.transforms.performance.DimIndicator;
import org.vigie.transforms.performance.DimMission;
import org.vigie.transforms.performance.DimOrganisation;
import org.vigie.transforms.performance.DimPeriod;
import org.vigie.transforms.performance.DimPlanElement;
import org.vigie.transforms.performance.DimStatus;
import org.vigie.transforms.performance.DimUnitOfMeasure;
import org.vigie.transforms.performance.FactIndicatorEvaluation;
import org.vigie.transforms.performance.FactIndicatorResult;
import org.vigie.transforms.performance.FactIndicatorTarget;
import org.vigie.transforms.quality.EvaluationFindings;
import org.vigie.transforms.quality.PlanElementFindings;

/** The star's tables and what each is built from. To add a table, write its class and add a line here. */
public final class StarTables {
    private StarTables() {}

    /** The tables as known on a day, which decides what is due and which revisions count. */
    public static List<TableJob> all(LocalDate asOf) {
        return List.of(
                table(DIM_STATUS).of(DimStatus::rows),
                table(DIM_UNIT_OF_MEASURE).of(DimUnitOfMeasure::rows),
                table(DIM_ORGANISATION)
                        .from(STG_ORGANISATION, STG_ORGANISATION_SIZE)
                        .by(DimOrganisation::build),
                table(DIM_MISSION).from(STG_MISSION).by(DimMission::build),
                table(DIM_PERIOD)
                        .from(STG_INDICATOR_TARGET, STG_INDICATOR_RESULT, STG_BUDGET, STG_WORKFORCE, STG_FISCAL_YEAR)
                        .by(DimPeriod::build),
                table(BRIDGE_PLAN_ELEMENT_HIERARCHY).from(STG_PLAN_ELEMENT).by(BridgePlanElementHierarchy::build),
                table(DIM_PLAN_ELEMENT)
                        .from(STG_PLAN_ELEMENT, BRIDGE_PLAN_ELEMENT_HIERARCHY)
                        .by(DimPlanElement::build),
                table(BRIDGE_PLAN_ELEMENT_MISSION)
                        .from(STG_PLAN_ELEMENT_MISSION, DIM_PLAN_ELEMENT, BRIDGE_PLAN_ELEMENT_HIERARCHY, DIM_MISSION)
                        .by(BridgePlanElementMission::build),
                table(BRIDGE_PLAN_ELEMENT_LINK)
                        .from(STG_PLAN_ELEMENT_LINK, DIM_PLAN_ELEMENT)
                        .by(BridgePlanElementLink::build),
                table(DIM_INDICATOR)
                        .from(STG_INDICATOR, DIM_PLAN_ELEMENT, DIM_UNIT_OF_MEASURE)
                        .by(DimIndicator::build),
                table(BRIDGE_INDICATOR_MISSION)
                        .from(DIM_INDICATOR, BRIDGE_PLAN_ELEMENT_MISSION)
                        .by(BridgeIndicatorMission::build),
                table(BRIDGE_INDICATOR_ORGANISATION)
                        .from(STG_INDICATOR_ORGANISATION, DIM_INDICATOR)
                        .by(BridgeIndicatorOrganisation::build),
                table(FACT_INDICATOR_TARGET)
                        .from(STG_INDICATOR_TARGET, DIM_INDICATOR, DIM_ORGANISATION, DIM_PERIOD)
                        .by(FactIndicatorTarget::build),
                table(FACT_INDICATOR_RESULT)
                        .from(STG_INDICATOR_RESULT, DIM_INDICATOR, DIM_ORGANISATION, DIM_PERIOD)
                        .by(FactIndicatorResult::build),
                table(FACT_INDICATOR_EVALUATION)
                        .from(
                                STG_INDICATOR_TARGET,
                                STG_INDICATOR_RESULT,
                                STG_INDICATOR_ORGANISATION,
                                DIM_INDICATOR,
                                DIM_ORGANISATION,
                                DIM_PERIOD)
                        .by((targets, results, indicatorOrganisations, indicators, organisations, periods) ->
                                FactIndicatorEvaluation.build(
                                        targets,
                                        results,
                                        indicatorOrganisations,
                                        indicators,
                                        organisations,
                                        periods,
                                        asOf))
                        .knowing(asOf),
                table(FACT_BUDGET)
                        .from(STG_BUDGET, DIM_ORGANISATION, DIM_PLAN_ELEMENT, DIM_PERIOD)
                        .by(FactBudget::build),
                table(FACT_WORKFORCE)
                        .from(STG_WORKFORCE, DIM_ORGANISATION, DIM_PLAN_ELEMENT, DIM_PERIOD)
                        .by(FactWorkforce::build),
                table(FACT_QUALITY_FINDING)
                        .from(FACT_INDICATOR_EVALUATION, DIM_INDICATOR, DIM_ORGANISATION, DIM_PERIOD)
                        .by(EvaluationFindings::build),
                table(FACT_QUALITY_FINDING).from(STG_PLAN_ELEMENT).by(PlanElementFindings::build));
    }
}
