package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.Language;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;

class PagesTest {
    private static final String ALL = """
            /fr/                     | /en/
            /fr/organisations        | /en/organisations
            /fr/organisations/SAN    | /en/organisations/SAN
            /fr/organisations/FIN    | /en/organisations/FIN
            /fr/indicateurs/IND-1    | /en/indicators/IND-1
            /fr/indicateurs/IND-2    | /en/indicators/IND-2
            /fr/indicateurs/IND-3    | /en/indicators/IND-3
            /fr/indicateurs/IND-6    | /en/indicators/IND-6
            /fr/alignement           | /en/alignment
            /fr/indice               | /en/index
            /fr/indice/simulation    | /en/index/what-if
            /fr/budget               | /en/budget
            /fr/services             | /en/services
            /fr/salles               | /en/rooms
            /fr/salles/GOUV          | /en/rooms/GOUV
            /fr/salles/OPER-SAN      | /en/rooms/OPER-SAN
            /fr/bloquants            | /en/blockers
            /fr/actions              | /en/actions
            /fr/voix                 | /en/voice
            /fr/reddition            | /en/reporting
            /fr/cahiers              | /en/briefings
            /fr/cahiers/SAN          | /en/briefings/SAN
            /fr/constats             | /en/findings
            /fr/qualite              | /en/quality
            /fr/definitions          | /en/definitions
            """;

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new RunningServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ALL)
    void aPageIsTheSameInBothLanguages(String french, String english) {
        String fr = server.page(french);
        String en = server.page(english);

        assertThat(fr).startsWith("<!doctype html>").contains("<html lang=\"fr\">");
        assertThat(en).contains("<html lang=\"en\">");
        assertThat(ids(fr)).isEqualTo(ids(en));
        assertThat(fr).contains("href=\"" + english + "\"");
        assertThat(en).contains("href=\"" + french + "\"");
        assertThat(fr + en).doesNotContain("%s");
        assertThat(Texts.all().keySet()).noneMatch(key -> (fr + en).contains(">" + key + "<"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ALL)
    void aPageSaysThatItsDataIsMadeUpAndWhatItRestsOn(String french, String english) {
        assertThat(server.page(french))
                .contains(
                        "Données synthétiques",
                        "Publication " + SampleWorkspace.PUBLICATION,
                        "30 juin 2018",
                        "Source d’essai.");
        assertThat(server.page(english))
                .contains(
                        "Synthetic data",
                        "Publication " + SampleWorkspace.PUBLICATION,
                        "June 30, 2018",
                        "Sample source.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ALL)
    void aPageCanBeWalkedByKeyboardAndByEar(String french, String english) {
        for (String html : List.of(server.page(french), server.page(english))) {
            assertThat(html)
                    .contains("<a class=\"skip\" href=\"#content\">", "<main id=\"content\"", "<nav ", "<footer");
            assertThat(Pattern.compile("<h1>").matcher(html).results()).hasSize(1);
            assertThat(headingLevels(html)).as("no level is skipped").isTrue();
            assertThat(Pattern.compile(" (style|onclick|onload)=\"")
                            .matcher(html)
                            .find())
                    .isFalse();
            assertThat(Pattern.compile("<script(?! defer src=\"/static/)")
                            .matcher(html)
                            .find())
                    .isFalse();
            assertThat(Pattern.compile("(src|href)=\"(https?:)?//")
                            .matcher(html)
                            .find())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"declared", "computed"})
    void theWallShowsWhatTheApiAnswers(String basis) {
        JsonNode row = server.answer("""
                        {"metrics":["attainment_rate","strict_attainment_rate","evaluation_coverage","indicators_met",
                         "indicators_not_met","indicators_not_available","indicators_future"],
                         "where":[{"field":"period.fiscal_year","value":"2016-2017"}],"basis":"%s"}
                        """.formatted(basis)).get("rows").get(0);
        for (Language language : Language.values()) {
            Formats formats = new Formats(language);
            String html = server.page("/" + language.code() + "/?period=2016-2017&basis=" + basis);
            for (int rate = 0; rate < 3; rate++) {
                assertThat(html).contains(">" + formats.percent(row.get(rate).decimalValue()) + "</dd>");
            }
            for (int count = 3; count < 7; count++) {
                assertThat(html).contains("<b>" + formats.count(row.get(count).asLong()) + "</b>");
            }
        }
    }

    @Test
    void theWallNamesTheOrganisationsWhoseResultsAreMissing() {
        String html = server.page("/en/?basis=declared");
        assertThat(html)
                .contains("Total incomplete. Indicators due without a result: 2; organisations: 2.")
                .contains("1 of 3 due")
                .contains("1 of 2 due")
                .contains("href=\"/en/organisations/SAN?period=2016-2017&amp;basis=declared\"");
    }

    @Test
    void theWallShowsMissionsInTheirOrderWithTheirDomains() {
        String html = server.page("/en/");
        String table = html.substring(html.indexOf("id=\"missions-table\""), html.indexOf("</table>"));
        assertThat(Pattern.compile("<th scope=\"row\">([^<]*)</th>")
                        .matcher(table)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactly("Social affairs", "Care", "Prevention", "Economic affairs", "Public finance");
    }

    @Test
    void withoutAChoiceTheLatestYearThatCanBeJudgedIsShown() {
        assertThat(server.page("/fr/"))
                .contains("<option value=\"2016-2017\" selected>", "<option value=\"2015-2016\">");
    }

    @Test
    void theStateIsInTheAddressAndTheLanguageSwitchKeepsIt() {
        String html = server.page("/fr/organisations/SAN?period=2015-2016&basis=computed");
        assertThat(html)
                .contains("<option value=\"2015-2016\" selected>")
                .contains("href=\"/en/organisations/SAN?period=2015-2016&amp;basis=computed\"")
                .contains("value=\"computed\" selected");
    }

    @Test
    void anOrganisationHasItsMeansAndItsIndicators() {
        String html = server.page("/fr/organisations/SAN");
        assertThat(html)
                .contains(
                        "<h1>Santé</h1>",
                        "Ministère",
                        "1,2\u00a0G$",
                        "title=\"1\u00a0234\u00a0567\u00a0890,12\u00a0$\"")
                .contains("Soins de proximité", "Part des patients vus à temps", "au moins 80\u00a0%", "85\u00a0%")
                .contains("déclaré ≠ calculé")
                .contains("href=\"/fr/indicateurs/IND-2?period=2016-2017&amp;basis=declared\"");
    }

    @Test
    void anIndicatorHasItsVerdictAndItsSource() {
        assertThat(server.page("/en/indicators/IND-1?basis=computed"))
                .contains("The result, 85%, meets the target: at least 80%.")
                .contains("125.0%", "60% (March 31, 2014)", "New teams.")
                .contains("<code>Indicateurs.csv</code>, line 12", "ab".repeat(32))
                .contains("2015-2016", "Method revised", "2 (in force)", "1 (original)")
                .contains("Community care", "Seen within 48 h.");
        assertThat(server.page("/en/indicators/IND-2"))
                .contains(
                        "The organisation declared “Met”; the computation from the published target and result gives “Not met”.");
        assertThat(server.page("/en/indicators/IND-3"))
                .contains("The due date has passed and no usable result was published.");
    }

    @Test
    void anIndicatorWithoutTheChosenYearSaysWhichYearsThereAre() {
        assertThat(server.page("/en/indicators/IND-4?period=2015-2016"))
                .contains("This indicator has no evaluation in 2015-2016. Published periods: 2016-2017.");
    }

    @Test
    @Tag("C18")
    void c18TheStewardSeesWhatIsWrongWhatCameAndWhoIsLate() {
        assertThat(server.page("/en/quality"))
                .contains("<strong>1</strong> of 2 rules are kept", "<strong>3</strong> records")
                .contains("target.revision-has-reason", "2 of 5 target revisions have no reason", "targets.csv, line 8")
                .contains("Deliver the reason", "delivering organisation", "Blocking")
                .contains("Indicateurs.csv", "The header is wrong", "superseded")
                .contains(
                        "data-label=\"Expected\">2<",
                        "data-label=\"Received\">1<",
                        "June 30, 2017",
                        "data-label=\"Late\">1<")
                .contains(
                        "findings?organisation=FIN\" aria-label=\"Findings to deal with: 29",
                        "Annual result</th><td class=\"number\" data-label=\"Values followed\">3<");
        assertThat(server.page("/fr/qualite"))
                .contains("Qui est en retard\u202f?", "2 révisions de cible sur 5", "Bloquante");
    }

    @Test
    void theStewardReadsTablesColumnsAndRowsByTheirNames() {
        assertThat(server.page("/en/quality"))
                .contains(
                        "title=\"fact_indicator_target\">Targets<",
                        "0 of 1",
                        "Revision number: 2 · targets.csv, line 8")
                .doesNotContain("target_key=4", "revision=2");
        assertThat(server.page("/fr/qualite"))
                .contains("Résultats.csv, ligne 12", "Corrigez la valeur", "à corriger", "Résultats<");
    }

    @Test
    void qualityIsDrawnFromOneRefreshToTheNextAndFromOneMonthToTheNext() {
        String html = server.page("/en/quality");
        assertThat(html.substring(html.indexOf("id=\"trend-rules-table\""), html.indexOf("id=\"trend-files\"")))
                .containsSubsequence(
                        "May 1, 2026, 06:30</th>",
                        "data-value=\"2\">2<",
                        "data-value=\"1\">1<",
                        "data-value=\"2\">2<",
                        "June 1, 2026, 06:30</th>",
                        "data-value=\"1\">1<",
                        "data-value=\"1\">1<",
                        "data-value=\"2\">2<");
        assertThat(html.substring(html.indexOf("id=\"trend-files-table\""), html.indexOf("id=\"set-aside\"")))
                .containsSubsequence(
                        "April 2026</th>",
                        "data-value=\"4\">4<",
                        "data-value=\"14\">14<",
                        "data-value=\"2\">2<",
                        "May 2026</th>",
                        "data-value=\"3\">3<",
                        "data-value=\"10\">10<",
                        "data-value=\"1\">1<");
        assertThat(html).contains("data-source=\"trend-rules-table\"", "data-source=\"trend-files-table\"");
    }

    @Test
    void findingsAreListedPageByPage() {
        assertThat(server.page("/en/findings"))
                .contains("Findings to deal with: 30.", "Findings 1 to 25 of 30", "Page 1 of 2");
        assertThat(server.page("/en/findings?page=2")).contains("Findings 26 to 30 of 30", "rel=\"prev\"");
        assertThat(server.page("/fr/constats?kind=declared_differs_from_computed"))
                .contains("Constats 1 à 1 sur 1", "Atteint, mais 12 n’est pas 10", "a.csv, ligne 13");
    }

    @Test
    void theGravestFindingsComeFirst() {
        assertThat(server.page("/en/findings"))
                .containsSubsequence("Met, but 12 is not 10", "Finding 01", "Finding 24");
        assertThat(server.page("/en/findings?page=2"))
                .containsSubsequence("Finding 25", "Finding 29")
                .doesNotContain("Met, but 12 is not 10");
    }

    @Test
    void aFindingSaysWhoseItIsInWhatStateAndWhatWasDecided() {
        assertThat(server.page("/en/findings?organisation=SAN"))
                .contains("Findings 1 to 1 of 1", "acknowledged since May 2, 2026", "data steward")
                .contains("Decision (data steward): Ministère appelé", "Organisation: ")
                .doesNotContain("Organisation: SAN.");
        assertThat(server.page("/fr/constats?state=waived"))
                .contains(
                        "Constats 1 à 1 sur 1", "dispensé depuis le 2 mai 2026", "Dispensé jusqu’au 31 décembre 2026.")
                .contains("Décision (intendance des données)\u00a0: Refonte en cours", "Fourchette inversée");
        assertThat(server.page("/en/findings?state=resolved")).contains("No finding answers this choice.");
    }

    @Test
    void everyMetricOfATileIsDefined() {
        String html = server.page("/en/definitions");
        assertThat(Dashboards.shipped().all())
                .flatExtracting(Dashboard::metrics)
                .allSatisfy(metric -> assertThat(html).contains("id=\"" + metric + "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /fr/organisations/SANN  | Vouliez-vous dire «\u00a0SAN\u00a0»
                    /en/organisations/SANN  | Did you mean 'SAN'?
                    /fr/indicateurs/IND-77  | IND-7
                    /en/indicators/IND-1x   | Did you mean 'IND-1'?
                    /en/rooms/STRAT-SANN    | Did you mean 'STRAT-SAN'?
                    /fr/cahiers/SANN        | Vouliez-vous dire «\u00a0SAN\u00a0»
                    /en/nowhere             | This address does not exist.
                    /fr/nulle-part          | Cette adresse n’existe pas.
                    """)
    void whatIsNotThereIsAnsweredWithWaysOn(String path, String text) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(response.body()).contains(path.startsWith("/fr") ? "/fr/organisations" : "/en/organisations");
        assertThat(response.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/?period=1999-2000", "/en/?basis=felt", "/en/budget?organisation=NOPE"})
    void aChoiceThatDoesNotExistIsAnsweredWithTheValidOnes(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .containsAnyOf(
                        "Fiscal years: 2016-2017, 2015-2016.",
                        "Bases: declared, computed, original_target,",
                        "Codes: FIN, SAN.");
    }

    @Test
    void textOfTheDataIsNeverMarkup() {
        for (String path : List.of("/fr/", "/fr/organisations", "/fr/organisations/FIN", "/en/indicators/IND-4")) {
            assertThat(server.page(path)).doesNotContain("<script>window").contains("&lt;script&gt;window");
        }
        assertThat(server.get("/fr/organisations/%3Cscript%3Ewindow.__xss=1").body())
                .doesNotContain("<script>window");
    }

    @Test
    void aPageIsNotSentTwiceToOneWhoHasIt() {
        String tag = server.get("/fr/").headers().firstValue("etag").orElseThrow();
        assertThat(server.get("/fr/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get("/en/", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    private static List<String> ids(String html) {
        return Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .filter(id -> !id.startsWith("letter-"))
                .toList();
    }

    private static boolean headingLevels(String html) {
        int last = 0;
        for (String level : Pattern.compile("<h([1-6])")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList()) {
            int next = Integer.parseInt(level);
            if (next > last + 1) {
                return false;
            }
            last = next;
        }
        return true;
    }
}
