package org.vigie.dashboards.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.Language;
import org.vigie.dashboards.SampleWorkspace;

class VigieCommandTest {
    private static String workspace = "";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void publish(@TempDir Path folder) {
        workspace = SampleWorkspace.in(folder).root().toString();
    }

    @Test
    void aTableHasTheFieldsThenTheMetrics() {
        assertThat(query("--metrics indicators_due,attainment_rate --by organisation.code --order organisation.code"
                        + " --where period.fiscal_year=2016-2017 --lang en"))
                .isZero();
        assertThat(out.toString()).isEqualTo("""
                        organisation.code  indicators_due  attainment_rate
                        -----------------  --------------  ---------------
                        FIN                             2         0.000000
                        SAN                             3         1.000000
                        Synthetic data.
                        """);
    }

    @Test
    void totalsAndComparisonsAreAskedForByOptions() {
        assertThat(query("--metrics spending --by organisation.code --where period.fiscal_year=2016-2017 --totals"
                        + " --compare previous_year --format csv --lang en"))
                .isZero();
        assertThat(out.toString()).isEqualTo("""
                        organisation.code,totalled_fields,spending,spending_previous_year,spending_previous_year_change
                        ,1,1234567890.12,1100000000.00,134567890.12
                        SAN,0,1234567890.12,1100000000.00,134567890.12
                        """);
    }

    @Test
    void whoAsksIsSaidByAnOption() {
        assertThat(query("--metrics spending --as analyst:SAN --format csv --lang en"))
                .isZero();
        assertThat(query("--metrics spending --as analyst --lang en")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Role 'analyst' has 0 organisations.");
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(query("--metrics spending --by period.fiscal_year,organisation.name --format csv --lang en"))
                .isZero();
        assertThat(out.toString()).isEqualTo("""
                        period.fiscal_year,organisation.name,spending
                        2015-2016,Health,1100000000.00
                        2016-2017,Health,1234567890.12
                        """);
    }

    @Test
    void jsonIsWhatTheApiAnswers() {
        assertThat(query("--metrics indicators_met --where period.fiscal_year=2016-2017 --basis computed --format json"
                        + " --lang fr"))
                .isZero();
        assertThat(out.toString())
                .isEqualTo("{\"publication\":\"" + SampleWorkspace.PUBLICATION
                        + "\",\"columns\":[{\"name\":\"indicators_met\",\"label\":\"Indicateurs atteints\","
                        + "\"type\":\"bigint\",\"unit\":\"count\"}],\"rows\":[[1]],"
                        + "\"notes\":[\"Données synthétiques.\"]}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --metrics attainment                                | Did you mean 'attainment_rate'?
                    --metrics spending --by organisation.nam            | organisation.name
                    --metrics spending --where organisation.code        | Condition 'organisation.code' is not of the form field=value.
                    --metrics spending --basis felt                     | Bases: declared, computed, original_target, as_published, final_target, original_final_target.
                    --metrics spending --format xml                     | Format 'xml' is unknown.
                    --metrics spending --limit 0                        | Limit 0 is not allowed.
                    --metrics spending --as-of 2018-06-29               | Dates of the publications kept: 2018-06-30.
                    --metrics spending --as-of lundi                    | Write it as 2025-06-30.
                    --metrics spending --publication p-9999-0           | Publications kept: p-0001-5a3b1e000000.
                    --metrcs spending                                   | Did you mean '--metrics'?
                    --metrics spending --limit ten                      | Value 'ten' does not fit --limit.
                    --by organisation.code                              | Nothing is asked: neither --metrics nor SQL.
                    """)
    void aWrongCommandIsToldWhatWouldBeRight(String options, String message) {
        assertThat(query(options + " --lang en")).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void sqlIsAnsweredLikeNamesInEveryForm() {
        String sql = """
                SELECT organisation.code, AGGREGATE(indicators_due) AS due, AGGREGATE(attainment_rate) AS rate
                FROM evaluation WHERE period.fiscal_year = '2016-2017' GROUP BY organisation.code LIMIT 2
                """;
        assertThat(sql(sql, "--lang", "en")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        organisation.code  due      rate
                        -----------------  ---  --------
                        FIN                  2  0.000000
                        SAN                  3  1.000000
                        Synthetic data.
                        Answer cut at 2 rows; give a higher limit or a filter.
                        """);
        out.getBuffer().setLength(0);
        assertThat(sql(sql, "--format", "csv")).isZero();
        assertThat(out.toString()).isEqualTo("""
                        organisation.code,due,rate
                        FIN,2,0.000000
                        SAN,3,1.000000
                        """);
        out.getBuffer().setLength(0);
        assertThat(sql(
                        "SELECT AGGREGATE(indicators_met) FROM evaluation WHERE period.fiscal_year = '2016-2017'",
                        "--basis",
                        "computed",
                        "--publication",
                        SampleWorkspace.PUBLICATION,
                        "--format",
                        "json",
                        "--lang",
                        "fr"))
                .isZero();
        assertThat(out.toString())
                .isEqualTo("{\"publication\":\"" + SampleWorkspace.PUBLICATION
                        + "\",\"columns\":[{\"name\":\"indicators_met\",\"label\":\"Indicateurs atteints\","
                        + "\"type\":\"bigint\",\"unit\":\"count\"}],\"rows\":[[1]],"
                        + "\"notes\":[\"Données synthétiques.\"]}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --metrics spending                      | --metrics
                    --by organisation.code --limit 3        | --by, --limit
                    --where organisation.code=SAN           | --where
                    --order -spending --metrics spending    | --metrics, --order
                    """)
    void sqlAndNamesDoNotGoTogether(String options, String named) {
        assertThat(sql("SELECT AGGREGATE(spending) FROM budget", (options + " --lang en").split(" ")))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("SQL does not go together with " + named + ". Say it in the SQL (WHERE, GROUP BY, ORDER BY,"
                        + " LIMIT), or ask by names, without SQL.\n");
        err.getBuffer().setLength(0);
        assertThat(sql("SELECT AGGREGATE(spending) FROM budget", (options + " --lang fr").split(" ")))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("Le SQL ne va pas avec " + named + ". Dites-le dans le SQL (WHERE, GROUP BY, ORDER BY,"
                        + " LIMIT), ou demandez par noms, sans SQL.\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aQuestionThatAsksNothingIsToldBothWays() {
        assertThat(query("--limit 3 --lang en")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("Nothing is asked: neither --metrics nor SQL. Give --metrics, as in attainment_rate, or SQL,"
                        + " as in SELECT AGGREGATE(attainment_rate) FROM evaluation.\n");
        err.getBuffer().setLength(0);
        assertThat(query("--lang fr")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("Rien n’est demandé\u00a0: ni --metrics, ni SQL. Donnez --metrics, comme attainment_rate, ou"
                        + " du SQL, comme SELECT AGGREGATE(attainment_rate) FROM evaluation.\n");
    }

    @Test
    void wrongSqlIsRefusedWithTheAllowedForm() {
        assertThat(sql("DELETE FROM budget", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Only SELECT is allowed. Allowed form: SELECT field, ");
        assertThat(sql("", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("The SQL cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"SAN' OR '1'='1", "'; DROP TABLE dim_organisation; --", "SAN\" --"})
    void aValueIsNeverPartOfTheStatement(String value) {
        assertThat(run(
                        Map.of(),
                        "query",
                        workspace,
                        "--metrics",
                        "indicators",
                        "--by",
                        "organisation.code",
                        "--where",
                        "organisation.code=" + value,
                        "--format",
                        "csv"))
                .isZero();
        assertThat(out.toString()).isEqualTo("organisation.code,indicators\n");
    }

    @Test
    void aFolderThatIsNoWorkspaceIsTheOperatorsToMend() {
        assertThat(run(Map.of("VIGIE_LANG", "en"), "query", workspace + "/none", "--metrics", "spending"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("is not a workspace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    en | fr | fr_CA | EN
                    -  | en | fr_CA | EN
                    -  | -  | en_US | EN
                    -  | -  | fr_CA | FR
                    -  | -  | C     | FR
                    de | en | fr_CA | EN
                    """)
    void theLanguageIsTheOptionsThenTheVariablesThenTheLocales(
            @Nullable String option, @Nullable String variable, String locale, Language expected) {
        List<String> arguments = new ArrayList<>(List.of("query"));
        if (option != null) {
            arguments.addAll(List.of("--lang", option));
        }
        Map<String, String> environment =
                variable == null ? Map.of("LANG", locale) : Map.of("VIGIE_LANG", variable, "LANG", locale);
        assertThat(Language.spoken(arguments, environment)).isEqualTo(expected);
    }

    @Test
    void theHelpSpeaksBothLanguages() {
        assertThat(run(Map.of(), "query", "--help", "--lang", "fr")).isZero();
        assertThat(out.toString()).contains("Usage\u00a0: vigie query", "Mesures, séparées par des virgules.");
        assertThat(run(Map.of(), "serve", "--help", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Usage: vigie serve", "Port to listen on");
    }

    private int sql(String text, String... options) {
        List<String> arguments = new ArrayList<>(List.of("query", workspace, text));
        arguments.addAll(List.of(options));
        return run(Map.of(), arguments.toArray(String[]::new));
    }

    private int query(String options) {
        List<String> arguments = new ArrayList<>(List.of("query", workspace));
        arguments.addAll(List.of(options.strip().split(" ")));
        return run(Map.of(), arguments.toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new VigieCommand(new PrintWriter(out, true), new PrintWriter(err, true), environment).run(arguments);
    }
}
