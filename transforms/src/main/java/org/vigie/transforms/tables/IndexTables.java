package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR;
import static org.vigie.contract.conformed.ConformedTables.STG_INDICATOR_TARGET;
import static org.vigie.contract.index.IndexTables.AGG_PLAN_COVERAGE;
import static org.vigie.contract.index.IndexTables.DIM_INDEX_COMPONENT;
import static org.vigie.contract.index.IndexTables.DIM_INDEX_VERSION;
import static org.vigie.contract.index.IndexTables.FACT_INDEX_INDICATOR;
import static org.vigie.contract.index.IndexTables.FACT_INDEX_SCORE;
import static org.vigie.contract.index.IndexTables.FACT_PERFORMANCE_INDEX;
import static org.vigie.contract.index.IndexTables.FACT_PLAN_QUALITY;
import static org.vigie.contract.index.IndexTables.STG_INDEX_COMPONENT;
import static org.vigie.contract.index.IndexTables.STG_INDEX_JUDGEMENT;
import static org.vigie.contract.index.IndexTables.STG_INDEX_VERSION;
import static org.vigie.contract.index.IndexTables.STG_PLAN_YEAR;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_EVALUATION;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.contract.services.ServiceTables.STG_OBLIGATION_FILING;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.index.StgIndexComponent;
import org.vigie.transforms.conformed.index.StgIndexJudgement;
import org.vigie.transforms.conformed.index.StgIndexVersion;
import org.vigie.transforms.conformed.index.StgPlanYear;
import org.vigie.transforms.index.AggPlanCoverage;
import org.vigie.transforms.index.DimIndexComponent;
import org.vigie.transforms.index.DimIndexVersion;
import org.vigie.transforms.index.FactIndexIndicator;
import org.vigie.transforms.index.FactIndexScore;
import org.vigie.transforms.index.FactPerformanceIndex;
import org.vigie.transforms.index.FactPlanQuality;
import org.vigie.transforms.quality.IndexFindings;

/** Plan quality and the performance index: what is conformed of them, and the star's tables of them. */
public final class IndexTables {
    private IndexTables() {}

    /** The tables as known on a day; the attainment score counts the verdicts of the basis. */
    public static List<TableJob> all(LocalDate asOf, StatusBasis basis) {
        return List.of(
                table(STG_INDEX_VERSION).from(landed("index.versions")).by(StgIndexVersion::build),
                table(STG_INDEX_COMPONENT).from(landed("index.components")).by(StgIndexComponent::build),
                table(STG_INDEX_JUDGEMENT).from(landed("index.judgements")).by(StgIndexJudgement::build),
                table(STG_PLAN_YEAR).from(landed("plans.plan-versions")).by(StgPlanYear::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_INDEX_JUDGEMENT)
                        .by(judgements -> StgFiscalYear.named(judgements, STG_INDEX_JUDGEMENT)),
                table(STG_FISCAL_YEAR)
                        .from(STG_PLAN_YEAR)
                        .by(planYears -> StgFiscalYear.named(planYears, STG_PLAN_YEAR)),
                table(AGG_PLAN_COVERAGE)
                        .from(
                                STG_PLAN_YEAR,
                                STG_INDICATOR,
                                STG_INDICATOR_TARGET,
                                STG_OBLIGATION_FILING,
                                STG_INDEX_JUDGEMENT)
                        .by((planYears, indicators, targets, filings, judgements) ->
                                AggPlanCoverage.build(planYears, indicators, targets, filings, judgements, asOf)),
                table(FACT_PLAN_QUALITY)
                        .from(AGG_PLAN_COVERAGE, STG_INDEX_JUDGEMENT, STG_INDICATOR, DIM_ORGANISATION, DIM_PERIOD)
                        .by((coverage, judgements, indicators, organisations, periods) ->
                                FactPlanQuality.build(coverage, judgements, indicators, organisations, periods, asOf)),
                table(DIM_INDEX_VERSION)
                        .from(STG_INDEX_VERSION, STG_INDEX_COMPONENT)
                        .by(DimIndexVersion::build),
                table(DIM_INDEX_COMPONENT)
                        .from(STG_INDEX_COMPONENT, DIM_INDEX_VERSION)
                        .by(DimIndexComponent::build),
                table(FACT_PERFORMANCE_INDEX)
                        .from(
                                DIM_INDEX_VERSION,
                                DIM_INDEX_COMPONENT,
                                FACT_PLAN_QUALITY,
                                FACT_INDICATOR_EVALUATION,
                                DIM_PERIOD)
                        .by((versions, components, quality, evaluations, periods) -> FactPerformanceIndex.build(
                                versions, components, quality, evaluations, periods, asOf, basis)),
                table(FACT_INDEX_SCORE)
                        .from(FACT_PERFORMANCE_INDEX, DIM_INDEX_COMPONENT, DIM_INDEX_VERSION)
                        .by(FactIndexScore::build),
                table(FACT_INDEX_INDICATOR)
                        .from(FACT_PERFORMANCE_INDEX, DIM_INDEX_COMPONENT, DIM_INDEX_VERSION, FACT_INDICATOR_EVALUATION)
                        .by((index, components, versions, evaluations) ->
                                FactIndexIndicator.build(index, components, versions, evaluations, basis)),
                table(STG_QUALITY_FINDING)
                        .from(STG_INDEX_VERSION, DIM_INDEX_VERSION)
                        .by(IndexFindings::build));
    }
}
