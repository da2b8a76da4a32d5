package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_PROJECT_SNAPSHOT;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.projects.ProjectTables.FACT_PROJECT_SNAPSHOT;
import static org.vigie.contract.projects.ProjectTables.FACT_RISK_SNAPSHOT;
import static org.vigie.contract.projects.ProjectTables.STG_PROJECT_STATE;
import static org.vigie.contract.projects.ProjectTables.STG_RISK_SNAPSHOT;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.projects.StgProjectState;
import org.vigie.transforms.conformed.projects.StgRiskSnapshot;
import org.vigie.transforms.projects.FactProjectSnapshot;
import org.vigie.transforms.projects.FactRiskSnapshot;

/** Major projects and risks: what is conformed of them, and the star's tables of them. */
public final class ProjectTables {
    /** States of projects that are delivered to Vigie. */
    public static final List<TableJob> DELIVERED =
            List.of(table(STG_PROJECT_STATE).from(landed("projects.snapshots")).by(StgProjectState::ofSnapshots));

    /** The United Kingdom's portfolio, which {@link PublicDataTables#PROJECTS} conforms, as states of projects. */
    public static final List<TableJob> PORTFOLIO =
            List.of(table(STG_PROJECT_STATE).from(STG_PROJECT_SNAPSHOT).by(StgProjectState::ofPortfolio));

    /** The star's tables of projects, wherever their states came from. */
    public static final List<TableJob> STAR = List.of(
            table(STG_FISCAL_YEAR)
                    .from(STG_PROJECT_STATE)
                    .by(states -> StgFiscalYear.ofDays(states, "snapshot_date", STG_PROJECT_STATE)),
            table(FACT_PROJECT_SNAPSHOT)
                    .from(STG_PROJECT_STATE, DIM_ORGANISATION, DIM_PERIOD)
                    .by(FactProjectSnapshot::build));

    /** Risks. */
    public static final List<TableJob> RISKS = List.of(
            table(STG_RISK_SNAPSHOT).from(landed("risks.snapshots")).by(StgRiskSnapshot::build),
            table(STG_FISCAL_YEAR)
                    .from(STG_RISK_SNAPSHOT)
                    .by(risks -> StgFiscalYear.ofDays(risks, "snapshot_date", STG_RISK_SNAPSHOT)),
            table(FACT_RISK_SNAPSHOT)
                    .from(STG_RISK_SNAPSHOT, DIM_ORGANISATION, DIM_PLAN_ELEMENT, DIM_PERIOD)
                    .by(FactRiskSnapshot::build));

    private ProjectTables() {}
}
