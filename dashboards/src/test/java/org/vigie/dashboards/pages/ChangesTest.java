package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.SampleWorkspace;
import org.vigie.dashboards.server.VigieServer;

/** What pages say has changed, over three publications: the first judges on June 30, the room sat on July 10. */
class ChangesTest {
    private static final String SEEN = "p-0002-5a3b1e000000";
    private static final String NOW = "p-0003-5a3b1e000000";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static VigieServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Workspace workspace = SampleWorkspace.in(folder);
        String session = "INSERT INTO fact_caucus (caucus_key, room_key, planned_date, is_held, is_planned_to_date)"
                + " VALUES (9, 1, '2018-07-10', true, true)";
        // IND-2 was declared met; of the blockers, one more is open
        SampleWorkspace.publishAgain(workspace, SEEN, "2018-07-01");
        SampleWorkspace.publishAgain(
                workspace,
                NOW,
                "2018-07-31",
                session,
                "UPDATE fact_indicator_evaluation SET declared_status_code = 'not_met' WHERE indicator_key = 2",
                "UPDATE fact_blocker_lifecycle SET is_open = true WHERE blocker_key = 2",
                // of one value that came, nobody knows when
                "UPDATE fact_update_expectation SET punctuality_code = 'not_evaluable', is_late = NULL"
                        + " WHERE expectation_id = 'e1'");
        server = VigieServer.start(workspace, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNumberThatCannotBeJudgedSaysSo() throws Exception {
        assertThat(punctuality("/en/"))
                .contains("data-metric=\"update_punctuality\" data-value=\"\"", "no data", "Not evaluable")
                .contains("There is nothing, or not yet enough, to judge by", "Updates whose punctuality is known: 1")
                .doesNotContain("Off target");
        assertThat(punctuality("/en/?publication=" + SEEN)).contains("50.0%", "Off target");
    }

    private static String punctuality(String path) throws Exception {
        String html = page(path);
        return html.substring(html.indexOf("id=\"punctuality\""), html.indexOf("id=\"escalated\""));
    }

    @Test
    void aNumberSaysHowItChangedSinceTheRoomSawIt() throws Exception {
        String wall = page("/en/?period=2016-2017&basis=declared");
        assertThat(wall)
                .contains("Changes since the government session of July 10, 2018 (publication p-0002-5a3b1e000000).");
        assertThat(change(wall, "attainment_rate")).isEqualTo("down worse −33.3\u00a0points worse before: 66.7%");
        assertThat(change(wall, "evaluation_coverage")).isEqualTo("same  unchanged  before: 60.0%");
        assertThat(change(page("/fr/?period=2016-2017&basis=declared"), "attainment_rate"))
                .isEqualTo("down worse −33,3\u00a0points moins bien auparavant\u00a0: 66,7\u00a0%");
        assertThat(change(page("/en/blockers"), "blockers_open")).isEqualTo("up worse +1 worse before: 1");
    }

    @Test
    void whereNoSessionLiesBetweenThePublicationBeforeIsComparedWith() throws Exception {
        assertThat(page("/en/?publication=" + SEEN))
                .contains("Changes since publication p-0001-5a3b1e000000, evaluated as of June 30, 2018.");
    }

    @Test
    void theFirstPublicationHasNothingToCompareWith() throws Exception {
        assertThat(page("/en/?publication=" + SampleWorkspace.PUBLICATION))
                .doesNotContain("Changes since", "class=\"change");
    }

    @Test
    void theLinkOfAPageKeepsItsPublication() throws Exception {
        String was = page("/en/blockers?publication=" + SEEN);
        assertThat(was).contains("href=\"/en/blockers?period=2016-2017&amp;basis=declared&amp;publication=" + SEEN);
        assertThat(page("/en/blockers")).contains("&amp;publication=" + NOW + "\" rel=\"bookmark\"");
        assertThat(was).contains("data-pinned=\"true\"").contains("<option value=\"" + NOW + "\">");
    }

    @Test
    void aDayShowsWhatWasJudgedByThen() throws Exception {
        String was = page("/en/blockers?as-of=2018-07-15");
        assertThat(was)
                .contains("data-publication=\"" + SEEN + "\"", "data-pinned=\"true\"", "as of July 1, 2018")
                .as("the day stays in links, among those to choose from, and later publications are not offered")
                .contains("href=\"/en/actions?period=2016-2017&amp;basis=declared&amp;as-of=2018-07-15\"")
                .contains("<option value=\"2018-07-15\" selected>July 15, 2018", "<option value=\"2018-06-30\">")
                .doesNotContain("<option value=\"" + NOW + "\">")
                .as("where a number comes from is asked of the same day")
                .contains("&amp;basis=declared&amp;as-of=2018-07-15\"");
        assertThat(page("/fr/bloquants?as-of=2018-06-30"))
                .contains("data-publication=\"" + SampleWorkspace.PUBLICATION + "\"");
        assertThat(page("/en/blockers?as-of=2030-01-01")).contains("data-publication=\"" + NOW + "\"");
        assertThat(page("/en/lineage?metric=blockers_open&as-of=2018-07-15&theme=dark"))
                .contains("--publication " + SEEN, "data-theme=\"dark\"");
    }

    @Test
    void aDayThatNoPublicationJudgesByIsRefusedWithThoseThatAre() throws Exception {
        assertThat(page("/en/blockers?as-of=2018-06-29"))
                .contains("No publication is evaluated as of 2018-06-29 or before.")
                .contains("Dates of the publications kept: 2018-06-30, 2018-07-01, 2018-07-31.");
        assertThat(page("/en/blockers?as-of=2018-07-15&publication=" + NOW))
                .contains("Publication " + NOW + " is evaluated as of 2018-07-31, after 2018-07-15 as asked.");
    }

    @Test
    void thePastPublishedAgainIsNotComparedWithWhatWasKnownLater(@TempDir Path folder) throws Exception {
        Workspace workspace = SampleWorkspace.in(folder);
        SampleWorkspace.publishAgain(workspace, SEEN, "2018-05-15");
        SampleWorkspace.publishAgain(workspace, NOW, "2018-07-01");
        try (VigieServer again = VigieServer.start(workspace, 0)) {
            assertThat(page(again, "/en/?publication=" + SEEN)).doesNotContain("Changes since");
            assertThat(page(again, "/en/")).contains("publication " + SampleWorkspace.PUBLICATION);
        }
    }

    @Test
    void whatAnEarlierProgramPublishedShowsAllThatItHolds(@TempDir Path folder) throws Exception {
        Workspace workspace = SampleWorkspace.in(folder);
        SampleWorkspace.publishAgain(
                workspace,
                SEEN,
                "2018-07-01",
                "DROP TABLE fact_unit_cost",
                "ALTER TABLE fact_workforce DROP COLUMN full_time_equivalents");
        try (VigieServer older = VigieServer.start(workspace, 0)) {
            String budget = page(older, "/en/budget");
            assertThat(budget).contains("made by an earlier Vigie", "data-metric=\"spending\"");
            assertThat(budget.split("made by an earlier Vigie", -1))
                    .hasSizeLessThan(budget.split("<section", -1).length);
            assertThat(page(older, "/fr/budget")).contains("une version antérieure de Vigie");
        }
    }

    /** Arrow, tone, size, word and former number of a figure. */
    private static String change(String html, String metric) {
        String figure = html.substring(html.indexOf("<div class=\"figure", html.indexOf("class=\"tiles\"")));
        figure = figure.substring(figure.indexOf("data-metric=\"" + metric + "\""));
        figure = figure.substring(0, figure.indexOf("</div>"));
        String span = figure.substring(figure.indexOf("<span class=\"change"));
        String tone = span.replaceAll("(?s)^<span class=\"change ([a-z]*)\".*", "$1");
        String was = span.replaceAll("(?s).*title=\"([^\"]*)\".*", "$1");
        String arrow = span.replaceAll("(?s).*#arrow-([a-z]+).*", "$1");
        String text = span.replaceAll("(?s).*</svg>([^<]*).*", "$1").strip();
        String word = span.contains("class=\"word\"") ? span.replaceAll("(?s).*class=\"word\">([^<]*).*", "$1") : "";
        return String.join(" ", arrow, tone, text, word, was);
    }

    private static String page(String path) throws IOException, InterruptedException {
        return page(server, path);
    }

    private static String page(VigieServer server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
