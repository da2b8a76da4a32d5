package org.vigie.transforms.conformed.gcinfobase;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

/** How the records of GC InfoBase become conformed rows. The whole government is proved in the lists' own test. */
@SparkTest
class GcInfobaseConformedTest {
    @Test
    void laterDeliveriesDescribeAnOrganisationFromTheDayTheyCame() {
        Dataset<Row> organisations = landed("""
                org_id | dept_code | applied_title_fr | applied_title_en | legal_title_fr | legal_title_en | status | inst_form_id | ministry_id | received_at timestamp | source_line int
                1      | AGR       |                  | Farming          | Agriculture    | Dept of farms  | a      | min_dept     | 52          | 2018-06-01 10:00:00   | 2
                1      | AGR       | Fermes           | Farms            | Agriculture    | Dept of farms  | a      | min_dept     | 52          | 2019-06-01 10:00:00   | 2
                2      |           |                  |                  |                | Board          | d      |              |             | 2018-06-01 10:00:00   | 3
                2      |           |                  |                  |                | Board again    | d      |              |             | 2018-06-01 10:00:00   | 4
                """);
        Dataset<Row> forms = frame("""
                id       | name_fr    | name_en
                min_dept | Ministères | Departments
                """);
        Dataset<Row> ministries = frame("""
                id | name_fr | name_en
                52 |         | Fisheries
                """);
        assertRows(StgOrganisation.build(organisations, forms, ministries), """
                organisation_id | valid_from | name_fr     | name_en     | category_code | category_name_fr | portfolio_name_fr | is_active
                AGR             | 1900-01-01 | Agriculture | Farming     | min_dept      | Ministères       | Fisheries         | true
                AGR             | 2019-06-01 | Fermes      | Farms       | min_dept      | Ministères       | Fisheries         | true
                igoc-2          | 1900-01-01 | Board again | Board again | unknown       | Inconnue         |                   | false
                """);
    }

    @Test
    void resultsClimbToTheirDepartmentAndAnIdOfTwoLevelsGoesWhereTheDocumentSays() {
        Dataset<Row> responsibilities = landed("""
                id    | dept_code | name_fr | name_en | is_active
                AGR-A | AGR       | A       | A       | 1
                """);
        Dataset<Row> programs = landed("""
                dept_code | activity_code | crso_id | name_fr | name_en | is_active
                AGR       | A             | AGR-A   | Prog    | Prog    | 0
                """);
        Dataset<Row> subprograms = landed("""
                id | parent_id | name_fr | name_en
                S1 | AGR-A     | S1      | S1
                S2 | S1        |         | S2
                """);
        Dataset<Row> results = landed("""
                id | subject_id | name_fr | name_en | doc
                R1 | S2         | R1      | R1      | drr16
                R2 | AGR-A      | R2      | R2      | drr16
                R3 | AGR-A      | R3      | R3      | dp18
                R4 | XX-gone    | R4      | R4      | dp18
                """);
        assertRows(StgPlanElement.build(responsibilities, programs, subprograms, results), """
                plan_element_id           | organisation_id | parent_plan_element_id    | name_fr | is_active
                core_responsibility:AGR-A | AGR             |                           | A       | true
                programme:AGR-A           | AGR             | core_responsibility:AGR-A | Prog    | false
                subprogramme:S1           | AGR             | programme:AGR-A           | S1      | true
                subprogramme:S2           | AGR             | subprogramme:S1           | S2      | true
                result:R1                 | AGR             | subprogramme:S2           | R1      | true
                result:R2                 | AGR             | programme:AGR-A           | R2      | true
                result:R3                 | AGR             | core_responsibility:AGR-A | R3      | true
                result:R4                 | unknown         |                           | R4      | true
                """);
    }

    @Test
    void missionsAreTheOutcomeAreasOfTagsInSharesThatSumToOne() {
        Dataset<Row> tags = landed("""
                id     | parent_id | name_fr  | name_en
                SA1    | GOCO      | Affaires | Affairs
                GOC001 | SA1       | Un       | One
                GOC002 | SA1       | Deux     | Two
                GOC003 | SA1       | Trois    | Three
                MOD001 | HWH       | Moyen    | Means
                """);
        Dataset<Row> missions = StgMission.build(tags);
        assertRows(missions, """
                mission_domain_id | mission_domain_name_fr | mission_id | mission_name_en | display_order
                GOC001            | Un                     | SA1        | Affairs         | 1
                GOC002            | Deux                   | SA1        | Affairs         | 2
                GOC003            | Trois                  | SA1        | Affairs         | 3
                """);
        Dataset<Row> programs = frame("""
                dept_code | activity_code | crso_id
                AGR       | 1             | cr
                AGR       | 2             | cr
                AGR       | 3             | cr
                """);
        Dataset<Row> assignments = landed("""
                program_id | tag_id
                AGR-1      | GOC001
                AGR-2      | GOC002
                AGR-3      | GOC003
                AGR-3      | MOD001
                AGR-3      | GOC003
                """);
        assertRows(StgPlanElementMission.build(assignments, missions, programs), """
                plan_element_id        | mission_domain_id | weight
                programme:AGR-1        | GOC001            | 1.000000000000
                programme:AGR-2        | GOC002            | 1.000000000000
                programme:AGR-3        | GOC003            | 1.000000000000
                core_responsibility:cr | GOC001            | 0.333333333334
                core_responsibility:cr | GOC002            | 0.333333333333
                core_responsibility:cr | GOC003            | 0.333333333333
                """);
    }

    @Test
    void targetsAreOfTheKindThatTheirBoundsMake() {
        Dataset<Row> targets = StgIndicatorTarget.build(indicators(), results());
        assertRows(targets, """
                indicator_id | organisation_id | fiscal_year | target_kind_code | target_value | low_value | high_value | due_date
                least        | AGR             | 2016-2017   | at_least         | 80.000000    |           |            | 2017-03-31
                most         | AGR             | 2016-2017   | at_most          | 5.500000     |           |            | 2016-02-29
                range        | AGR             | 2016-2017   | range            |              | 80.000000 | 0.000000   |
                exact        | unknown         | 2018-2019   | exactly          | 7.000000     |           |            | 2019-03-31
                text         | AGR             | 2016-2017   | text             |              |           |            |
                none         | AGR             | 2016-2017   | none             |              |           |            |
                """);
    }

    @Test
    void resultsAreNumbersOnlyWhenWrittenAsNumbersAndPlansHaveNone() {
        assertRows(StgIndicatorResult.build(indicators(), results()), """
                indicator_id | value     | value_text_fr | declared_status_code
                least        | 79.500000 |               | met
                most         |           | 5 %           | not_met
                range        |           |               | not_available
                text         |           | fait          | future
                none         |           | 1e5           | not_available
                """);
    }

    @Test
    void relativeYearsBecomeFiscalYearsByTheLabelsDelivered() {
        Dataset<Row> labels = frame("""
                key             | fr
                pa_last_year    | 2016-2017
                planning_year_1 | 2018-2019
                pa_last_year_2  | mars 2016
                """);
        Dataset<Row> people = landed("""
                dept_code | dimensions | ppl_last_year_5 | ppl_last_year_4 | ppl_last_year_3 | ppl_last_year_2 | ppl_last_year
                AGR       | ind        |                 |                 |                 | 3               | 4
                """);
        Dataset<Row> ftes = landed("""
                dept_code | activity_code | pa_last_year_5 | pa_last_year_4 | pa_last_year_3 | pa_last_year_2 | pa_last_year | pa_last_year_planned | planning_year_1 | planning_year_2 | planning_year_3
                AGR       | 1             |                |                |                |                | 1.25         | 2                    | 3               |                 |
                """);
        assertRows(StgWorkforce.build(ftes, people, labels), """
                plan_element_id | fiscal_year    | job_group_code | workforce_type_code | full_time_equivalents | headcount
                programme:AGR-1 | 2016-2017      | all            | actual              | 1.2500                |
                programme:AGR-1 | 2016-2017      | all            | planned             | 2.0000                |
                programme:AGR-1 | 2018-2019      | all            | planned             | 3.0000                |
                not_applicable  | pa_last_year_2 | ind            | actual              |                       | 3
                not_applicable  | 2016-2017      | ind            | actual              |                       | 4
                """);
    }

    @Test
    void emptyFilesMakeEmptyTables() {
        assertRows(StgIndicatorTarget.build(indicators().limit(0), results()), "indicator_id");
        assertRows(StgIndicatorResult.build(indicators().limit(0), results().limit(0)), "indicator_id");
    }

    private static Dataset<Row> indicators() {
        return landed("""
                id    | result_id | doc   | target_type | target_min | target_max | target_year | target_month | actual_result_en | status_period | status_color
                least | R1        | drr16 | percent     | 80         |            | 2017        |              | 79.50            | past          | success
                most  | R1        | drr16 | num         |            | 5.5        | 2016        | 2            | 5 %              | past          | failure
                range | R1        | drr16 | num_range   | 80         | 0          | ongoing     | 3            |                  | past          | not_appl
                exact | gone      | dp18  | dollar      | 7.00       | 7          | 2019        | 13           |                  |               |
                text  | R1        | drr16 | text        | 1          |            | other       |              | fait             | future        | success
                none  | R1        | drr16 | num         |            |            |             |              | 1e5              | past          | not_avail
                """)
                .selectExpr(
                        "*",
                        "'cible' as target_narrative_fr",
                        "cast(null as string) as target_narrative_en",
                        "actual_result_en as actual_result_fr",
                        "cast(null as string) as explanation_fr",
                        "'because' as explanation_en");
    }

    private static Dataset<Row> results() {
        return frame("""
                plan_element_code | level_code | organisation_id
                R1                | result     | AGR
                gone              | programme  | TBS
                """);
    }

    /** A frame with the columns that landing adds, where the text does not draw them. */
    private static Dataset<Row> landed(String text) {
        Dataset<Row> drawn = frame(text);
        Dataset<Row> timed = List.of(drawn.columns()).contains("received_at")
                ? drawn
                : drawn.selectExpr("*", "timestamp'2018-06-01 10:00:00' as received_at", "2 as source_line");
        return timed.selectExpr("*", "'d' as delivery_id", "'file.csv' as source_file");
    }
}
