package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.contract.services.ServiceTables.DIM_OBLIGATION;
import static org.vigie.contract.services.ServiceTables.DIM_SERVICE_COMMITMENT;
import static org.vigie.contract.services.ServiceTables.FACT_OBLIGATION;
import static org.vigie.contract.services.ServiceTables.FACT_SERVICE_COMMITMENT;
import static org.vigie.contract.services.ServiceTables.STG_OBLIGATION_FILING;
import static org.vigie.contract.services.ServiceTables.STG_SERVICE_COMMITMENT;
import static org.vigie.contract.services.ServiceTables.STG_SERVICE_COMMITMENT_RESULT;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.services.StgObligationFiling;
import org.vigie.transforms.conformed.services.StgServiceCommitment;
import org.vigie.transforms.conformed.services.StgServiceCommitmentResult;
import org.vigie.transforms.quality.ServiceFindings;
import org.vigie.transforms.services.DimObligation;
import org.vigie.transforms.services.DimServiceCommitment;
import org.vigie.transforms.services.FactObligation;
import org.vigie.transforms.services.FactServiceCommitment;

/** What organisations promise citizens and what the law asks of them: what is conformed of it, and the star's tables. */
public final class ServiceTables {
    /** Service commitments. */
    public static final List<TableJob> COMMITMENTS = List.of(
            table(STG_SERVICE_COMMITMENT).from(landed("services.commitments")).by(StgServiceCommitment::build),
            table(STG_SERVICE_COMMITMENT_RESULT)
                    .from(landed("services.commitment-results"))
                    .by(StgServiceCommitmentResult::build),
            table(STG_FISCAL_YEAR)
                    .from(STG_SERVICE_COMMITMENT_RESULT)
                    .by(results -> StgFiscalYear.named(results, STG_SERVICE_COMMITMENT_RESULT)),
            table(DIM_SERVICE_COMMITMENT).from(STG_SERVICE_COMMITMENT).by(DimServiceCommitment::build),
            table(FACT_SERVICE_COMMITMENT)
                    .from(STG_SERVICE_COMMITMENT_RESULT, DIM_SERVICE_COMMITMENT, DIM_ORGANISATION, DIM_PERIOD)
                    .by(FactServiceCommitment::build),
            table(STG_QUALITY_FINDING)
                    .from(STG_SERVICE_COMMITMENT_RESULT, STG_SERVICE_COMMITMENT)
                    .by(ServiceFindings::build));

    private ServiceTables() {}

    /** Legal obligations as known on a day, which decides what is due and what is filed. */
    public static List<TableJob> obligations(LocalDate asOf) {
        return List.of(
                table(STG_OBLIGATION_FILING).from(landed("obligations.filings")).by(StgObligationFiling::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_OBLIGATION_FILING)
                        .by(filings -> StgFiscalYear.named(filings, STG_OBLIGATION_FILING)),
                table(DIM_OBLIGATION).from(STG_OBLIGATION_FILING).by(DimObligation::build),
                table(FACT_OBLIGATION)
                        .from(STG_OBLIGATION_FILING, DIM_OBLIGATION, DIM_ORGANISATION, DIM_PERIOD)
                        .by((filings, obligations, organisations, periods) ->
                                FactObligation.build(filings, obligations, organisations, periods, asOf))
                        .knowing(asOf));
    }
}
