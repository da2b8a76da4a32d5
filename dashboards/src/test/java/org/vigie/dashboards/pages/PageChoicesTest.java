package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.Language;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;

/** What a reader chooses stands in the address, stays in its links, and is refused with a remedy where it is nothing. */
class PageChoicesTest {
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
    @CsvSource({"light", "dark", "contrast"})
    void aThemeIsKeptByEveryLink(String theme) {
        String html = server.page("/en/budget?theme=" + theme);
        assertThat(html)
                .contains("data-theme=\"" + theme + "\"", "<option value=\"" + theme + "\" selected>")
                .contains("href=\"/en/?period=2016-2017&amp;basis=declared&amp;theme=" + theme + "\"")
                .contains("hreflang=\"fr\" href=\"/fr/budget?theme=" + theme + "\"");
        assertThat(html.contains("contrast.css\" media=\"all\"")).isEqualTo(theme.equals("contrast"));
        assertThat(server.page("/en/budget"))
                .doesNotContain("data-theme")
                .contains("media=\"(prefers-contrast: more)\"");
    }

    @Test
    void aMissionNarrowsWhatKnowsMissionsAndTheRestSaysThatItDoesNot() {
        JsonNode answer = server.answer("{'metrics':['attainment_rate','indicators_due'],'where':[{'field':"
                + "'period.fiscal_year','value':'2016-2017'},{'field':'mission.code','value':'M2'}],"
                + "'basis':'declared'}");
        String html = server.page("/en/?mission=M2");
        assertThat(html)
                .contains("<option value=\"M2\" selected>Economic affairs")
                .contains("n = " + answer.get("rows").get(0).get(1).asText() + " due")
                .contains("All missions: these data are not broken down by mission.")
                .contains("/en/blockers?period=2016-2017&amp;basis=declared&amp;mission=M2\"");
        assertThat(server.page("/en/")).doesNotContain("All missions: these data");
        assertThat(new Formats(Language.EN)
                        .percent(answer.get("rows").get(0).get(0).decimalValue()))
                .satisfies(rate -> assertThat(html).contains(">" + rate + "</dd>"));
    }

    @Test
    void aSizeNarrowsWhatKnowsOrganisationsUnderOneCodeInBothLanguages() {
        for (Language language : Language.values()) {
            JsonNode answer = server.answer("{'metrics':['attainment_rate','indicators_due'],'where':[{'field':"
                    + "'period.fiscal_year','value':'2016-2017'},{'field':'organisation.size_band','value':'"
                    + (language == Language.FR ? "Petite" : "Small") + "'}],'basis':'declared','lang':'"
                    + language.code() + "'}");
            assertThat(server.page("/" + language.code() + "/?size=small"))
                    .contains("<option value=\"small\" selected>")
                    .contains("n = " + answer.get("rows").get(0).get(1).asText() + " ")
                    .contains(">"
                            + new Formats(language)
                                    .percent(answer.get("rows").get(0).get(0).decimalValue())
                            + "</dd>");
        }
        assertThat(server.page("/en/?size=small")).contains("All sizes: these data are not broken down by size");
    }

    @Test
    void whatWasJudgedByTheOriginalTargetIsOneChoiceAway() {
        String wall = server.page("/en/?basis=original_target");
        assertThat(wall)
                .contains("<option value=\"original_target\" selected>computed, original target")
                .contains("data-metric=\"attainment_rate\" data-value=\"0.000000\"")
                .contains("/en/blockers?period=2016-2017&amp;basis=original_target\"");
        assertThat(server.page("/en/?basis=computed"))
                .contains("data-metric=\"attainment_rate\" data-value=\"0.333333\"");
        assertThat(server.page("/en/indicators/IND-1?basis=original_target"))
                .contains("status computed by Vigie by the original target of the fiscal year", "90", "Not met");
        assertThat(server.page("/en/lineage?metric=indicators_not_met&basis=original_target&organisation.code=SAN"))
                .contains(
                        "fact_indicator_evaluation_basis", "--basis original_target", "data-label=\"source_line\">12<");
    }

    @Test
    void whatKnowsNoOtherBasisSaysByWhichItCounts() {
        String remark = "Status computed by the target in force: these data know no other basis.";
        assertThat(server.page("/en/blockers?basis=original_target")).contains(remark);
        assertThat(server.page("/en/blockers?basis=computed")).doesNotContain(remark);
        assertThat(server.page("/en/?basis=original_target")).doesNotContain(remark);
    }

    @Test
    void aPermanentLinkNamesThePublicationAndKeepsTheRest() {
        assertThat(server.page("/en/rooms/GOUV?meeting=1&basis=computed"))
                .contains("href=\"/en/rooms/GOUV?period=2016-2017&amp;basis=computed&amp;publication="
                        + SampleWorkspace.PUBLICATION + "&amp;meeting=1\" rel=\"bookmark\"");
    }

    @Test
    void aWallGoesFromPageToPageAndBackToTheFirst() {
        assertThat(server.page("/en/?kiosk=30"))
                .contains("class=\"kiosk\"", "data-seconds=\"30\"", "Page 1 of 5")
                .contains("rel=\"next\" href=\"/en/blockers?period=2016-2017&amp;basis=declared&amp;kiosk=30\"")
                .contains("rel=\"prev\" href=\"/en/services?period=2016-2017&amp;basis=declared&amp;kiosk=30\"");
        assertThat(server.page("/fr/budget?kiosk=10&playlist=wall,budget"))
                .contains("Page 2 de 2")
                .contains("rel=\"next\" href=\"/fr/?period=2016-2017&amp;basis=declared&amp;kiosk=10"
                        + "&amp;playlist=wall%2Cbudget\"");
        assertThat(server.page("/en/")).doesNotContain("kiosk-bar").contains("Show on a wall");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    theme=drak               | Theme 'drak' is unknown.                  | Themes: light, dark, contrast.
                    size=tiny                | No size has code 'tiny'.                  | Codes: small, large.
                    mission=M9               | No mission has code 'M9'.                 | Did you mean 'M1'?
                    basis=orignal_target     | Basis 'orignal_target' is unknown.        | Did you mean 'original_target'?
                    as-of=30/06/2018         | '30/06/2018' is not a date.               | Write it as 2025-06-30.
                    kiosk=1                  | '1' is no time for a screen to stand.     | From 5 to 600 seconds.
                    kiosk=30&playlist=bugdet | No page of tiles is called 'bugdet'.      | Did you mean 'budget'?
                    """)
    void whatIsNoChoiceIsRefusedWithThoseThatAre(String query, String problem, String remedy) {
        HttpResponse<String> response = server.get("/en/?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body().replace("&#39;", "'")).contains(problem, remedy);
    }
}
