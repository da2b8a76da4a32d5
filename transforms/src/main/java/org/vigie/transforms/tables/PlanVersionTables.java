package org.vigie.transforms.tables;

import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.plans.PlanTables.BRIDGE_PLAN_VERSION_ELEMENT;
import static org.vigie.contract.plans.PlanTables.DIM_INDICATOR_LEVEL;
import static org.vigie.contract.plans.PlanTables.DIM_PLAN;
import static org.vigie.contract.plans.PlanTables.STG_INDICATOR_SCALE;
import static org.vigie.contract.plans.PlanTables.STG_PLAN;
import static org.vigie.contract.plans.PlanTables.STG_PLAN_VERSION_ELEMENT;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.transforms.performance.BridgePlanVersionElement;
import org.vigie.transforms.performance.DimIndicatorLevel;
import org.vigie.transforms.performance.DimPlan;

/** The star's tables of plans and their versions. Where no versions are delivered they hold none. */
public final class PlanVersionTables {
    public static final List<TableJob> STAR = List.of(
            table(DIM_PLAN).from(STG_PLAN).by(DimPlan::build),
            table(BRIDGE_PLAN_VERSION_ELEMENT)
                    .from(STG_PLAN_VERSION_ELEMENT, STG_PLAN, DIM_PLAN_ELEMENT)
                    .by(BridgePlanVersionElement::build),
            table(DIM_INDICATOR_LEVEL).from(STG_INDICATOR_SCALE, DIM_INDICATOR).by(DimIndicatorLevel::build));

    private PlanVersionTables() {}
}
