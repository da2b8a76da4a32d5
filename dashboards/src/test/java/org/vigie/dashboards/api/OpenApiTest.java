package org.vigie.dashboards.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;

/** What the description says is what the server does, and the server does nothing that it does not say. */
class OpenApiTest {
    private static RunningServer server;
    private static JsonNode description;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new RunningServer(folder);
        description = RunningServer.json(server.get("/api/v1/openapi.json"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRouteThatIsNotDescribedStopsTheStart() {
        assertThatThrownBy(() -> OpenApi.described("GET", "/api/v1/secret"))
                .hasMessage("openapi.json does not describe GET /api/v1/secret");
        assertThatThrownBy(() -> OpenApi.described("POST", "/api/v1/metrics"))
                .hasMessage("openapi.json does not describe POST /api/v1/metrics");
    }

    @Test
    void everyRouteDescribedExists() {
        description.get("paths").fieldNames().forEachRemaining(path -> {
            HttpResponse<String> response = description.get("paths").get(path).has("get")
                    ? server.get(path + (path.endsWith("lineage") ? "?metric=spending" : ""))
                    : server.ask("{'metrics':['spending']}");
            assertThat(response.statusCode()).as(path).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/metrics                                                       | Metrics
                    /api/v1/dimensions                                                    | Dimensions
                    /api/v1/model                                                         | Model
                    /api/v1/openapi.json                                                  | Description
                    /api/v1/lineage?metric=spending                                       | Lineage
                    /api/v1/lineage?metric=attainment_rate&organisation.code=SAN&lang=en  | Lineage
                    /api/v1/lineage?metric=spending_per_full_time_equivalent              | Lineage
                    /api/v1/lineage                                                       | Problem
                    /api/v1/lineage?metric=spendng                                        | Problem
                    /api/v1/metrics?publication=p-9999-000000000000                       | Problem
                    """)
    void answersHaveTheShapeDescribed(String address, String schema) {
        check(RunningServer.json(server.get(address)), schema(schema), schema);
    }

    @Test
    void questionsAndTheirAnswersHaveTheShapeDescribed() {
        JsonNode example = description.at("/paths/~1api~1v1~1query/post/requestBody/content/application~1json/example");
        check(example, schema("Question"), "Question");
        check(RunningServer.json(server.askExactly(example.toString())), schema("Answer"), "Answer");
        check(server.answer("{'metrics':['spendng']}"), schema("Problem"), "Problem");
        assertThat(schema("Question").get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "sql",
                        "metrics",
                        "by",
                        "where",
                        "totals",
                        "compare",
                        "basis",
                        "order",
                        "limit",
                        "publication",
                        "as_of",
                        "lang");
    }

    @Test
    void aNumberIsWalkedBackToTheLinesOfItsFiles() {
        JsonNode lineage = RunningServer.json(server.get(
                "/api/v1/lineage?metric=attainment_rate&organisation.code=SAN&period.fiscal_year=2016-2017"));
        assertThat(lineage.get("publication").asText()).isEqualTo(SampleWorkspace.PUBLICATION);
        assertThat(lineage.get("value").decimalValue()).isEqualByComparingTo("1");
        assertThat(lineage.get("origins").findValuesAsText("metric"))
                .containsExactly("indicators_met", "indicators_evaluable");
        JsonNode met = lineage.get("origins").get(0);
        assertThat(met.get("table").asText()).isEqualTo("fact_indicator_evaluation");
        assertThat(met.get("row_count").asInt()).isEqualTo(2);
        assertThat(met.get("rows").findValuesAsText("source_line")).containsExactly("12", "13");
        assertThat(met.get("rows").findValuesAsText("source_file")).containsOnly("Indicateurs.csv");
        assertThat(met.get("deliveries").findValuesAsText("delivery_id")).containsExactly("ab".repeat(32));
    }

    @Test
    void aNumberOfTheYearBeforeIsWalkedBackToTheRowsOfThatYear() {
        JsonNode lineage =
                RunningServer.json(server.get("/api/v1/lineage?metric=spending_previous_year&period.code=2016-2017"));
        assertThat(lineage.get("value").decimalValue()).isEqualByComparingTo("1100000000.00");
        assertThat(lineage.get("origins").get(0).get("rows").findValuesAsText("key"))
                .containsExactly("3");
    }

    private static JsonNode schema(String name) {
        return description.get("components").get("schemas").get(name);
    }

    /** As much of JSON Schema as the description uses. */
    private static void check(JsonNode value, JsonNode given, String at) {
        if (given.has("$ref")) {
            check(value, schema(given.get("$ref").asText().replace("#/components/schemas/", "")), at);
            return;
        }
        if (given.has("type")) {
            assertThat(types(given.get("type"))).as(at).contains(type(value));
        }
        if (given.has("enum")) {
            assertThat(given.get("enum")).as(at).contains(value);
        }
        given.path("required")
                .forEach(key -> assertThat(value.has(key.asText()))
                        .as("%s.%s", at, key.asText())
                        .isTrue());
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(key -> {
                JsonNode property = given.path("properties").path(key);
                if (property.isMissingNode()) {
                    assertThat(given.path("additionalProperties").asBoolean(true))
                            .as("%s.%s", at, key)
                            .isTrue();
                } else {
                    check(value.get(key), property, at + "." + key);
                }
            });
        }
        if (value.isArray() && given.has("items")) {
            value.forEach(item -> check(item, given.get("items"), at + "[]"));
        }
    }

    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            default -> value.isIntegralNumber() ? "integer" : "number";
        };
    }
}
