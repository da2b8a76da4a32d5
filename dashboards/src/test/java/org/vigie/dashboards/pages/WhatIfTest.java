package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.dashboards.RunningServer;

/** The index under other weights: that of the publication where nothing is changed, and never a score of a part. */
class WhatIfTest {
    private static final String PAGE = "/en/index/what-if?organisation=SAN&period=2016-2017";

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
    void withTheWeightsInForceItIsTheScoreThatIsPublished() {
        JsonNode answer = server.answer("{'metrics':['index_points','index_score'],'where':[{'field':"
                + "'period.fiscal_year','value':'2016-2017'},{'field':'organisation.code','value':'SAN'}]}");
        assertThat(tried(server.page(PAGE)))
                .isEqualByComparingTo(answer.get("rows").get(0).get(0).decimalValue())
                .isEqualByComparingTo(answer.get("rows").get(0).get(1).decimalValue());
    }

    @Test
    void otherWeightsGiveAnotherScoreThatTheAddressKeeps() {
        String html = server.page(PAGE + "&weight.production=30&weight.attainment=70");
        assertThat(tried(html)).isEqualByComparingTo("73");
        assertThat(html)
                .contains(">75.0</dd>", ">73.0</dd>", "−2.0</dd>")
                .contains(
                        "name=\"weight.production\" value=\"30\"",
                        "<input type=\"hidden\" name=\"organisation\" value=\"SAN\">")
                .contains("weight.production=30\" rel=\"bookmark\"");
        assertThat(server.page(PAGE.replace("/en/index/what-if", "/fr/indice/simulation")
                        + "&weight.production=30,5&weight.attainment=69,5"))
                .contains("data-tried=\"73.05\"");
    }

    @Test
    void weightsThatDoNotMakeAHundredGiveNoScore() {
        assertThat(server.page(PAGE + "&weight.production=40"))
                .contains("These weights make 90.0 instead of 100.")
                .doesNotContain("data-tried");
    }

    @Test
    void whatIsNoWeightIsRefused() {
        for (String weight : List.of("-1", "101", "many", "1e2")) {
            HttpResponse<String> response = server.get(PAGE + "&weight.production=" + weight);
            assertThat(response.statusCode()).as(weight).isEqualTo(400);
            assertThat(response.body()).contains("A weight is a number from 0 to 100.");
        }
    }

    @Test
    void withoutAnOrganisationOrAScoreItSaysWhy() {
        assertThat(server.page("/en/index/what-if")).contains("Choose an organisation");
        assertThat(server.page("/en/index/what-if?organisation=FIN&period=2016-2017"))
                .contains("This organisation has no component scored in 2016-2017.");
    }

    @Test
    void aComponentThatHasNoScoreLeavesNoneToTheWholeUnlessItWeighsNothing() {
        WhatIf.Component scored = component("a", Optional.of("80"), "50", "100");
        assertThat(new WhatIf(List.of(scored, component("b", Optional.empty(), "50", "0"))))
                .satisfies(tried -> {
                    assertThat(tried.score()).isEmpty();
                    assertThat(tried.triedScore())
                            .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("80"));
                });
        assertThat(new WhatIf(List.of(scored, component("b", Optional.empty(), "50", "1"))).triedScore())
                .isEmpty();
    }

    private static WhatIf.Component component(String code, Optional<String> score, String weight, String tried) {
        return new WhatIf.Component(
                code, code, score.map(BigDecimal::new), new BigDecimal(weight), new BigDecimal(tried));
    }

    private static BigDecimal tried(String html) {
        String after = html.substring(html.indexOf("data-tried=\"") + 12);
        return new BigDecimal(after.substring(0, after.indexOf('"')));
    }
}
