package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.dashboards.RunningServer;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;

/**
 * What a reader sees on the page that coverage.md names, row by row of what the report asks first; the figures themselves
 * are held against other answers where the data are made ({@code grep '"C09"'} finds both).
 */
class ReportRowsTest {
    private static final String YEAR = "?period=2016-2017";

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new RunningServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Tag("C02")
    void c02ARoomSeesItsOwnItemsAndThoseBelowItAndNothingElse() {
        assertThat(tile("/en/rooms/GOUV", "room-decisions")).contains("Open two clinics");
        assertThat(tile("/en/rooms/GOUV", "room-actions")).contains("Recruit");
        assertThat(tile("/en/rooms/STRAT-SAN", "room-actions")).contains("Recruit");
        assertThat(server.page("/en/rooms/STRAT-SAN")).doesNotContain("Open two clinics", "Cost of credit");
    }

    @Test
    @Tag("C03")
    void c03AQualityOfEightyAndAnAttainmentOfSeventyMakeSeventyFiveWithBothHalvesShown() {
        assertThat(tile("/en/index" + YEAR, "index-level")).contains("75.0");
        assertThat(tile("/en/index" + YEAR, "index-halves"))
                .contains("Median plan quality 80.0", "Median attainment 70.0");
    }

    @Test
    @Tag("C04")
    void c04TheExperimentalVersionStandsBesideTheOfficialScoreAndChangesNone() {
        String official = tile("/en/index" + YEAR, "index-level");
        assertThat(tile("/en/index" + YEAR, "index-what-if"))
                .contains("no official score changes by it", "Median overall score 75.0");
        server.page("/en/index/what-if" + YEAR + "&organisation=SAN&weight.production=10");
        assertThat(tile("/en/index" + YEAR, "index-level")).isEqualTo(official);
    }

    @Test
    @Tag("C06")
    void c06AnIndicatorsVerdictStandsOnItsOrganisationsSheetAndOnItsOwnByBothBases() {
        assertThat(tile("/en/organisations/SAN" + YEAR + "&basis=declared", "indicators"))
                .containsPattern("Inspection delay Met exactly 10 d 12 d March 31, 2017 Not met declared ≠ computed");
        assertThat(tile("/en/indicators/IND-1" + YEAR, "history")).contains("2016-2017 85% at least 80% Met Met");
    }

    @Test
    @Tag("C07")
    void c07AValueThatHasNotComeByItsLimitIsCountedLateAndItsOrganisationNamed() {
        assertThat(tile("/en/" + YEAR, "punctuality"))
                .contains("Updates late 1", "Updates late or missing: 1; organisations: 1", "Health 1 of 2 expected");
        assertThat(tile("/en/rooms/GOUV", "room-late")).contains("Inspection delay", "Health");
    }

    @Test
    @Tag("C08")
    void c08ABlockerThatMovedUpStandsInTheRoomAboveWithItsHours() {
        assertThat(tile("/en/rooms/GOUV", "room-received"))
                .contains("Levels up", "Age, business hours")
                .containsPattern("Vacant positions Services room Staff 2 120 h");
        assertThat(tile("/en/rooms/STRAT-SAN", "room-sent")).contains("Vacant positions", "Government room", "120 h");
    }

    @Test
    @Tag("C09")
    void c09WhatTheChildrenLackIsTheGapAndTheOneWithoutTargetIsNamed() {
        assertThat(tile("/en/alignment" + YEAR, "cascade-gaps"))
                .containsPattern("Share of patients seen in time 80% 60% 25\\.0% 2 Mean wait");
        assertThat(tile("/fr/alignement" + YEAR, "cascade-gaps")).contains("Attente moyenne");
    }

    @Test
    @Tag("C10")
    void c10APriorityLinkedToNothingMeasuredIsNotCovered() {
        assertThat(tile("/en/alignment" + YEAR, "priority-coverage")).contains("50.0%", "Priorities covered 1");
        assertThat(tile("/en/alignment" + YEAR, "priorities-uncovered"))
                .containsPattern("Clean water PG-2 1 0")
                .doesNotContain("Timely care");
    }

    @Test
    @Tag("C11")
    void c11ASharedIndicatorIsNamedWithAllWhoCarryItAndCountsOnceForTheGovernment() {
        assertThat(tile("/en/alignment" + YEAR, "shared-indicators"))
                .containsPattern("Share of patients seen in time 2\\b")
                .contains("Indicators shared 1");
        assertThat(tile("/en/" + YEAR, "whole-government")).contains("n = 5 due");
    }

    @Test
    @Tag("C12")
    void c12TheSameConceptAskedTwiceOfOneOrganisationIsHalfRedundant() {
        assertThat(tile("/en/reporting" + YEAR, "reporting-redundancy"))
                .contains("Redundancy 50.0%", "Concepts asked for 2", "Distinct concepts 1");
        assertThat(tile("/en/reporting" + YEAR, "reporting-concepts")).containsPattern("Headcount 7.5 h 2 1");
    }

    @Test
    @Tag("C14")
    void c14AGroupThatIsTooSmallIsBlankAndSoIsTheOneThatWouldGiveItAway() {
        assertThat(tile("/en/voice", "voice-roles"))
                .containsPattern("My tools suit me\\. withheld: group too small 48\\.5%");
        assertThat(tile("/en/voice", "voice-regions")).contains("withheld: protects another group");
        assertThat(tile("/fr/voix", "voice-roles")).contains("masqué : groupe trop petit");
    }

    @Test
    @Tag("C15")
    void c15ThemesCarryCountsOfSessionsAndNobodysWords() {
        assertThat(tile("/en/voice", "voice-themes"))
                .contains("this is not a head count")
                .containsPattern("Chronic overload managers 66\\.7% 2 3");
    }

    @Test
    @Tag("C16")
    void c16AnIssueStandsInItsFamilyAndTheConsultationSaysWhereItIsTold() {
        assertThat(tile("/en/voice", "voice-issues")).containsPattern("Chronic overload Capacity");
        assertThat(tile("/en/voice", "voice-consulted")).containsPattern("Questionnaire.*43 20 §7");
    }

    @Test
    @Tag("C19")
    void c19WhoHasNoPlanHasAProductionScoreOfZeroAndNoBlank() {
        assertThat(tile("/en/index" + YEAR + "&organisation=FIN", "index-criteria"))
                .containsPattern("Plan produced 0\\.0");
        assertThat(tile("/en/organisations/SAN" + YEAR, "obligations")).containsPattern("Annual report 0\\.0%");
    }

    @Test
    @Tag("C20")
    void c20ThePackOfAMinistryTellsItsSourceItsPublicationAndItsDay() {
        assertThat(text(server.page("/en/briefings/SAN" + YEAR)))
                .contains("Sample source.", "p-0001", "June 30, 2018", "Synthetic data");
    }

    @Test
    @Tag("C21")
    void c21AMeasureOfTheActionPlanIsFollowedFromItsAxisToItsState() {
        assertThat(tile("/en/actions", "action-plan")).containsPattern("First axis Public dashboard Late 2 1 1");
    }

    @Test
    @Tag("C22")
    void c22TheShareOfResultIndicatorsIsOneThirdForEachOfThree() {
        assertThat(tile("/en/index" + YEAR + "&organisation=SAN", "index-criteria"))
                .containsPattern("Result indicators 66\\.7");
    }

    @Test
    @Tag("C23")
    void c23APlanThatEndsBeforeTheLegislatureIsListedWithTheDaysItFallsShort() {
        assertThat(tile("/en/alignment", "plan-calendar"))
                .containsPattern("Strategic plan March 31, 2018 August 23, 2018 145");
    }

    @Test
    @Tag("C25")
    void c25ThePageSaysThatItIsNoCauseAndHowManyAreCompared() {
        assertThat(tile("/en/blockers" + YEAR, "blocked-attainment"))
                .contains("An association, not a cause")
                .containsPattern("With an open blocker 0\\.0% 0 1")
                .containsPattern("Without an open blocker 100\\.0% 1 1");
    }

    @Test
    @Tag("C26")
    void c26AnOrganisationAndAPriorityWithoutACrossingAreMarkedInTheMatrix() {
        assertThat(tile("/en/alignment", "x-matrix"))
                .contains("Priority without a crossing: 1 of 2 – Clean water")
                .contains("Organisation without a crossing: 1 of 2 – Finance");
        assertThat(tile("/en/alignment", "orphan-objectives")).contains("Treasury");
    }

    @Test
    @Tag("C27")
    void c27AnImprovementCarriesProblemCauseCountermeasureAndItsEffectOrNone() {
        assertThat(tile("/en/actions", "improvements"))
                .containsPattern("Reception Queue One counter Two counters Lean measured 4")
                .containsPattern("Form Errors Obscure words Plain words Lean none");
    }

    @Test
    @Tag("C32")
    void c32TheWallIsCutBySizeOfOrganisation() {
        assertThat(tile("/en/" + YEAR + "&basis=declared", "whole-government")).contains("n = 5 due");
        assertThat(tile("/en/" + YEAR + "&basis=declared&size=small", "whole-government"))
                .contains("n = 2 due", "Attainment rate 0.0%");
        assertThat(tile("/en/" + YEAR + "&basis=declared&size=large", "whole-government"))
                .contains("n = 3 due", "Attainment rate 100.0%");
    }

    @Test
    @Tag("C33")
    void c33NinetyThreeOfAHundredRequestsInTimeAreNinetyThreePerCent() {
        assertThat(tile("/en/services" + YEAR, "services-kept"))
                .contains("93.0%", "Services kept 93", "Services rendered 100");
        assertThat(tile("/en/services" + YEAR, "services-each")).containsPattern("Enrolment 93\\.0% 93 100");
    }

    @Test
    @Tag("C34")
    void c34AUnitWithMoreActiveFilesThanAgreedIsNamed() {
        assertThat(tile("/en/actions" + YEAR, "unit-workload"))
                .containsPattern("Emergencies Health 9 5")
                .doesNotContain("Clinics");
    }

    @Test
    @Tag("C35")
    void c35HoursPerPersonAreShownWhereBothAreOfOneYear() {
        assertThat(tile("/en/reporting" + YEAR, "reporting-load"))
                .contains("Only where hours and workforce are of the same year")
                .containsPattern("Department 0\\.02 h 20 h 1,234");
    }

    @Test
    @Tag("C36")
    void c36TwoToolsOfOneFunctionInOneOrganisationAreAPair() {
        assertThat(tile("/en/reporting" + YEAR, "duplicate-tools"))
                .contains("Pairs of duplicate tools 1")
                .containsPattern("Health Files Case file Clear");
    }

    @Test
    @Tag("C37")
    void c37EveryMetricIsDefinedOnAPageInBothLanguages() {
        String french = text(server.page("/fr/definitions"));
        String english = text(server.page("/en/definitions"));
        for (Metric metric : SemanticModel.shipped().metrics()) {
            assertThat(french).contains(plain(metric.label().in(Language.FR)));
            assertThat(english).contains(plain(metric.label().in(Language.EN)));
        }
    }

    @Test
    @Tag("C38")
    void c38AResultStandsOnTheWallOfEveryLevelTheDayAfter() {
        assertThat(tile("/en/rooms", "results-seen"))
                .contains("from the day after its publication")
                .containsPattern("Government 100\\.0% 1 1")
                .containsPattern("Strategic 0\\.0% 0 1");
    }

    @Test
    @Tag("C40")
    void c40ARiskWhoseRatingChangedShowsBothRatingsWithTheirDays() {
        assertThat(tile("/en/blockers", "risks"))
                .containsPattern("Staff shortage Health 8 September 30, 2017 16 March 31, 2018");
    }

    @Test
    @Tag("C41")
    void c41WhatTooFewCitizensSayIsWithheldAndSaysSo() {
        assertThat(tile("/en/services", "services-citizens"))
                .contains("The service suits me. withheld: group too small", "Results withheld: 1")
                .doesNotContain("No survey of citizens was delivered", "%");
    }

    @Test
    @Tag("C42")
    void c42AnObjectiveThatDoesNotSayWhomItServesLowersTheShare() {
        assertThat(tile("/en/alignment", "objective-clarity"))
                .contains("Share of clear objectives 50.0%", "Clear objectives 1", "Objectives examined for clarity 2");
    }

    @Test
    @Tag("C43")
    void c43TargetsGoDownToUnitsAndToNoPerson() {
        assertThat(tile("/en/alignment" + YEAR, "unit-cascade")).containsPattern("50\\.0%.*Units with a target 1.*2");
    }

    /** What a tile says, without its marks. */
    private static String tile(String path, String id) {
        return text(server.tile(path, id));
    }

    private static String text(String html) {
        return plain(
                html.replaceAll("(?s)<svg.*?</svg>|<script.*?</script>", " ").replaceAll("<[^>]+>", " "));
    }

    private static String plain(String text) {
        return text.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
