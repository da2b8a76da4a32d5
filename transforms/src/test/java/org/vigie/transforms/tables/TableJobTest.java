package org.vigie.transforms.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.contract.conformed.ConformedTables.STG_BUDGET;
import static org.vigie.contract.conformed.ConformedTables.STG_ORGANISATION;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;
import static org.vigie.contract.quality.QualityTables.DIM_DELIVERY;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Layer;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.transforms.quality.FactUpdateExpectation.Delays;
import org.vigie.transforms.quality.series.SeriesCatalog;

class TableJobTest {
    private static final LocalDate AS_OF = LocalDate.of(2018, 6, 30);

    @Test
    void landedTablesAreNamedAfterTheirContract() {
        assertThat(landed("gc-infobase.program-spending").value()).isEqualTo("landed_gc_infobase_program_spending");
    }

    @Test
    void aTableThatTheCatalogueDoesNotPromiseIsRefused() {
        assertThatThrownBy(() -> table(new TableName("dim_organization")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("dim_organisation");
    }

    @Test
    void aTableIsBuiltAfterTheTablesItNeedsWhateverTheOrderOfTheList() {
        TableJob dimension = table(DIM_ORGANISATION).from(STG_ORGANISATION).by(frame -> frame);
        TableJob conformed =
                table(STG_ORGANISATION).from(landed("plans.organisations")).by(frame -> frame);
        assertThat(RunOrder.inOrder(List.of(dimension, conformed)))
                .extracting(step -> step.table().name())
                .containsExactly(STG_ORGANISATION, DIM_ORGANISATION);
    }

    @Test
    void ofTablesThatNeedNothingTheOneWithTheLongestChainBehindItComesFirst() {
        TableJob budget =
                table(STG_BUDGET).from(landed("gc-infobase.program-spending")).by(frame -> frame);
        TableJob conformed =
                table(STG_ORGANISATION).from(landed("plans.organisations")).by(frame -> frame);
        TableJob dimension = table(DIM_ORGANISATION).from(STG_ORGANISATION).by(frame -> frame);
        assertThat(RunOrder.inOrder(List.of(budget, conformed, dimension)))
                .extracting(step -> step.table().name())
                .containsExactly(STG_ORGANISATION, STG_BUDGET, DIM_ORGANISATION);
    }

    @Test
    void everyTableOfARefreshComesAfterAllThatItIsMadeFrom() {
        List<TableJob> jobs = Stream.of(
                        PlanDeliveryTables.ALL,
                        ObservationTables.ALL,
                        StarTables.all(AS_OF),
                        TrajectoryTables.all(AS_OF))
                .flatMap(List::stream)
                .toList();
        Set<TableName> unmade = new HashSet<>(RunOrder.lineage(jobs).keySet());
        for (RunOrder.Step step : RunOrder.inOrder(jobs)) {
            assertThat(step.inputs()).as(step.table().name().value()).doesNotContainAnyElementsOf(unmade);
            unmade.remove(step.table().name());
        }
        assertThat(unmade).isEmpty();
    }

    @Test
    void twoSourcesOfOneTableAreOneStep() {
        List<TableJob> jobs = new ArrayList<>(GcInfobaseTables.ALL);
        jobs.addAll(PlanDeliveryTables.ALL);
        assertThat(RunOrder.inOrder(jobs))
                .filteredOn(step -> step.table().name().equals(STG_ORGANISATION))
                .singleElement()
                .satisfies(step -> assertThat(step.jobs()).hasSize(2));
    }

    @Test
    void tablesThatNeedEachOtherAreOurDefect() {
        TableJob there = table(DIM_ORGANISATION).from(STG_ORGANISATION).by(frame -> frame);
        TableJob back = table(STG_ORGANISATION).from(DIM_ORGANISATION).by(frame -> frame);
        assertThatThrownBy(() -> RunOrder.inOrder(List.of(there, back)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dim_organisation");
    }

    @Test
    void theLineageNamesWhatEachTableIsMadeFrom() {
        assertThat(RunOrder.lineage(GcInfobaseTables.ALL).get(STG_BUDGET))
                .isEqualTo(Set.of(landed("gc-infobase.program-spending"), landed("gc-infobase.fiscal-year-labels")));
    }

    @Test
    void everyPromisedTableOfTheStarIsBuilt() {
        Set<TableName> built = RunOrder.lineage(Stream.of(
                                GcInfobaseTables.ALL,
                                ObservationTables.ALL,
                                PublicDataTables.BAROMETER,
                                PublicDataTables.SURVEY,
                                PublicDataTables.PROJECTS,
                                PublicDataTables.CONSULTATION,
                                RoomTables.all(AS_OF),
                                AlignmentTables.all(AS_OF),
                                ReportingTables.ALL,
                                ServiceTables.COMMITMENTS,
                                ServiceTables.obligations(AS_OF),
                                ProjectTables.DELIVERED,
                                ProjectTables.PORTFOLIO,
                                ProjectTables.STAR,
                                ProjectTables.RISKS,
                                IndexTables.all(AS_OF, StatusBasis.COMPUTED),
                                InnovationTables.all(AS_OF),
                                InnovationTables.criterion(AS_OF),
                                SpendingTables.ALL,
                                AlignmentTables.OBJECTIVES,
                                RoomTables.walls(AS_OF),
                                ImprovementTables.ACTION_PLANS,
                                ImprovementTables.PRIORITIES,
                                ImprovementTables.improvements(AS_OF),
                                CapacityTables.frameworks(AS_OF),
                                CapacityTables.MATURITY,
                                CapacityTables.support(AS_OF),
                                CapacityTables.systems(AS_OF),
                                KnowledgeTables.watch(AS_OF),
                                KnowledgeTables.glossary(AS_OF),
                                KnowledgeTables.feedback(AS_OF),
                                SurveyTables.RESPONSES,
                                SurveyTables.PUBLIC_SERVICE_SURVEY,
                                SurveyTables.STAR,
                                PlanDeliveryTables.ALL,
                                PlanVersionTables.STAR,
                                TrajectoryTables.all(AS_OF),
                                FocusGroupTables.ALL,
                                StarTables.all(AS_OF),
                                AlignmentTables.SUCCESSION,
                                QualityCheckJobs.afterwards("run", Set.of(), SeriesCatalog.shipped()),
                                List.of(QualityCheckJobs.expectations(new Delays(90, 45), AS_OF)),
                                List.of(QualityCheckJobs.findings(AS_OF)))
                        .flatMap(List::stream)
                        .toList())
                .keySet();
        assertThat(TableCatalog.shipped().all())
                .extracting(Table::name)
                .filteredOn(name -> name.layer() != Layer.LANDED
                        && !name.equals(DIM_DELIVERY)
                        && !name.equals(FACT_QUARANTINED_ROW))
                .allSatisfy(name -> assertThat(built).contains(name));
    }

    @Test
    void planDeliveriesFeedEveryTableTheStarNeedsExceptLinksAndYearsNamedElsewhere() {
        Set<TableName> built = RunOrder.lineage(PlanDeliveryTables.ALL).keySet();
        assertThat(RunOrder.lineage(StarTables.all(AS_OF)).values().stream()
                        .flatMap(Set::stream)
                        .filter(name -> name.layer() == Layer.CONFORMED && !built.contains(name)))
                .extracting(TableName::value)
                .containsOnly("stg_plan_element_link", "stg_fiscal_year", "stg_organisation_size");
        assertThat(built).doesNotContain(STG_QUALITY_FINDING);
    }

    @Test
    void whatIsDeclaredIsAddedUpWhereverItsRowsAreBuiltAndNowhereElse() {
        assertThat(RollupTables.of(StarTables.all(AS_OF)))
                .extracting(job -> job.table().name())
                .containsExactlyElementsOf(TableCatalog.shipped().rollups().stream()
                        .map(Rollup::name)
                        .toList());
        assertThat(RollupTables.of(PlanDeliveryTables.ALL)).isEmpty();
    }

    @Test
    void aJobIsSlicedOnlyByWhatItReads() {
        TableJob job = table(DIM_ORGANISATION).from(STG_ORGANISATION).by(organisations -> organisations);
        assertThat(job.byIndicator(STG_ORGANISATION).knowing(AS_OF).sliced()).containsExactly(STG_ORGANISATION);
        assertThatThrownBy(() -> job.byIndicator(STG_BUDGET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dim_organisation is sliced by what it does not read: [stg_budget]");
    }

    @Test
    void aTableIsBuiltBySlicesWhereAllItsJobsAre() {
        TableJob whole = table(DIM_ORGANISATION).from(STG_ORGANISATION).by(organisations -> organisations);
        TableJob sliced = whole.byIndicator(STG_ORGANISATION);
        assertThat(RunOrder.inOrder(List.of(sliced, sliced)).get(0).sliced()).containsExactly(STG_ORGANISATION);
        assertThat(RunOrder.inOrder(List.of(sliced, whole)).get(0).sliced()).isEmpty();
    }

    private static List<TableJob> all(List<TableJob> first, List<TableJob> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }
}
