package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_WORKFORCE;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.reporting.ReportingTables.DIM_DATA_CONCEPT;
import static org.vigie.contract.reporting.ReportingTables.DIM_REPORTING_REQUEST;
import static org.vigie.contract.reporting.ReportingTables.FACT_REPORTING_FIELD;
import static org.vigie.contract.reporting.ReportingTables.FACT_REPORTING_LOAD;
import static org.vigie.contract.reporting.ReportingTables.STG_DATA_CONCEPT;
import static org.vigie.contract.reporting.ReportingTables.STG_REPORTING_FIELD;
import static org.vigie.contract.reporting.ReportingTables.STG_REPORTING_REQUEST;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.reporting.StgDataConcept;
import org.vigie.transforms.conformed.reporting.StgReportingField;
import org.vigie.transforms.conformed.reporting.StgReportingRequest;
import org.vigie.transforms.reporting.DimDataConcept;
import org.vigie.transforms.reporting.DimReportingRequest;
import org.vigie.transforms.reporting.FactReportingField;
import org.vigie.transforms.reporting.FactReportingLoad;

/** What organisations are asked to report: what is conformed of it, and the star's tables of it. */
public final class ReportingTables {
    public static final List<TableJob> ALL = List.of(
            table(STG_REPORTING_REQUEST).from(landed("reporting.requests")).by(StgReportingRequest::build),
            table(STG_DATA_CONCEPT).from(landed("reporting.concepts")).by(StgDataConcept::build),
            table(STG_REPORTING_FIELD).from(landed("reporting.fields")).by(StgReportingField::build),
            table(STG_FISCAL_YEAR)
                    .from(STG_REPORTING_FIELD)
                    .by(fields -> StgFiscalYear.named(fields, STG_REPORTING_FIELD)),
            table(DIM_REPORTING_REQUEST).from(STG_REPORTING_REQUEST).by(DimReportingRequest::build),
            table(DIM_DATA_CONCEPT).from(STG_DATA_CONCEPT, STG_REPORTING_FIELD).by(DimDataConcept::build),
            table(FACT_REPORTING_FIELD)
                    .from(STG_REPORTING_FIELD, DIM_REPORTING_REQUEST, DIM_DATA_CONCEPT, DIM_ORGANISATION, DIM_PERIOD)
                    .by(FactReportingField::build),
            table(FACT_REPORTING_LOAD)
                    .from(STG_REPORTING_FIELD, STG_WORKFORCE, DIM_ORGANISATION, DIM_PERIOD)
                    .by(FactReportingLoad::build));

    private ReportingTables() {}
}
