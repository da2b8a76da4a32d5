package org.vigie.transforms.tables;

import static org.vigie.contract.conformed.ConformedTables.STG_BUDGET;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_TARGET;
import static org.vigie.contract.conformed.ConformedTables.STG_MISSION;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT_LINK;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT_MISSION;
import static org.vigie.contract.conformed.ConformedTables.STG_WORKFORCE;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.contract.TableName;
import org.vigie.transforms.conformed.gcinfobase.StgBudget;
import org.vigie.transforms.conformed.gcinfobase.StgIndicator;
import org.vigie.transforms.conformed.gcinfobase.StgIndicatorOrganisation;
import org.vigie.transforms.conformed.gcinfobase.StgIndicatorResult;
import org.vigie.transforms.conformed.gcinfobase.StgIndicatorTarget;
import org.vigie.transforms.conformed.gcinfobase.StgMission;
import org.vigie.transforms.conformed.gcinfobase.StgOrganisation;
import org.vigie.transforms.conformed.gcinfobase.StgPlanElement;
import org.vigie.transforms.conformed.gcinfobase.StgPlanElementLink;
import org.vigie.transforms.conformed.gcinfobase.StgPlanElementMission;
import org.vigie.transforms.conformed.gcinfobase.StgWorkforce;
import org.vigie.transforms.quality.CoreResponsibilityFindings;

/** What GC InfoBase is brought to, and from what. Landed tables hold the deliveries in force; organisations, all accepted. */
public final class GcInfobaseTables {
    /** Landed of every accepted delivery: each describes organisations from the day it was received. */
    public static final TableName ORGANISATIONS = landed("gc-infobase.organisations");

    private static final TableName INDICATORS = landed("gc-infobase.indicators");
    private static final TableName RESULTS = landed("gc-infobase.results");
    private static final TableName PROGRAMS = landed("gc-infobase.programs");
    private static final TableName SUBPROGRAMS = landed("gc-infobase.subprograms");
    private static final TableName CORE_RESPONSIBILITIES = landed("gc-infobase.core-responsibilities");
    private static final TableName MINISTRIES = landed("gc-infobase.ministries");
    private static final TableName INSTITUTIONAL_FORMS = landed("gc-infobase.institutional-forms");
    private static final TableName TAGS = landed("gc-infobase.program-tags");
    private static final TableName TAG_ASSIGNMENTS = landed("gc-infobase.program-tag-assignments");
    private static final TableName RESULT_LINKS = landed("gc-infobase.program-result-links");
    private static final TableName SPENDING = landed("gc-infobase.program-spending");
    private static final TableName FTES = landed("gc-infobase.program-ftes");
    private static final TableName CR_SPENDING = landed("gc-infobase.core-responsibility-spending");
    private static final TableName CR_FTES = landed("gc-infobase.core-responsibility-ftes");
    private static final TableName EMPLOYEE_TYPES = landed("gc-infobase.employee-types");
    private static final TableName YEAR_LABELS = landed("gc-infobase.fiscal-year-labels");

    public static final List<TableJob> ALL = List.of(
            table(STG_ORGANISATION)
                    .from(ORGANISATIONS, INSTITUTIONAL_FORMS, MINISTRIES)
                    .by(StgOrganisation::build),
            table(STG_MISSION).from(TAGS).by(StgMission::build),
            table(STG_PLAN_ELEMENT)
                    .from(CORE_RESPONSIBILITIES, PROGRAMS, SUBPROGRAMS, RESULTS)
                    .by(StgPlanElement::build),
            table(STG_PLAN_ELEMENT_MISSION)
                    .from(TAG_ASSIGNMENTS, STG_MISSION, PROGRAMS)
                    .by(StgPlanElementMission::build),
            table(STG_PLAN_ELEMENT_LINK).from(RESULT_LINKS).by(StgPlanElementLink::build),
            table(STG_INDICATOR).from(INDICATORS, STG_PLAN_ELEMENT).by(StgIndicator::build),
            table(STG_INDICATOR_ORGANISATION).from(INDICATORS, STG_PLAN_ELEMENT).by(StgIndicatorOrganisation::build),
            table(STG_INDICATOR_TARGET).from(INDICATORS, STG_PLAN_ELEMENT).by(StgIndicatorTarget::build),
            table(STG_INDICATOR_RESULT).from(INDICATORS, STG_PLAN_ELEMENT).by(StgIndicatorResult::build),
            table(STG_BUDGET).from(SPENDING, YEAR_LABELS).by(StgBudget::build),
            table(STG_WORKFORCE).from(FTES, EMPLOYEE_TYPES, YEAR_LABELS).by(StgWorkforce::build),
            table(STG_QUALITY_FINDING)
                    .from(CR_SPENDING, CR_FTES, CORE_RESPONSIBILITIES)
                    .by(CoreResponsibilityFindings::build));

    private GcInfobaseTables() {}
}
