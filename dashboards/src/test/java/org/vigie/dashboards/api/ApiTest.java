package org.vigie.dashboards.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;

class ApiTest {
    private static final String YEAR = "'where':[{'field':'period.fiscal_year','op':'=','value':'2016-2017'}]";

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
    void anAnswerHasTheFieldsThenTheMetricsAndNamesItsPublication() {
        HttpResponse<String> response = server.ask(
                "{'metrics':['indicators_due','attainment_rate'],'by':['organisation.code'],'order':['organisation.code'],"
                        + YEAR + ",'lang':'en'}");
        JsonNode answer = RunningServer.json(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(response.headers().firstValue("etag")).isPresent();
        assertThat(response.headers().firstValue("vigie-publication")).contains(SampleWorkspace.PUBLICATION);
        assertThat(answer.fieldNames()).toIterable().containsExactly("publication", "columns", "rows", "notes");
        assertThat(answer.get("publication").asText()).isEqualTo(SampleWorkspace.PUBLICATION);
        assertThat(answer.get("columns").findValuesAsText("name"))
                .containsExactly("organisation.code", "indicators_due", "attainment_rate");
        assertThat(answer.get("columns").get(1).get("label").asText()).isEqualTo("Indicators due");
        assertThat(answer.get("columns").get(0).get("unit").isNull()).isTrue();
        assertThat(answer.get("rows")).hasSize(2);
        assertThat(answer.get("rows").get(0).get(0).asText()).isEqualTo("FIN");
        assertThat(answer.get("rows").get(0).get(1).asInt()).isEqualTo(2);
        assertThat(answer.get("rows").get(1).get(0).asText()).isEqualTo("SAN");
        assertThat(answer.get("rows").get(1).get(1).asInt()).isEqualTo(3);
    }

    @Test
    void fieldsStandInTheOrderAskedFor() {
        assertThat(server.answer("{'metrics':['indicators'],'by':['organisation.name','organisation.code'],"
                                + "'where':[{'field':'organisation.code','value':'SAN'}],'lang':'fr'}")
                        .get("rows")
                        .toString())
                .isEqualTo("[[\"Santé\",\"SAN\",4]]");
    }

    @Test
    void theWholeGovernmentIsCountedByTheBasisAskedFor() {
        String metrics = "'metrics':['indicators','indicators_met','indicators_not_met','indicators_not_available',"
                + "'indicators_future','indicators_due'],";
        assertThat(server.answer("{" + metrics + YEAR + ",'basis':'declared'}")
                        .get("rows")
                        .toString())
                .isEqualTo("[[6,2,1,2,1,5]]");
        assertThat(server.answer("{" + metrics + YEAR + ",'basis':'computed'}")
                        .get("rows")
                        .toString())
                .isEqualTo("[[6,1,2,1,1,4]]");
    }

    @Test
    void totalsStandBeforeWhatTheyTotalAndComparisonsAfterTheMetrics() {
        JsonNode answer = server.answer("{'metrics':['indicators'],'by':['organisation.code'],'totals':true,"
                + "'compare':['previous_year']," + YEAR + ",'lang':'en'}");
        assertThat(answer.get("columns").findValuesAsText("name"))
                .containsExactly(
                        "organisation.code",
                        "totalled_fields",
                        "indicators",
                        "indicators_previous_year",
                        "indicators_previous_year_change");
        assertThat(answer.get("rows").toString())
                .isEqualTo("[[null,1,6,1,5],[\"FIN\",0,3,null,null],[\"SAN\",0,3,1,2]]");
    }

    @Test
    void theModelIsAnOssieDocumentWithNoKeyThatOssieDoesNotKnow() {
        JsonNode document = RunningServer.json(server.get("/api/v1/model"));
        assertThat(document.fieldNames()).toIterable().containsExactly("version", "semantic_model");
        JsonNode model = document.get("semantic_model").get(0);
        assertThat(model.fieldNames())
                .toIterable()
                .containsExactly("name", "description", "datasets", "relationships", "metrics");
        assertThat(model.get("datasets")).allSatisfy(dataset -> {
            assertThat(dataset.fieldNames())
                    .toIterable()
                    .containsExactly("name", "source", "primary_key", "description", "fields", "custom_extensions");
            assertThat(dataset.get("fields"))
                    .allSatisfy(field -> assertThat(field.fieldNames())
                            .toIterable()
                            .containsExactly("name", "expression", "dimension", "description", "custom_extensions"));
        });
        assertThat(model.get("relationships"))
                .allSatisfy(relationship -> assertThat(relationship.fieldNames())
                        .toIterable()
                        .containsExactly("name", "from", "to", "from_columns", "to_columns"));
        assertThat(model.get("metrics")).allSatisfy(metric -> {
            assertThat(metric.fieldNames())
                    .toIterable()
                    .containsExactly("name", "expression", "description", "custom_extensions");
            assertThat(metric.get("custom_extensions").get(0).get("data").isTextual())
                    .isTrue();
        });
        assertThat(model.get("metrics").toString())
                .contains("SUM(CASE WHEN budget.amount_type_code IN ('actual') THEN budget.amount END)");
    }

    @Test
    void withoutABasisTheWorkspaceDecides() {
        assertThat(server.answer("{'metrics':['indicators_met']," + YEAR + "}")
                        .get("rows")
                        .toString())
                .isEqualTo("[[2]]");
    }

    @Test
    void moneyIsExactToTheCent() {
        JsonNode amount = server.answer("{'metrics':['spending']," + YEAR + "}")
                .get("rows")
                .get(0)
                .get(0);
        assertThat(amount.isNumber()).isTrue();
        assertThat(amount.decimalValue()).isEqualByComparingTo(new BigDecimal("1234567890.12"));
    }

    @Test
    void aRateWithNothingToDivideByIsNull() {
        JsonNode rows = server.answer("{'metrics':['attainment_rate'],'by':['indicator.id'],"
                        + "'where':[{'field':'indicator.id','op':'=','value':'IND-5'}]}")
                .get("rows");
        assertThat(rows.get(0).get(1).isNull()).isTrue();
    }

    @Test
    void metricsAndDimensionsAreDescribedInBothLanguages() {
        JsonNode metrics = RunningServer.json(server.get("/api/v1/metrics")).get("metrics");
        assertThat(metrics.findValuesAsText("id")).contains("attainment_rate", "spending", "full_time_equivalents");
        assertThat(metrics).allSatisfy(metric -> {
            assertThat(metric.get("label").get("fr").asText()).isNotBlank();
            assertThat(metric.get("label").get("en").asText()).isNotBlank();
            assertThat(metric.get("definition").get("fr").asText()).isNotBlank();
            assertThat(metric.get("definition").get("en").asText()).isNotBlank();
            assertThat(metric.get("formula").asText()).isNotBlank();
            assertThat(metric.get("unit").asText()).isNotBlank();
            assertThat(metric.get("direction").asText()).isNotBlank();
            assertThat(metric.get("dimensions")).isNotEmpty();
            assertThat(metric.get("owner").asText()).isNotBlank();
            assertThat(metric.get("format").get("fr").asText()).isNotBlank();
            assertThat(metric.get("disclosure").get("level").asText()).isEqualTo("public");
        });
        JsonNode dimensions =
                RunningServer.json(server.get("/api/v1/dimensions")).get("dimensions");
        assertThat(dimensions.findValuesAsText("id")).contains("organisation.code", "mission.name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'metrics':['attainment']}                                  | METRIC_UNKNOWN      | attainment_rate
                    {'metrics':['spending'],'by':['organisation.cod']}          | FIELD_UNKNOWN       | organisation.code
                    {'metric':['spending']}                                     | QUERY_INVALID       | metrics
                    {'metrics':['spending'],'where':[{'feld':'x'}]}             | QUERY_INVALID       | field
                    {'metrics':'spending'}                                      | QUERY_INVALID       | list of texts
                    {'metrics':['spending'],'limit':'ten'}                      | QUERY_INVALID       | positive whole number
                    {'metrics':['spending'],'totals':'yes'}                     | QUERY_INVALID       | true or false
                    {'metrics':['spending'],'compare':['last_year']}            | QUERY_INVALID       | previous_period, previous_year
                    {'metrics':['spending'],'basis':'felt'}                     | VALUE_UNKNOWN       | declared, computed
                    {'metrics':['spending'],'lang':'de'}                        | QUERY_INVALID       | fr, en
                    {'metrics':['spending'],'metrics':['spending']}             | QUERY_INVALID       | Write, for instance
                    {'by':['organisation.code']}                                | QUERY_INVALID       | Give metrics, as in attainment_rate, or SQL, as in SELECT
                    {'metrics':['spending'],'sql':'SELECT'}                     | QUERY_INVALID       | or ask by names, without SQL.
                    {'sql':'DROP TABLE fact_budget'}                            | QUERY_INVALID       | Allowed form: SELECT field
                    {'sql':['SELECT']}                                          | QUERY_INVALID       | text
                    []                                                          | QUERY_INVALID       | Write, for instance
                    {'metrics':                                                 | QUERY_INVALID       | Write, for instance
                    """)
    void aWrongQuestionIsAnsweredWithItsRemedy(String body, String code, String remedy) {
        HttpResponse<String> response = server.ask(body, "Accept-Language", "en");
        JsonNode problem = RunningServer.json(response);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("remedy").asText()).contains(remedy);
        assertThat(problem.get("instance").asText()).isEqualTo("/api/v1/query");
    }

    @Test
    void aQuestionInSqlIsAnsweredLikeOneByNames() {
        JsonNode byNames = server.answer("{'metrics':['indicators_met'],'by':['organisation.code']," + YEAR
                + ",'basis':'computed','limit':1,'lang':'en'}");
        assertThat(server.askExactly("""
                        {"sql": "SELECT organisation.code, AGGREGATE(indicators_met) FROM evaluation
                         WHERE period.fiscal_year = '2016-2017' GROUP BY 1 LIMIT 1", "basis": "computed", "lang": "en",
                         "publication": "%s"}
                        """.replace("\n ", " ").formatted(SampleWorkspace.PUBLICATION)))
                .satisfies(response -> assertThat(RunningServer.json(response)).isEqualTo(byNames));
        assertThat(byNames.get("notes").toString())
                .isEqualTo("[\"Synthetic data.\",\"Answer cut at 1 rows; give a higher limit or a filter.\"]");
    }

    @Test
    void sqlBesideNamesIsRefusedInBothLanguages() {
        String both = "{'sql':'SELECT','metrics':['spending'],'limit':3,'lang':'%s'}";
        assertThat(problem(both.formatted("fr"))).isEqualTo("Le SQL ne va pas avec metrics, limit.");
        assertThat(problem(both.formatted("en"))).isEqualTo("SQL does not go together with metrics, limit.");
    }

    private static String problem(String body) {
        return RunningServer.json(server.ask(body)).get("problem").asText();
    }

    @Test
    void aProblemSpeaksTheLanguageOfTheRequest() {
        String wrong = "{'metrics':['attainment'],'lang':'%s'}";
        assertThat(RunningServer.json(server.ask(wrong.formatted("fr"), "Accept-Language", "en"))
                        .get("problem")
                        .asText())
                .contains("attainment")
                .endsWith("est inconnue.");
        assertThat(RunningServer.json(server.ask(wrong.formatted("en"), "Accept-Language", "fr"))
                        .get("problem")
                        .asText())
                .isEqualTo("Metric 'attainment' is unknown.");
    }

    @Test
    void anUnknownPublicationIsNotFound() {
        HttpResponse<String> response =
                server.ask("{'metrics':['spending'],'publication':'p-9999-000000000000','lang':'en'}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RunningServer.json(response).get("code").asText()).isEqualTo("PUBLICATION_UNKNOWN");
    }

    @Test
    void aDayThatNoPublicationJudgesByIsNotFound() {
        HttpResponse<String> response = server.ask("{'metrics':['spending'],'as_of':'2018-06-29','lang':'en'}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Dates of the publications kept: 2018-06-30.");
        assertThat(server.get("/api/v1/metrics?as_of=2018-06-29").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/lineage?metric=spending&as_of=hier").statusCode())
                .isEqualTo(400);
        assertThat(server.answer("{'metrics':['spending'],'as_of':'2018-07-01'}")
                        .get("publication")
                        .asText())
                .isEqualTo(SampleWorkspace.PUBLICATION);
    }

    @Test
    void aPublicationAskedForByNameIsTheOneAnswered() {
        assertThat(server.answer("{'metrics':['spending'],'publication':'" + SampleWorkspace.PUBLICATION + "'}")
                        .get("publication")
                        .asText())
                .isEqualTo(SampleWorkspace.PUBLICATION);
    }

    @Test
    void aBodyOverOneMegabyteIsRefused() {
        HttpResponse<String> response = server.ask("{'metrics':['" + "a".repeat(1_000_001) + "']}");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(RunningServer.json(response).get("code").asText()).isEqualTo("QUERY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAN' OR 1=1 --",
                "'; DROP TABLE dim_organisation; --",
                "SAN\\u0000",
                "%' UNION SELECT password FROM users --",
                "${jndi:ldap://x}"
            })
    void aValueIsNeverPartOfTheStatement(String value) {
        HttpResponse<String> response = server.askExactly("""
                {"metrics":["indicators"],"by":["organisation.code"],
                 "where":[{"field":"organisation.code","op":"=","value":"%s"}]}
                """.formatted(value));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(response).get("rows")).isEmpty();
        assertThat(server.answer("{'metrics':['indicators'],'by':['organisation.code']}")
                        .get("rows"))
                .hasSize(2);
    }

    @Test
    void describedMetricsAreNotSentTwiceToOneWhoHasThem() {
        String tag = server.get("/api/v1/metrics").headers().firstValue("etag").orElseThrow();
        assertThat(server.get("/api/v1/metrics", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
