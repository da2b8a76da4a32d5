package org.vigie.transforms.tables;

import static org.vigie.contract.alignment.AlignmentTables.AGG_INDICATOR_ORGANISATION;
import static org.vigie.contract.alignment.AlignmentTables.AGG_PLAN_ELEMENT_INDICATOR;
import static org.vigie.contract.alignment.AlignmentTables.BRIDGE_ORG_HEIR;
import static org.vigie.contract.alignment.AlignmentTables.BRIDGE_ORG_SUCCESSION;
import static org.vigie.contract.alignment.AlignmentTables.BRIDGE_TARGET_CASCADE;
import static org.vigie.contract.alignment.AlignmentTables.BRIDGE_UNIT_HIERARCHY;
import static org.vigie.contract.alignment.AlignmentTables.DIM_GOVERNMENT_PRIORITY;
import static org.vigie.contract.alignment.AlignmentTables.DIM_HEIR_ORGANISATION;
import static org.vigie.contract.alignment.AlignmentTables.DIM_ORG_UNIT;
import static org.vigie.contract.alignment.AlignmentTables.FACT_ALIGNMENT_LINK;
import static org.vigie.contract.alignment.AlignmentTables.FACT_OBJECTIVE_ALIGNMENT;
import static org.vigie.contract.alignment.AlignmentTables.FACT_OBJECTIVE_CLARITY;
import static org.vigie.contract.alignment.AlignmentTables.FACT_PLAN_LEGISLATURE;
import static org.vigie.contract.alignment.AlignmentTables.FACT_PRIORITY_COVERAGE;
import static org.vigie.contract.alignment.AlignmentTables.FACT_TARGET_CASCADE;
import static org.vigie.contract.alignment.AlignmentTables.FACT_UNIT_CASCADE;
import static org.vigie.contract.alignment.AlignmentTables.STG_ALIGNMENT_LINK;
import static org.vigie.contract.alignment.AlignmentTables.STG_GOVERNMENT_PRIORITY;
import static org.vigie.contract.alignment.AlignmentTables.STG_LEGISLATURE;
import static org.vigie.contract.alignment.AlignmentTables.STG_OBJECTIVE_ATTRIBUTE;
import static org.vigie.contract.alignment.AlignmentTables.STG_ORG_SUCCESSION;
import static org.vigie.contract.alignment.AlignmentTables.STG_ORG_UNIT;
import static org.vigie.contract.alignment.AlignmentTables.STG_TARGET_CASCADE;
import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION_SIZE;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_INDICATOR_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.BRIDGE_PLAN_ELEMENT_HIERARCHY;
import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_TARGET;
import static org.vigie.contract.plans.PlanTables.DIM_PLAN;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.alignment.AggIndicatorOrganisation;
import org.vigie.transforms.alignment.AggPlanElementIndicator;
import org.vigie.transforms.alignment.BridgeOrgHeir;
import org.vigie.transforms.alignment.BridgeOrgSuccession;
import org.vigie.transforms.alignment.BridgeTargetCascade;
import org.vigie.transforms.alignment.BridgeUnitHierarchy;
import org.vigie.transforms.alignment.DimGovernmentPriority;
import org.vigie.transforms.alignment.DimHeirOrganisation;
import org.vigie.transforms.alignment.DimOrgUnit;
import org.vigie.transforms.alignment.FactAlignmentLink;
import org.vigie.transforms.alignment.FactObjectiveAlignment;
import org.vigie.transforms.alignment.FactObjectiveClarity;
import org.vigie.transforms.alignment.FactPlanLegislature;
import org.vigie.transforms.alignment.FactPriorityCoverage;
import org.vigie.transforms.alignment.FactTargetCascade;
import org.vigie.transforms.alignment.FactUnitCascade;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.alignment.StgAlignmentLink;
import org.vigie.transforms.conformed.alignment.StgGovernmentPriority;
import org.vigie.transforms.conformed.alignment.StgLegislature;
import org.vigie.transforms.conformed.alignment.StgObjectiveAttribute;
import org.vigie.transforms.conformed.alignment.StgOrgSuccession;
import org.vigie.transforms.conformed.alignment.StgOrgUnit;
import org.vigie.transforms.conformed.alignment.StgTargetCascade;
import org.vigie.transforms.conformed.plans.StgOrganisationSize;

/** What aligns organisations with the government: what is conformed of it, and the star's tables of it. */
public final class AlignmentTables {
    /** What is said of objectives: whom they benefit, and how far they are under control. */
    public static final List<TableJob> OBJECTIVES = List.of(
            table(STG_OBJECTIVE_ATTRIBUTE).from(landed("objectives.attributes")).by(StgObjectiveAttribute::build),
            table(FACT_OBJECTIVE_CLARITY)
                    .from(DIM_PLAN_ELEMENT, STG_OBJECTIVE_ATTRIBUTE, DIM_ORGANISATION)
                    .by(FactObjectiveClarity::build));

    /** Who holds today what was another's. Without a list of successions every organisation is its own heir. */
    public static final List<TableJob> SUCCESSION = List.of(
            table(BRIDGE_ORG_SUCCESSION)
                    .from(STG_ORG_SUCCESSION, DIM_ORGANISATION)
                    .by(BridgeOrgSuccession::build),
            table(BRIDGE_ORG_HEIR).from(DIM_ORGANISATION, BRIDGE_ORG_SUCCESSION).by(BridgeOrgHeir::build),
            table(DIM_HEIR_ORGANISATION).from(DIM_ORGANISATION).by(DimHeirOrganisation::build));

    private AlignmentTables() {}

    /** The tables as known on a day, which decides which priorities, links and descriptions are in force. */
    public static List<TableJob> all(LocalDate asOf) {
        return List.of(
                table(STG_GOVERNMENT_PRIORITY)
                        .from(landed("government.priorities"))
                        .by(StgGovernmentPriority::build),
                table(STG_ALIGNMENT_LINK)
                        .from(landed("government.priority-links"))
                        .by(StgAlignmentLink::build),
                table(STG_TARGET_CASCADE)
                        .from(landed("government.target-cascades"))
                        .by(StgTargetCascade::build),
                table(STG_ORG_UNIT).from(landed("government.units")).by(StgOrgUnit::build),
                table(STG_ORG_SUCCESSION).from(landed("government.successions")).by(StgOrgSuccession::build),
                table(STG_ORGANISATION_SIZE)
                        .from(landed("government.size-bands"))
                        .by(StgOrganisationSize::build),
                table(STG_LEGISLATURE).from(landed("government.legislatures")).by(StgLegislature::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_TARGET_CASCADE)
                        .by(cascades -> StgFiscalYear.named(cascades, STG_TARGET_CASCADE)),
                table(DIM_GOVERNMENT_PRIORITY)
                        .from(STG_GOVERNMENT_PRIORITY)
                        .by(priorities -> DimGovernmentPriority.build(priorities, asOf))
                        .knowing(asOf),
                table(AGG_PLAN_ELEMENT_INDICATOR)
                        .from(DIM_INDICATOR, FACT_INDICATOR_TARGET, DIM_PLAN_ELEMENT, BRIDGE_PLAN_ELEMENT_HIERARCHY)
                        .by(AggPlanElementIndicator::build),
                table(FACT_ALIGNMENT_LINK)
                        .from(STG_ALIGNMENT_LINK, DIM_GOVERNMENT_PRIORITY, DIM_PLAN_ELEMENT, AGG_PLAN_ELEMENT_INDICATOR)
                        .by((links, priorities, planElements, measured) ->
                                FactAlignmentLink.build(links, priorities, planElements, measured, asOf))
                        .knowing(asOf),
                table(FACT_PRIORITY_COVERAGE)
                        .from(DIM_GOVERNMENT_PRIORITY, FACT_ALIGNMENT_LINK)
                        .by(FactPriorityCoverage::build),
                table(FACT_OBJECTIVE_ALIGNMENT)
                        .from(DIM_PLAN_ELEMENT, DIM_ORGANISATION, FACT_ALIGNMENT_LINK, AGG_PLAN_ELEMENT_INDICATOR)
                        .by(FactObjectiveAlignment::build),
                table(AGG_INDICATOR_ORGANISATION)
                        .from(DIM_INDICATOR, BRIDGE_INDICATOR_ORGANISATION)
                        .by(AggIndicatorOrganisation::build),
                table(DIM_ORG_UNIT)
                        .from(STG_ORG_UNIT)
                        .by(units -> DimOrgUnit.build(units, asOf))
                        .knowing(asOf),
                table(BRIDGE_UNIT_HIERARCHY).from(DIM_ORG_UNIT).by(BridgeUnitHierarchy::build),
                table(BRIDGE_TARGET_CASCADE)
                        .from(STG_TARGET_CASCADE, DIM_INDICATOR, DIM_PERIOD, DIM_ORG_UNIT, FACT_INDICATOR_TARGET)
                        .by(BridgeTargetCascade::build),
                table(FACT_TARGET_CASCADE)
                        .from(BRIDGE_TARGET_CASCADE, DIM_INDICATOR)
                        .by(FactTargetCascade::build),
                table(FACT_UNIT_CASCADE).from(BRIDGE_TARGET_CASCADE).by(FactUnitCascade::build),
                table(FACT_PLAN_LEGISLATURE)
                        .from(DIM_PLAN, STG_LEGISLATURE, DIM_ORGANISATION)
                        .by((plans, legislatures, organisations) ->
                                FactPlanLegislature.build(plans, legislatures, organisations, asOf))
                        .knowing(asOf));
    }
}
