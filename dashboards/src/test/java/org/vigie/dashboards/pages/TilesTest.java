package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Principal;
import org.vigie.dashboards.RunningServer;

/** Walks every tile of every page: what it shows is what the API answers to the question that it carries. */
class TilesTest {
    private static final Pattern FIGURE =
            Pattern.compile("data-metric=\"[^\"]*\" data-value=\"([^\"]*)\" data-question=\"([^\"]*)\"");
    private static final Pattern TABLE = Pattern.compile(
            "<table id=\"([^\"]*)\" class=\"([^\"]*)\" data-question=\"([^\"]*)\">(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("<tr class=\"([^\"]*)\">(.*?)</tr>|<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");

    private static final Map<String, JsonNode> ANSWERS = new ConcurrentHashMap<>();

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new RunningServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> pages() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        Dashboards.shipped().addressed().stream()
                                .flatMap(dashboard -> Stream.of(
                                        dashboard.address(language),
                                        dashboard.address(language) + "?organisation=SAN",
                                        dashboard.address(language) + "?period=2015-2016&basis=computed")),
                        Stream.of(
                                Addresses.wall(language),
                                Addresses.wall(language) + "?basis=computed",
                                Addresses.wall(language) + "?basis=original_target&as-of=2018-07-01",
                                Addresses.organisation(language, "SAN") + "?basis=original_target",
                                Addresses.organisation(language, "SAN"),
                                Addresses.room(language, "STRAT-SAN"),
                                Addresses.briefing(language, "FIN"))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberIsTheApis(String path) {
        String html = server.page(path);
        FIGURE.matcher(html)
                .results()
                .forEach(figure -> assertThat(plain(figure.group(1)))
                        .as(path + " " + figure.group(2))
                        .isEqualTo(
                                plain(answer(figure.group(2)).get("rows").get(0).get(0))));
        TABLE.matcher(html).results().forEach(table -> {
            JsonNode answer = answer(table.group(3));
            if (table.group(2).equals("matrix")) {
                assertThat(values(table.group(4)))
                        .as(path + " " + table.group(1))
                        .containsExactlyInAnyOrderElementsOf(metrics(answer)
                                .flatMap(List::stream)
                                .filter(value -> !value.isEmpty())
                                .toList());
            } else {
                assertThat(rows(table.group(4)))
                        .as(path + " " + table.group(1))
                        .isNotEmpty()
                        .allMatch(metrics(answer).toList()::contains);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTileSaysWhatItRestsOnOrWhyItIsEmpty(String path) {
        String html = server.page(path);
        List<String> tiles = Pattern.compile("<section class=\"tile .*?</section>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(tiles).isNotEmpty().allSatisfy(tile -> {
            assertThat(tile).contains("<footer>", "-0001-");
            assertThat(Pattern.compile("class=\"(empty|figures|parts|scroll|cards|rows|facts|good|figure)|<ol|<p>")
                            .matcher(tile)
                            .find())
                    .as(tile)
                    .isTrue();
        });
    }

    @Test
    void aPriorityThatNobodyServesAndAnOrganisationThatServesNoneStandOut() {
        assertThat(server.page("/en/alignment"))
                .contains("Priority without a crossing: 1 of 2 – Clean water")
                .contains("Organisation without a crossing: 1 of 2 – Finance")
                .contains("Clean water <span class=\"different\">nobody</span>");
    }

    @Test
    void aChapterWithoutAnyAnswerListsItsQuestions() {
        assertThat(server.page("/fr/cahiers/FIN"))
                .contains("Les questions de ce chapitre restent sans réponse", "<li><b>");
        assertThat(server.page("/fr/cahiers/SAN")).doesNotContain("restent sans réponse");
    }

    @Test
    void barsOfOneUnitSideBySideAreDrawnToOneScale() {
        String html = server.page("/en/budget");
        assertThat(html.substring(html.indexOf("id=\"budget-linked-table\"")))
                .containsSubsequence("class=\"series-1\" width=\"1000\"", "class=\"series-1\" width=\"234\"");
    }

    @Test
    void theIndexAddsUpFromItsComponentsForTheOrganisationChosen() {
        assertThat(server.page("/en/index"))
                .contains("<a href=\"#organisation\">Choose an organisation", "<select id=\"organisation\"")
                .doesNotContain("Points of contribution");
        assertThat(server.page("/en/index?organisation=SAN"))
                .contains("the median overall score is <strong>75.0</strong> of 100")
                .contains("x=\"0\" width=\"466\"", "x=\"466\" width=\"534\"")
                .contains("Inspection delay");
    }

    @Test
    void aRoomSeesItsOwnAndWhatComesFromBelow() {
        assertThat(server.page("/en/rooms/GOUV"))
                .contains("Which blockers wait for this room?", "Vacant positions", "Open two clinics")
                .contains("href=\"/en/rooms/STRAT-SAN?");
        assertThat(server.page("/en/rooms/OPER-SAN"))
                .contains("Vacant positions")
                .doesNotContain("Late agreement", "Open two clinics");
    }

    @Test
    void aMeetingShowsOnePointAtATime() {
        assertThat(server.page("/en/rooms/GOUV?meeting=1"))
                .contains("Point 1 of ", "meeting=2", "Leave the session")
                .doesNotContain("rel=\"prev\"");
        assertThat(server.page("/en/rooms/GOUV?meeting=99"))
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void aGroupThatIsWithheldSaysSoAndWhy() {
        assertThat(server.page("/fr/voix"))
                .contains("masqué\u00a0: groupe trop petit", "masqué\u00a0: protège un autre groupe", "Région 05");
        assertThat(server.page("/en/voice")).contains("withheld: group too small", "Managers");
    }

    @Test
    void whatIsNotDeliveredIsToldWithWhatToDeliver() {
        assertThat(server.page("/en/voice")).contains("<code>focusgroups.themes</code>");
        assertThat(server.page("/fr/voix"))
                .containsSubsequence(
                        "id=\"unanswered\"",
                        "Rien n’a été livré pour y répondre.",
                        "Livre des thèmes",
                        "<code>focusgroups.themes</code>");
    }

    @Test
    void whatNothingWasDeliveredForIsListedAfterTheTilesThatShowSomething() {
        String voice = server.page("/en/voice");
        assertThat(voice.substring(0, voice.indexOf("id=\"unanswered\"")))
                .contains("withheld: group too small")
                .doesNotContain("Nothing was delivered");
        assertThat(server.page("/en/alignment")).doesNotContain("Nothing was delivered to answer this question.");
    }

    @Test
    void whoIsShownNothingIsNotToldThatThereIsNothing(@TempDir Path aside) {
        try (RunningServer open = new RunningServer(aside, Principal.of("public"))) {
            assertThat(open.page("/fr/bloquants"))
                    .contains("Rien ne vous est montré ici.", "Rien ne vous est montré pour y répondre")
                    .doesNotContain("aucun bloquant", "À livrer");
            assertThat(open.page("/en/")).doesNotContain("Nothing is shown to you here.");
        }
    }

    @Test
    @Tag("C39")
    void c39ABriefingPackHoldsEveryChapterOfOneOrganisationInBothLanguages() {
        assertThat(server.page("/en/briefings/SAN"))
                .contains("Briefing pack: Health", "Evaluated as of June 30, 2018 · fiscal year 2016-2017")
                .contains("id=\"chapter-organisation\"", "id=\"chapter-budget\"", "id=\"chapter-services\"")
                .contains("href=\"#chapter-alignment\"");
        assertThat(chapters("/fr/cahiers/SAN"))
                .isEqualTo(chapters("/en/briefings/SAN"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void aNumberIsWalkedBackToItsFileAndLine() {
        assertThat(server.page("/en/lineage?metric=attainment_rate&organisation.code=SAN&period.fiscal_year=2016-2017"))
                .contains(
                        "Attainment rate: <strong>100.0%</strong>",
                        "Indicateurs.csv", "Indicators met ÷ Indicators evaluable");
    }

    private static List<String> chapters(String path) {
        return Pattern.compile("id=\"(chapter-[a-z-]+)\"")
                .matcher(server.page(path))
                .results()
                .map(chapter -> chapter.group(1))
                .toList();
    }

    private static JsonNode answer(String escaped) {
        return ANSWERS.computeIfAbsent(
                escaped.replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&"), question -> {
                    HttpResponse<String> response = server.askExactly(question);
                    assertThat(response.statusCode())
                            .as(question + response.body())
                            .isEqualTo(200);
                    return RunningServer.json(response);
                });
    }

    /** The metrics of each row, as text; {@code ""} where there is none. */
    private static Stream<List<String>> metrics(JsonNode answer) {
        List<Integer> positions = new ArrayList<>();
        for (int at = 0; at < answer.get("columns").size(); at++) {
            if (!answer.get("columns").get(at).get("name").asText().contains(".")) {
                positions.add(at);
            }
        }
        return StreamSupport.stream(answer.get("rows").spliterator(), false)
                .map(row -> positions.stream().map(at -> plain(row.get(at))).toList());
    }

    /** The cells of each row that is no group's. */
    private static List<List<String>> rows(String table) {
        return ROW.matcher(table.substring(table.indexOf("<tbody>")))
                .results()
                .filter(row -> !"group".equals(row.group(1)))
                .map(row -> VALUE.matcher(row.group())
                        .results()
                        .map(value -> plain(value.group(1)))
                        .toList())
                .toList();
    }

    private static List<String> values(String table) {
        return VALUE.matcher(table)
                .results()
                .map(value -> plain(value.group(1)))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String plain(JsonNode value) {
        return value.isNull() ? "" : plain(value.asText());
    }

    /** A number without the zeros that say nothing. */
    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
