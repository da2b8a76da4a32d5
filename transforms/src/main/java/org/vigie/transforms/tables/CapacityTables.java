package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.capacity.CapacityTables.BRIDGE_ORG_SYSTEM;
import static org.vigie.contract.capacity.CapacityTables.DIM_FACTOR;
import static org.vigie.contract.capacity.CapacityTables.DIM_FRAMEWORK;
import static org.vigie.contract.capacity.CapacityTables.DIM_SUPPORT_OFFER;
import static org.vigie.contract.capacity.CapacityTables.DIM_SYSTEM;
import static org.vigie.contract.capacity.CapacityTables.FACT_FRAMEWORK_COVERAGE;
import static org.vigie.contract.capacity.CapacityTables.FACT_MATURITY_ASSESSMENT;
import static org.vigie.contract.capacity.CapacityTables.FACT_SUPPORT_REQUEST;
import static org.vigie.contract.capacity.CapacityTables.FACT_SYSTEM_PAIR;
import static org.vigie.contract.capacity.CapacityTables.STG_FRAMEWORK;
import static org.vigie.contract.capacity.CapacityTables.STG_MATURITY_ASSESSMENT;
import static org.vigie.contract.capacity.CapacityTables.STG_MATURITY_FACTOR;
import static org.vigie.contract.capacity.CapacityTables.STG_SUPPORT_OFFER;
import static org.vigie.contract.capacity.CapacityTables.STG_SUPPORT_REQUEST;
import static org.vigie.contract.capacity.CapacityTables.STG_SYSTEM;
import static org.vigie.contract.capacity.CapacityTables.STG_SYSTEM_USE;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.capacity.BridgeOrgSystem;
import org.vigie.transforms.capacity.DimFactor;
import org.vigie.transforms.capacity.DimFramework;
import org.vigie.transforms.capacity.DimSupportOffer;
import org.vigie.transforms.capacity.DimSystem;
import org.vigie.transforms.capacity.FactFrameworkCoverage;
import org.vigie.transforms.capacity.FactMaturityAssessment;
import org.vigie.transforms.capacity.FactSupportRequest;
import org.vigie.transforms.capacity.FactSystemPair;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.capacity.StgFramework;
import org.vigie.transforms.conformed.capacity.StgMaturityAssessment;
import org.vigie.transforms.conformed.capacity.StgMaturityFactor;
import org.vigie.transforms.conformed.capacity.StgSupportOffer;
import org.vigie.transforms.conformed.capacity.StgSupportRequest;
import org.vigie.transforms.conformed.capacity.StgSystem;
import org.vigie.transforms.conformed.capacity.StgSystemUse;

/** What organisations are equipped with: frameworks, maturity, support and systems. */
public final class CapacityTables {
    /** Assessments of maturity. */
    public static final List<TableJob> MATURITY = List.of(
            table(STG_MATURITY_FACTOR).from(landed("maturity.factors")).by(StgMaturityFactor::build),
            table(STG_MATURITY_ASSESSMENT).from(landed("maturity.assessments")).by(StgMaturityAssessment::build),
            table(STG_FISCAL_YEAR)
                    .from(STG_MATURITY_ASSESSMENT)
                    .by(rows -> StgFiscalYear.ofDays(rows, "assessed_date", STG_MATURITY_ASSESSMENT)),
            table(DIM_FACTOR).from(STG_MATURITY_FACTOR).by(DimFactor::build),
            table(FACT_MATURITY_ASSESSMENT)
                    .from(STG_MATURITY_ASSESSMENT, DIM_FACTOR, DIM_ORGANISATION, DIM_PERIOD)
                    .by(FactMaturityAssessment::build));

    private CapacityTables() {}

    /** Frameworks as they hold on a day. */
    public static List<TableJob> frameworks(LocalDate asOf) {
        return List.of(
                table(STG_FRAMEWORK).from(landed("frameworks.frameworks")).by(StgFramework::build),
                table(DIM_FRAMEWORK)
                        .from(STG_FRAMEWORK)
                        .by(frameworks -> DimFramework.build(frameworks, asOf))
                        .knowing(asOf),
                table(FACT_FRAMEWORK_COVERAGE)
                        .from(DIM_ORGANISATION, DIM_FRAMEWORK)
                        .by(FactFrameworkCoverage::build));
    }

    /** Support as known on a day, which decides what is late. */
    public static List<TableJob> support(LocalDate asOf) {
        return List.of(
                table(STG_SUPPORT_OFFER).from(landed("support.offers")).by(StgSupportOffer::build),
                table(STG_SUPPORT_REQUEST).from(landed("support.requests")).by(StgSupportRequest::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_SUPPORT_REQUEST)
                        .by(rows -> StgFiscalYear.ofDays(rows, "opened_date", STG_SUPPORT_REQUEST)),
                table(DIM_SUPPORT_OFFER).from(STG_SUPPORT_OFFER).by(DimSupportOffer::build),
                table(FACT_SUPPORT_REQUEST)
                        .from(STG_SUPPORT_REQUEST, DIM_SUPPORT_OFFER, DIM_ORGANISATION, DIM_PERIOD)
                        .by((requests, offers, organisations, periods) ->
                                FactSupportRequest.build(requests, offers, organisations, periods, asOf))
                        .knowing(asOf));
    }

    /** Systems in use on a day. */
    public static List<TableJob> systems(LocalDate asOf) {
        return List.of(
                table(STG_SYSTEM).from(landed("systems.systems")).by(StgSystem::build),
                table(STG_SYSTEM_USE).from(landed("systems.uses")).by(StgSystemUse::build),
                table(DIM_SYSTEM).from(STG_SYSTEM).by(DimSystem::build),
                table(BRIDGE_ORG_SYSTEM)
                        .from(STG_SYSTEM_USE, DIM_SYSTEM, DIM_ORGANISATION)
                        .by((uses, systems, organisations) -> BridgeOrgSystem.build(uses, systems, organisations, asOf))
                        .knowing(asOf),
                table(FACT_SYSTEM_PAIR).from(BRIDGE_ORG_SYSTEM, DIM_SYSTEM).by(FactSystemPair::build));
    }
}
