package org.vigie.transforms.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.contract.conformed.ConformedTables.STG_PLAN_ELEMENT_LINK;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.DIM_THEME;
import static org.vigie.contract.plans.PlanTables.DIM_PLAN;
import static org.vigie.contract.trajectory.TrajectoryTables.FACT_INDICATOR_TRAJECTORY;
import static org.vigie.testkit.Frames.none;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Layer;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.testkit.SparkTest;

/** What surrounds plans, where feeds are there and nothing was delivered yet. */
@SparkTest
class SurroundingsStarTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 5, 7);

    @Test
    void withoutDeliveriesEveryTableKeepsItsContractAndHoldsMembersAlone(SparkSession spark) {
        List<TableJob> surroundings = surroundings();
        List<TableJob> jobs = Stream.of(PlanDeliveryTables.ALL, StarTables.all(AS_OF), surroundings)
                .flatMap(List::stream)
                .toList();
        InMemoryTables tables = new InMemoryTables(spark);
        tables.put(STG_PLAN_ELEMENT_LINK, none(STG_PLAN_ELEMENT_LINK));
        tables.put(DIM_THEME, none(DIM_THEME));
        tables.put(DIM_PLAN, none(DIM_PLAN));
        tables.put(FACT_INDICATOR_TRAJECTORY, none(FACT_INDICATOR_TRAJECTORY));
        landed(jobs)
                .forEach(contract -> tables.put(
                        contract.landedTable(), spark.createDataFrame(List.of(), LandedTables.shape(contract))));
        tables.buildAll(jobs);
        assertThat(surroundings.stream().map(job -> job.table().name()).filter(SurroundingsStarTest::isFact))
                .allSatisfy(fact -> assertThat(tables.frame(fact).isEmpty())
                        .as(fact.value())
                        .isTrue());
        assertThat(tables.frame(new TableName("dim_room")).count()).isEqualTo(3);
    }

    private static List<TableJob> surroundings() {
        return Stream.of(
                        RoomTables.all(AS_OF),
                        AlignmentTables.all(AS_OF),
                        ReportingTables.ALL,
                        ServiceTables.COMMITMENTS,
                        ServiceTables.obligations(AS_OF),
                        PublicDataTables.PROJECTS,
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
                        KnowledgeTables.feedback(AS_OF))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<SourceContract> landed(List<TableJob> jobs) {
        List<TableName> needed = jobs.stream()
                .flatMap(job -> job.inputs().stream())
                .filter(input -> input.layer() == Layer.LANDED)
                .distinct()
                .toList();
        return SourceContracts.all().filter(contract -> needed.contains(contract.landedTable()));
    }

    private static boolean isFact(TableName name) {
        return name.value().startsWith("fact_");
    }
}
