package org.vigie.transforms.tables;

import static org.vigie.contract.calendar.CalendarTables.STG_FISCAL_YEAR;
import static org.vigie.contract.index.IndexTables.AGG_PLAN_COVERAGE;
import static org.vigie.contract.index.IndexTables.FACT_PLAN_QUALITY;
import static org.vigie.contract.index.IndexTables.STG_INDEX_JUDGEMENT;
import static org.vigie.contract.innovation.InnovationTables.FACT_IDEA;
import static org.vigie.contract.innovation.InnovationTables.FACT_INCUBATOR_STAGE;
import static org.vigie.contract.innovation.InnovationTables.FACT_INNOVATION_INDEX;
import static org.vigie.contract.innovation.InnovationTables.FACT_PRACTICE_ADOPTION;
import static org.vigie.contract.innovation.InnovationTables.STG_IDEA;
import static org.vigie.contract.innovation.InnovationTables.STG_INCUBATOR_CYCLE;
import static org.vigie.contract.innovation.InnovationTables.STG_PRACTICE;
import static org.vigie.contract.innovation.InnovationTables.STG_PRACTICE_ADOPTION;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_PERIOD;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.conformed.StgFiscalYear;
import org.vigie.transforms.conformed.innovation.StgIdea;
import org.vigie.transforms.conformed.innovation.StgIncubatorCycle;
import org.vigie.transforms.conformed.innovation.StgPractice;
import org.vigie.transforms.conformed.innovation.StgPracticeAdoption;
import org.vigie.transforms.index.InnovationCriterion;
import org.vigie.transforms.innovation.FactIdea;
import org.vigie.transforms.innovation.FactIncubatorStage;
import org.vigie.transforms.innovation.FactInnovationIndex;
import org.vigie.transforms.innovation.FactPracticeAdoption;

/** Trials, practices and ideas, and the experimental index made of them. */
public final class InnovationTables {
    private InnovationTables() {}

    /** The tables as known on a day, which decides what has happened. */
    public static List<TableJob> all(LocalDate asOf) {
        return List.of(
                table(STG_INCUBATOR_CYCLE).from(landed("innovation.cycles")).by(StgIncubatorCycle::build),
                table(STG_PRACTICE).from(landed("innovation.practices")).by(StgPractice::build),
                table(STG_PRACTICE_ADOPTION)
                        .from(landed("innovation.adoptions"))
                        .by(StgPracticeAdoption::build),
                table(STG_IDEA).from(landed("innovation.ideas")).by(StgIdea::build),
                table(STG_FISCAL_YEAR)
                        .from(STG_INCUBATOR_CYCLE)
                        .by(rows -> StgFiscalYear.ofDays(rows, "stage_a_date", STG_INCUBATOR_CYCLE)),
                table(STG_FISCAL_YEAR).from(STG_IDEA).by(rows -> StgFiscalYear.ofDays(rows, "received_date", STG_IDEA)),
                table(FACT_INCUBATOR_STAGE)
                        .from(STG_INCUBATOR_CYCLE, DIM_ORGANISATION, DIM_PERIOD)
                        .by((cycles, organisations, periods) ->
                                FactIncubatorStage.build(cycles, organisations, periods, asOf))
                        .knowing(asOf),
                table(FACT_PRACTICE_ADOPTION)
                        .from(STG_PRACTICE, STG_PRACTICE_ADOPTION, DIM_ORGANISATION)
                        .by((practices, adoptions, organisations) ->
                                FactPracticeAdoption.build(practices, adoptions, organisations, asOf))
                        .knowing(asOf),
                table(FACT_IDEA)
                        .from(STG_IDEA, DIM_ORGANISATION, DIM_PERIOD)
                        .by((ideas, organisations, periods) -> FactIdea.build(ideas, organisations, periods, asOf))
                        .knowing(asOf),
                table(FACT_INNOVATION_INDEX)
                        .from(
                                STG_INCUBATOR_CYCLE,
                                STG_PRACTICE,
                                STG_PRACTICE_ADOPTION,
                                STG_IDEA,
                                DIM_ORGANISATION,
                                DIM_PERIOD)
                        .by((cycles, practices, adoptions, ideas, organisations, periods) -> FactInnovationIndex.build(
                                cycles, practices, adoptions, ideas, organisations, periods, asOf))
                        .knowing(asOf));
    }

    /** The criterion that an experimental version of the performance index may take up; it needs the tables of both. */
    public static List<TableJob> criterion(LocalDate asOf) {
        return List.of(table(FACT_PLAN_QUALITY)
                .from(FACT_INNOVATION_INDEX, AGG_PLAN_COVERAGE, STG_INDEX_JUDGEMENT, DIM_ORGANISATION, DIM_PERIOD)
                .by((innovation, coverage, judgements, organisations, periods) ->
                        InnovationCriterion.build(innovation, coverage, judgements, organisations, periods, asOf))
                .knowing(asOf));
    }
}
