package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;
import org.vigie.dashboards.command.VigieCommand;

/** What the report asks of pages, held against SQL written by hand, the command line and the API. */
class AcceptanceTest {
    private static final String BY_HAND = """
            SELECT m.mission_domain_name_en,
                   count(DISTINCT CASE WHEN e.declared_status_code = 'met' THEN e.evaluation_key END),
                   count(DISTINCT CASE WHEN e.declared_status_code IN ('met', 'not_met') THEN e.evaluation_key END),
                   count(DISTINCT CASE WHEN e.declared_status_code IN ('met', 'not_met', 'not_available')
                                       THEN e.evaluation_key END)
            FROM fact_indicator_evaluation e
            JOIN dim_period p ON p.period_key = e.period_key AND p.fiscal_year = '2016-2017'
            JOIN bridge_indicator_mission b ON b.indicator_key = e.indicator_key
            JOIN dim_mission m ON m.mission_key = b.mission_key
            GROUP BY 1
            """;
    private static final Pattern DOMAIN =
            Pattern.compile("<tr class=\"child\"><th scope=\"row\">([^<]*)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern MISSION = Pattern.compile("<tr class=\"group\"><th scope=\"row\">([^<]*)</th>");
    private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("data-metric=\"([^\"]*)\" data-value=\"([^\"]*)\"");

    private static RunningServer server;
    private static Path workspace;

    @BeforeAll
    static void start(@TempDir Path folder) {
        workspace = folder;
        server = new RunningServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Tag("C01")
    void c01TheWallShowsEveryMissionWithItsThreeRatesAsSqlByHandComputesThem(@TempDir Path aside) throws Exception {
        String html = server.page("/en/?period=2016-2017&basis=declared");
        String table = html.substring(html.indexOf("id=\"missions-table\""));
        table = table.substring(0, table.indexOf("</table>"));
        try (Connection copy = copy(aside)) {
            assertThat(rates(table)).isEqualTo(byHand(copy)).hasSize(3);
            assertThat(MISSION.matcher(table).results().map(mission -> mission.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            texts(copy, "SELECT DISTINCT mission_name_en FROM dim_mission"));
        }
    }

    @Test
    @Tag("C05")
    void c05ThePublicSheetOfAMinistryAndItsCsvGiveTheSameValuesInBothLanguages() {
        for (Language language : Language.values()) {
            Map<String, String> shown = new TreeMap<>();
            Matcher figures = FIGURE.matcher(
                    server.page(Addresses.organisation(language, "SAN") + "?period=2016-2017&basis=declared"));
            while (figures.find()) {
                shown.put(figures.group(1), plain(figures.group(2)));
            }
            assertThat(shown).containsKeys("attainment_rate", "strict_attainment_rate", "evaluation_coverage");
            for (String metric : List.of("attainment_rate", "strict_attainment_rate", "evaluation_coverage")) {
                List<String> csv = csv(metric, language);
                assertThat(csv.get(0)).isEqualTo(metric);
                assertThat(plain(csv.get(1))).as(language + " " + metric).isEqualTo(shown.get(metric));
            }
        }
    }

    @Test
    @Tag("C13")
    void c13TheCostOfAUnitStandsBesideItsAmountItsResultAndTheYearBeforeAndIsTheLayers() {
        String question = "{'metrics':['unit_cost','unit_cost_amount','unit_cost_result'],'where':["
                + "{'field':'indicator.id','op':'=','value':'IND-1'},"
                + "{'field':'period.fiscal_year','op':'=','value':'2016-2017'}]}";
        assertThat(server.answer(question).get("rows").get(0))
                .extracting(JsonNode::asText)
                .satisfies(answered -> {
                    assertThat(new BigDecimal(answered.get(0))).isEqualByComparingTo("125000.000013");
                    assertThat(new BigDecimal(answered.get(1))).isEqualByComparingTo("1000000000.10");
                    assertThat(new BigDecimal(answered.get(2))).isEqualByComparingTo("8000");
                });
        assertThat(server.tile("/en/budget?period=2016-2017", "unit-costs"))
                .contains(">Share of patients seen in time</a>", "$1,000,000,000.10", "$1.0B", "8,000", "$125,000.00")
                .contains("−$1,000.50", "better", "$126,000.50")
                .contains("Unit costs known: 1", "Results examined: 2", "/en/definitions#unit_cost\"")
                .doesNotContain("Inspection delay");
        assertThat(server.tile("/fr/budget?period=2016-2017", "unit-costs"))
                .contains("125\u00a0000,00\u00a0$", "−1\u00a0000,50\u00a0$", "mieux", "126\u00a0000,50\u00a0$");
        assertThat(server.tile("/en/budget?period=2016-2017", "unit-cost-states"))
                .contains("Cost known", "Results that do not add up over the year");
        assertThat(server.tile("/en/budget?period=2015-2016", "unit-costs"))
                .contains("Nothing for this year and selection; there is for others.")
                .doesNotContain("<table");
    }

    @Test
    @Tag("C17")
    void c17AnAnalystRebuildsTheNumberOfATileAndReachesNothingButGovernedMetrics() {
        String rebuilt =
                "SELECT AGGREGATE(attainment_rate) AS rate FROM evaluation" + " WHERE period.fiscal_year = '2016-2017'";
        JsonNode answer = server.answer("{'sql':'" + rebuilt.replace("'", "\\u0027") + "','basis':'declared'}");
        assertThat(figures(server.page("/en/?period=2016-2017&basis=declared")))
                .containsEntry(
                        "attainment_rate",
                        plain(answer.get("rows").get(0).get(0).asText()));
        HttpResponse<String> raw = server.ask("{'sql':'SELECT SUM(amount) FROM budget'}");
        assertThat(raw.statusCode()).isEqualTo(400);
        assertThat(raw.body()).contains("AGGREGATE");
        JsonNode model = RunningServer.json(server.get("/api/v1/model"))
                .get("semantic_model")
                .get(0);
        List<String> metrics = new ArrayList<>();
        RunningServer.json(server.get("/api/v1/metrics"))
                .findParents("formula")
                .forEach(metric -> metrics.add((metric.has("id") ? metric.get("id") : metric.get("name")).asText()));
        List<String> exposed = new ArrayList<>();
        model.get("metrics").forEach(metric -> exposed.add(metric.get("name").asText()));
        assertThat(exposed).isNotEmpty().isSubsetOf(metrics);
    }

    @Test
    @Tag("C24")
    void c24TheTimeFromTheArrivalOfAFileToThePageStandsBesideItsAgreedLimit() {
        String where = "?metric=attainment_rate&organisation.code=SAN&period.fiscal_year=2016-2017";
        assertThat(server.page("/en/lineage" + where))
                .contains(
                        "From the arrival of the newest file to this page",
                        "1.5\u00a0h, within the agreed limit of 6.0\u00a0h");
        assertThat(server.page("/fr/provenance" + where)).contains("1,5\u00a0h, dans le délai convenu de 6,0\u00a0h");
    }

    private static Map<String, String> figures(String html) {
        return FIGURE.matcher(html)
                .results()
                .collect(Collectors.toMap(
                        figure -> figure.group(1), figure -> plain(figure.group(2)), (first, again) -> first));
    }

    private static Map<String, List<String>> rates(String table) {
        Map<String, List<String>> rates = new TreeMap<>();
        DOMAIN.matcher(table)
                .results()
                .forEach(row -> rates.put(
                        row.group(1),
                        VALUE.matcher(row.group(2))
                                .results()
                                .limit(3)
                                .map(value -> plain(value.group(1)))
                                .toList()));
        return rates;
    }

    private static Map<String, List<String>> byHand(Connection copy) throws SQLException {
        Map<String, List<String>> rates = new TreeMap<>();
        try (Statement statement = copy.createStatement();
                ResultSet rows = statement.executeQuery(BY_HAND)) {
            while (rows.next()) {
                long met = rows.getLong(2);
                rates.put(
                        rows.getString(1),
                        List.of(
                                ratio(met, rows.getLong(3)),
                                ratio(met, rows.getLong(4)),
                                ratio(rows.getLong(3), rows.getLong(4))));
            }
        }
        return rates;
    }

    private static List<String> texts(Connection copy, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = copy.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** What was published, opened apart: the server holds its own. */
    private static Connection copy(Path aside) throws IOException, SQLException {
        Path copy = aside.resolve("by-hand.duckdb");
        Files.copy(
                new Workspace(workspace)
                        .publication(SampleWorkspace.PUBLICATION)
                        .resolve(Manifest.DATABASE_FILE_NAME),
                copy);
        return DriverManager.getConnection("jdbc:duckdb:" + copy);
    }

    private static String ratio(long numerator, long denominator) {
        return denominator == 0
                ? ""
                : plain(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP)
                        .toPlainString());
    }

    private static List<String> csv(String metric, Language language) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new VigieCommand(new PrintWriter(out, true), new PrintWriter(err, true), Map.of())
                .run(
                        "query",
                        workspace.toString(),
                        "--metrics",
                        metric,
                        "--where",
                        "organisation.code=SAN",
                        "--where",
                        "period.fiscal_year=2016-2017",
                        "--basis",
                        "declared",
                        "--as",
                        "public",
                        "--format",
                        "csv",
                        "--lang",
                        language.code());
        assertThat(exit).as(err.toString()).isZero();
        return out.toString().lines().toList();
    }

    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
