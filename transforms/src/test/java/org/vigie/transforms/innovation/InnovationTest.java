package org.vigie.transforms.innovation;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.index.IndexTables;
import org.vigie.contract.innovation.InnovationTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.index.InnovationCriterion;

/** What is tried, what is taken over, and the experimental index made of it. */
@SparkTest
class InnovationTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    private static final String CYCLES = "cycle_id | organisation_id | stage_a_date date | stage_b_date date"
            + " | stage_c_date date | stage_d_date date | stage_e_date date | stopped_date date | lesson_fr | lesson_en\n";
    private static final String PRACTICES =
            "practice_id | organisation_id | name_fr | name_en | documented_date date\n";
    private static final String ADOPTIONS = "practice_id | organisation_id | adopted_date date\n";
    private static final String IDEAS = "idea_id | organisation_id | received_date date | decided_date date\n";

    private static final String TRIED = CYCLES + """
            k1 | MSS | 2022-05-01 | 2022-06-01 | 2022-07-01 | 2022-08-01 |            |            |       |
            k2 | MSS | 2022-05-01 |            |            |            |            | 2022-09-01 | Leçon | Lesson
            k3 | MFA | 2022-05-01 |            |            |            |            | 2022-09-01 |       |
            k4 | MFA | 2023-05-01 | 2023-06-01 |            |            |            |            |       |
            """;
    private static final String DOCUMENTED = PRACTICES + """
            p1 | MSS | Un   | One | 2022-05-01
            p2 | MFA | Deux | Two | 2022-05-01
            """;

    @Test
    @Tag("C04")
    void c04TheIndexIsTheMeanOfAtLeastThreeComponentsAndAStoppedTrialWithALessonCountsForIt() {
        Dataset<Row> index =
                index(TRIED, DOCUMENTED, ADOPTIONS + "p1 | MFA | 2023-05-01\np2 | MFA | 2022-06-01\n", IDEAS);
        assertRows(index.where("period_key = 7"), """
                organisation_key | is_government | cycle_score | lesson_score | adoption_score | idea_score | component_count | innovation_score
                -2               | true          | 25.000000   | 50.000000    | 50.000000      |            | 3               | 41.666667
                31               | false         | 50.000000   | 100.000000   | 100.000000     |            | 3               | 83.333333
                40               | false         | 0.000000    | 0.000000     | 0.000000       |            | 3               | 0.000000
                """);
        assertRows(index.where("period_key = 6 and is_government"), """
                cycle_score | lesson_score | adoption_score
                33.333333   | 50.000000    | 0.000000
                """);
        assertRows(index(TRIED, PRACTICES, ADOPTIONS, IDEAS).where("period_key = 7 and is_government"), """
                component_count | innovation_score
                2               |
                """);
        assertRows(
                index(
                                TRIED,
                                PRACTICES,
                                ADOPTIONS,
                                IDEAS + "i1 | MSS | 2023-05-01 | 2023-06-30\ni2 | MSS | 2023-05-01 | 2023-07-01\n")
                        .where("period_key = 7 and is_government"),
                """
                idea_score | component_count | innovation_score
                50.000000  | 3               | 41.666667
                """);
    }

    @Test
    @Tag("C04")
    void c04TheCriterionAddsNoOrganisationAndNoYearToWhatOfficialVersionsScore() {
        Dataset<Row> index = index(TRIED, DOCUMENTED, ADOPTIONS + "p1 | MFA | 2023-05-01\n", IDEAS);
        Dataset<Row> coverage = frame("""
                organisation_id | fiscal_year
                MSS             | 2023-2024
                XXX             | 2023-2024
                """);
        Dataset<Row> nobody = none(IndexTables.STG_INDEX_JUDGEMENT);
        assertRows(InnovationCriterion.build(index, coverage, nobody, organisations(), periods(), AS_OF), """
                organisation_key | period_key | criterion_code | score
                31               | 7          | innovation     | 83.333333
                """);
        Dataset<Row> judged = like(IndexTables.STG_INDEX_JUDGEMENT, """
                organisation_id | fiscal_year | criterion_code | score decimal(28,6)
                MSS             | 2023-2024   | innovation     | 40
                """);
        assertRows(
                InnovationCriterion.build(index, coverage, judged, organisations(), periods(), AS_OF),
                "organisation_key");
    }

    @Test
    void aCycleThatSkippedAStageStandsBeforeItAndWhatHasNotHappenedIsNotThere() {
        Dataset<Row> cycles = like(InnovationTables.STG_INCUBATOR_CYCLE, CYCLES + """
                a | MSS | 2023-05-01 | 2023-06-01 | 2023-07-01 | 2023-08-01 | 2023-09-01 |            | |
                b | MSS | 2023-05-01 | 2023-06-01 |            | 2023-08-01 | 2023-09-01 |            | |
                c | MSS | 2023-05-01 | 2023-04-01 |            |            |            | 2023-08-01 | | Lesson
                d | XXX | 2024-07-01 |            |            |            |            |            | |
                e | MSS | 2023-05-01 | 2024-07-01 |            |            |            |            | |
                """);
        assertRows(FactIncubatorStage.build(cycles, organisations(), periods(), AS_OF), """
                cycle_id | organisation_key | period_key | stage_code | outcome_code | counted_stage_code | is_consistent | day_count
                a        | 31               | 7          | e          | deployed     | reached_d          | true          | 123
                b        | 31               | 7          | b          | open         | started            | false         |
                c        | 31               | 7          | a          | stopped      | started            | false         | 92
                d        | -1               | 8          | announced  | announced    | announced          | true          |
                e        | 31               | 7          | a          | open         | started            | true          |
                """);
    }

    @Test
    void anAdoptionCountsOnceByOrganisationAndNeverForTheOneItCameFrom() {
        Dataset<Row> practices = like(InnovationTables.STG_PRACTICE, DOCUMENTED);
        Dataset<Row> adoptions = like(InnovationTables.STG_PRACTICE_ADOPTION, ADOPTIONS + """
                p1 | MFA | 2023-05-01
                p1 | MSS | 2023-05-01
                p2 | MSS | 2024-07-01
                p9 | MSS | 2023-05-01
                """);
        assertRows(FactPracticeAdoption.build(practices, adoptions, organisations(), AS_OF), """
                practice_id | organisation_key | name_en | adoption_code
                p1          | 30               | One     | origin_adopted
                p1          | 40               | One     | adoption
                p2          | 40               | Two     | origin_alone
                p9          | 31               | p9      | adoption
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(index(CYCLES, PRACTICES, ADOPTIONS, IDEAS), "organisation_key");
        assertRows(FactIdea.build(none(InnovationTables.STG_IDEA), organisations(), periods(), AS_OF), "idea_id");
    }

    private static Dataset<Row> index(String cycles, String practices, String adoptions, String ideas) {
        return FactInnovationIndex.build(
                like(InnovationTables.STG_INCUBATOR_CYCLE, cycles),
                like(InnovationTables.STG_PRACTICE, practices),
                like(InnovationTables.STG_PRACTICE_ADOPTION, adoptions),
                like(InnovationTables.STG_IDEA, ideas),
                organisations(),
                periods(),
                AS_OF);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_id | organisation_key bigint | valid_from date | valid_to date | is_current boolean
                MSS             | 30                      | 1900-01-01      | 2023-04-01    | false
                MSS             | 31                      | 2023-04-01      | 9999-12-31    | true
                MFA             | 40                      | 1900-01-01      | 9999-12-31    | true
                """);
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | start_date date | end_date date
                2022-2023 | 6                 | fiscal_year      | 2022-04-01      | 2023-03-31
                2023-2024 | 7                 | fiscal_year      | 2023-04-01      | 2024-03-31
                2024-2025 | 8                 | fiscal_year      | 2024-04-01      | 2025-03-31
                2025-2026 | 9                 | fiscal_year      | 2025-04-01      | 2026-03-31
                """);
    }
}
