package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_OBSERVATION;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_OBSERVED_PERIOD;
import static org.vigie.contract.quality.QualityTables.STG_OBSERVATION_FINDING;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.contract.TableName;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.results.StgIndicatorObservation;
import org.vigie.transforms.conformed.results.StgObservedPeriod;
import org.vigie.transforms.quality.StgObservationFinding;

/** What observations that come all year are brought to, and from what. */
public final class ObservationTables {
    private static final TableName OBSERVATIONS = landed("results.observations");
    private static final TableName SDMX_OBSERVATIONS = landed("results.sdmx-observations");

    public static final List<TableJob> ALL = List.of(
            table(STG_INDICATOR_OBSERVATION)
                    .from(OBSERVATIONS, SDMX_OBSERVATIONS, STG_INDICATOR)
                    .by(StgIndicatorObservation::build)
                    .byIndicator(OBSERVATIONS, SDMX_OBSERVATIONS, STG_INDICATOR),
            table(STG_OBSERVED_PERIOD)
                    .from(STG_INDICATOR_OBSERVATION)
                    .by(StgObservedPeriod::build)
                    .byIndicator(STG_INDICATOR_OBSERVATION),
            table(STG_FISCAL_YEAR)
                    .from(STG_OBSERVED_PERIOD)
                    .by(periods -> StgFiscalYear.named(periods, STG_INDICATOR_OBSERVATION)),
            table(STG_OBSERVATION_FINDING)
                    .from(STG_INDICATOR_OBSERVATION, STG_INDICATOR_RESULT)
                    .by(StgObservationFinding::build)
                    .byIndicator(STG_INDICATOR_OBSERVATION, STG_INDICATOR_RESULT),
            table(STG_QUALITY_FINDING).from(STG_OBSERVATION_FINDING).by(found -> found.drop("indicator_id")));

    private ObservationTables() {}
}
