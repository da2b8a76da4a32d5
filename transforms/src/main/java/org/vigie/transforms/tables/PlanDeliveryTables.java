package org.vigie.transforms.tables;

import static org.vigie.contract.conformed.ConformedTables.STG_BUDGET;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_TARGET;
import static org.vigie.contract.conformed.ConformedTables.STG_MISSION;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT_MISSION;
import static org.vigie.contract.conformed.ConformedTables.STG_WORKFORCE;
import static org.vigie.contract.plans.PlanTables.STG_INDICATOR_DEFINITION;
import static org.vigie.contract.plans.PlanTables.STG_INDICATOR_SCALE;
import static org.vigie.contract.plans.PlanTables.STG_PLAN;
import static org.vigie.contract.plans.PlanTables.STG_PLAN_VERSION_ELEMENT;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.contract.TableName;
import org.vigie.transforms.conformed.plans.StgBudget;
import org.vigie.transforms.conformed.plans.StgIndicator;
import org.vigie.transforms.conformed.plans.StgIndicatorDefinition;
import org.vigie.transforms.conformed.plans.StgIndicatorOrganisation;
import org.vigie.transforms.conformed.plans.StgIndicatorResult;
import org.vigie.transforms.conformed.plans.StgIndicatorScale;
import org.vigie.transforms.conformed.plans.StgIndicatorTarget;
import org.vigie.transforms.conformed.plans.StgMission;
import org.vigie.transforms.conformed.plans.StgOrganisation;
import org.vigie.transforms.conformed.plans.StgPlan;
import org.vigie.transforms.conformed.plans.StgPlanElement;
import org.vigie.transforms.conformed.plans.StgPlanElementMission;
import org.vigie.transforms.conformed.plans.StgPlanVersionElement;
import org.vigie.transforms.conformed.plans.StgWorkforce;

/** What Vigie's own plan deliveries are brought to, and from what. */
public final class PlanDeliveryTables {
    /** Landed of every accepted delivery: a description stays in the history of its organisation. */
    public static final TableName ORGANISATIONS = landed("plans.organisations");

    private static final TableName MISSIONS = landed("plans.missions");
    private static final TableName PLAN_VERSIONS = landed("plans.plan-versions");
    private static final TableName PLAN_VERSION_ELEMENTS = landed("plans.plan-version-elements");
    private static final TableName INDICATOR_DEFINITIONS = landed("plans.indicator-definitions");
    private static final TableName INDICATOR_SCALES = landed("plans.indicator-scales");
    private static final TableName PLAN_ELEMENTS = landed("plans.plan-elements");
    private static final TableName PLAN_ELEMENT_MISSIONS = landed("plans.plan-element-missions");
    private static final TableName INDICATORS = landed("plans.indicators");
    private static final TableName INDICATOR_ORGANISATIONS = landed("plans.indicator-organisations");
    private static final TableName TARGETS = landed("plans.targets");
    private static final TableName RESULTS = landed("plans.results");
    private static final TableName BUDGETS = landed("plans.budgets");
    private static final TableName WORKFORCE = landed("plans.workforce");

    public static final List<TableJob> ALL = List.of(
            table(STG_ORGANISATION).from(ORGANISATIONS).by(StgOrganisation::build),
            table(STG_MISSION).from(MISSIONS).by(StgMission::build),
            table(STG_PLAN_ELEMENT).from(PLAN_ELEMENTS, PLAN_VERSIONS).by(StgPlanElement::build),
            table(STG_PLAN_ELEMENT_MISSION).from(PLAN_ELEMENT_MISSIONS).by(StgPlanElementMission::build),
            table(STG_INDICATOR).from(INDICATORS, PLAN_VERSIONS).by(StgIndicator::build),
            table(STG_INDICATOR_ORGANISATION)
                    .from(INDICATOR_ORGANISATIONS, PLAN_VERSIONS)
                    .by(StgIndicatorOrganisation::build),
            table(STG_INDICATOR_TARGET)
                    .from(TARGETS, INDICATORS, INDICATOR_SCALES, PLAN_VERSIONS)
                    .by(StgIndicatorTarget::build),
            table(STG_INDICATOR_RESULT)
                    .from(RESULTS, INDICATORS, INDICATOR_SCALES, PLAN_VERSIONS)
                    .by(StgIndicatorResult::build),
            table(STG_BUDGET).from(BUDGETS).by(StgBudget::build),
            table(STG_WORKFORCE).from(WORKFORCE).by(StgWorkforce::build),
            table(STG_PLAN).from(PLAN_VERSIONS).by(StgPlan::build),
            table(STG_PLAN_VERSION_ELEMENT)
                    .from(PLAN_VERSION_ELEMENTS, PLAN_ELEMENTS, PLAN_VERSIONS)
                    .by(StgPlanVersionElement::build),
            table(STG_INDICATOR_DEFINITION).from(INDICATOR_DEFINITIONS).by(StgIndicatorDefinition::build),
            table(STG_INDICATOR_SCALE).from(INDICATOR_SCALES, PLAN_VERSIONS).by(StgIndicatorScale::build));

    private PlanDeliveryTables() {}
}
