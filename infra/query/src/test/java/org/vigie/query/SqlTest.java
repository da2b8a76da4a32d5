package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.ResultColumn;
import org.vigie.metrics.planner.SqlQuery;

/** SQL gives the same numbers as a question by names, or says why not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlTest {
    private static final String FORM =
            "Allowed form: SELECT field, AGGREGATE(metric) FROM table WHERE field = value AND"
                    + " … GROUP BY field HAVING AGGREGATE(metric) > value ORDER BY field LIMIT 10.";
    private static final String FORME = "Forme permise\u00a0: SELECT champ, AGGREGATE(mesure) FROM table WHERE champ ="
            + " valeur AND … GROUP BY champ HAVING AGGREGATE(mesure) > valeur ORDER BY champ LIMIT 10.";

    private final Publications publications;

    SqlTest(@TempDir Path folder) {
        publications = new Publications(SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION));
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @Test
    void sqlAndNamesGoThroughTheSamePlan() {
        String sql = """
                SELECT organisation.code, AGGREGATE(attainment_rate) FROM evaluation
                WHERE period.fiscal_year = '2016-2017' GROUP BY organisation.code
                """;
        assertThat(publications.planner().plan(query(sql), Principal.LOCAL).sql())
                .isSameAs(publications
                        .planner()
                        .plan(
                                Ask.of("attainment_rate", "organisation.code", "period.fiscal_year = 2016-2017"),
                                Principal.LOCAL)
                        .sql());
    }

    @Test
    void columnsComeInTheOrderAndUnderTheNamesOfTheSelectList() {
        assertAnswer("""
                SELECT AGGREGATE(indicators) AS n, organisation_code AS ministry, AGGREGATE(e.attainment_rate) AS "Rate, %"
                FROM evaluation AS e
                WHERE e.period_fiscal_year = '2016-2017'
                GROUP BY ministry
                ORDER BY n DESC, 2
                LIMIT 3
                """, """
                n | ministry | Rate, %
                4 | SAN | 1
                3 | FIN | 0
                1 | JUS |
                """);
    }

    @Test
    void rollupGivesTheTotalsThatAQuestionByNamesGives() {
        String sql = """
                SELECT organisation.code, AGGREGATE(attainment_rate), period.fiscal_year, AGGREGATE(attainment_rate_previous_year)
                FROM evaluation WHERE period.granularity = 'fiscal_year' AND organisation.code IN ('SAN', 'FIN')
                GROUP BY ROLLUP(period.fiscal_year, organisation.code)
                """;
        assertAnswer(sql, """
                organisation.code | attainment_rate | period.fiscal_year | attainment_rate_previous_year | totalled_fields
                 | 0.666667 |  | 0.666667 | 2
                 | 0.666667 | 2015-2016 |  | 1
                 | 0.666667 | 2016-2017 | 0.666667 | 1
                FIN | 1 | 2015-2016 |  | 0
                FIN | 0 | 2016-2017 | 1 | 0
                SAN | 0.5 | 2015-2016 |  | 0
                SAN | 1 | 2016-2017 | 0.5 | 0
                """);
        MetricQuery byNames = Ask.totalled(Ask.of(
                "attainment_rate,attainment_rate_previous_year",
                "period.fiscal_year,organisation.code",
                "period.granularity = fiscal_year",
                "organisation.code in SAN,FIN"));
        assertThat(Ask.drawn(publications.current().ask(byNames))).isEqualTo("""
                period.fiscal_year | organisation.code | totalled_fields | attainment_rate | attainment_rate_previous_year
                 |  | 2 | 0.666667 | 0.666667
                2015-2016 |  | 1 | 0.666667 |
                2016-2017 |  | 1 | 0.666667 | 0.666667
                2015-2016 | FIN | 0 | 1 |
                2015-2016 | SAN | 0 | 0.5 |
                2016-2017 | FIN | 0 | 0 | 1
                2016-2017 | SAN | 0 | 1 | 0.5
                """);
    }

    @Test
    void havingHoldsOnTheAggregateEvenOfAMetricThatIsNotShown() {
        assertAnswer("""
                SELECT organisation.code, AGGREGATE(indicators) FROM evaluation GROUP BY 1
                HAVING AGGREGATE(attainment_rate) >= 0.5 AND AGGREGATE(indicators) < 100
                """, """
                organisation.code | indicators
                FIN | 4
                SAN | 6
                """);
    }

    @Test
    void everyFormOfConditionMeansWhatItMeansByNames() {
        assertAnswer("""
                SELECT AGGREGATE(spending), AGGREGATE(planned_spending) FROM budget
                WHERE period.start_date BETWEEN DATE '2016-01-01' AND DATE '2016-12-31'
                AND organisation.code IN ('SAN', 'FIN', 'ENV') AND organisation.portfolio IS NULL AND 'SAN' <> organisation.code
                """, """
                spending | planned_spending
                0.05 |
                """);
        assertAnswer("SELECT AGGREGATE(indicators) FROM evaluation WHERE 1 < mission.display_order", """
                indicators
                8
                """);
        assertAnswer(
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.name = 'It''s money''; DROP TABLE fact_budget; --';",
                """
                spending
                0.05
                """);
    }

    @Test
    void aliasesNeverReachTheEngine() {
        assertThat(publications
                        .planner()
                        .plan(
                                query("SELECT AGGREGATE(spending) AS \"x\"\" FROM y; DROP TABLE z\" FROM budget"),
                                Principal.LOCAL)
                        .sql())
                .doesNotContain("DROP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM evaluation",
                "SELECT DISTINCT organisation.code FROM evaluation",
                "SELECT COUNT(*) FROM evaluation",
                "SELECT SUM(spending) FROM budget",
                "SELECT AVG(AGGREGATE(spending)) FROM budget",
                "SELECT AGGREGATE(DISTINCT spending) FROM budget",
                "SELECT AGGREGATE(spending) FILTER (WHERE organisation.code = 'SAN') FROM budget",
                "SELECT AGGREGATE(spending) OVER () FROM budget",
                "SELECT AGGREGATE(spending) + 1 FROM budget",
                "SELECT AGGREGATE(spending) FROM budget, workforce",
                "SELECT AGGREGATE(spending) FROM budget b JOIN evaluation e ON b.organisation_code = e.organisation_code",
                "SELECT AGGREGATE(spending) FROM (SELECT * FROM budget)",
                "SELECT AGGREGATE(spending) FROM budget TABLESAMPLE BERNOULLI(50)",
                "SELECT AGGREGATE(spending) FROM budget UNION SELECT AGGREGATE(spending) FROM budget",
                "WITH b AS (SELECT 1) SELECT AGGREGATE(spending) FROM budget",
                "VALUES (1)",
                "SELECT 1",
                "SELECT read_csv('/etc/passwd') FROM budget",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code = 'A' OR organisation.code = 'B'",
                "SELECT AGGREGATE(spending) FROM budget WHERE NOT organisation.code = 'A'",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code NOT IN ('A')",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code NOT BETWEEN 'A' AND 'B'",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code IN (SELECT 'A')",
                "SELECT AGGREGATE(spending) FROM budget WHERE EXISTS (SELECT 1)",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code LIKE 'A%'",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code = NULL",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code = ?",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code = UPPER('a')",
                "SELECT AGGREGATE(spending) FROM budget WHERE organisation.code = organisation.name",
                "SELECT AGGREGATE(spending) FROM budget WHERE TRUE",
                "SELECT AGGREGATE(spending) FROM budget WHERE AGGREGATE(spending) > 1",
                "SELECT AGGREGATE(spending) FROM budget HAVING organisation.code = 'A'",
                "SELECT organisation.code, period.code, AGGREGATE(spending) FROM budget GROUP BY organisation.code, ROLLUP(period.code)",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY ROLLUP((organisation.code, period.code))",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY CUBE(organisation.code)",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY GROUPING SETS ((organisation.code), ())",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY 2",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY 3",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY organisation.code ORDER BY 0",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY 1 ORDER BY 1 NULLS FIRST",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY 1 ORDER BY AGGREGATE(spending) * 2",
                "SELECT AGGREGATE(spending) FROM budget QUALIFY ROW_NUMBER() OVER () = 1",
                "SELECT AGGREGATE(spending) FROM budget LIMIT 10 OFFSET 5",
                "SELECT AGGREGATE(spending) FROM budget LIMIT ?",
                "SELECT AGGREGATE(spending) FROM budget WINDOW w AS (ORDER BY organisation.code)",
                "SELECT AGGREGATE(spending) FROM budget FOR SYSTEM_TIME AS OF TIMESTAMP '2020-01-01 00:00:00'",
                "INSERT INTO budget VALUES (1)",
                "UPDATE budget SET amount = 1",
                "DELETE FROM budget",
                "MERGE INTO budget USING workforce ON TRUE WHEN MATCHED THEN UPDATE SET amount = 1",
                "EXPLAIN PLAN FOR SELECT AGGREGATE(spending) FROM budget",
                "CALL x()",
                "SET x = 1",
                "DESCRIBE budget",
                "ATTACH 'x.db'",
                "COPY budget TO 'x'",
                "SELECT AGGREGATE(spending) FROM budget; DROP TABLE fact_budget",
                "",
                "nonsense",
            })
    void whatIsNoQuestionIsRefusedWithTheAllowedForm(String sql) {
        VigieException refused = refused(sql);
        assertThat(refused.code()).isIn(ErrorCode.QUERY_INVALID, ErrorCode.FIELD_UNKNOWN);
        assertThat(refused.messageIn(Language.EN)).matches("(?s).*(Allowed form: |Columns, with - before).*");
    }

    @Test
    void messagesNameThePlaceInBothLanguages() {
        VigieException refused = refused("SELECT organisation.code,\n  COUNT(*) FROM evaluation");
        assertThat(refused.messageIn(Language.EN)).isEqualTo("'COUNT' is not allowed (line 2, column 3). " + FORM);
        assertThat(refused.messageIn(Language.FR))
                .isEqualTo("«\u00a0COUNT\u00a0» n'est pas permis (ligne 2, colonne 3). " + FORME);
        assertThat(refused("SELECT FROM").messageIn(Language.EN))
                .isEqualTo("The SQL cannot be read (line 1, column 8). " + FORM);
        assertThat(refused("DROP TABLE fact_budget").messageIn(Language.FR))
                .isEqualTo("Le SQL est illisible (ligne 1, colonne 1). " + FORME);
        assertThat(refused("DELETE FROM budget").messageIn(Language.FR)).isEqualTo("Seul SELECT est permis. " + FORME);
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        assertThat(refused("SELECT AGGREGATE(spending) FROM budgets").messageIn(Language.EN))
                .startsWith(
                        "Table 'budgets' is unknown. Did you mean 'budget'? Known: evaluation, budget, workforce, ");
        assertThat(refused("SELECT AGGREGATE(spendng) FROM budget").messageIn(Language.EN))
                .startsWith(
                        "Metric 'spendng' is unknown. Did you mean 'spending'? Known: spending, actions, spending_share, ");
        assertThat(refused("SELECT organisation.cod, AGGREGATE(spending) FROM budget GROUP BY 1")
                        .messageIn(Language.EN))
                .startsWith("Field 'organisation.cod' is unknown. Did you mean 'organisation.code'? Known: ");
        assertThat(refused("SELECT AGGREGATE(spending) FROM evaluation").messageIn(Language.FR))
                .isEqualTo(
                        "La mesure «\u00a0spending\u00a0» n'est pas dans la table «\u00a0evaluation\u00a0». Elle est dans"
                                + " «\u00a0budget\u00a0».");
        assertThat(refused("SELECT spending FROM budget").messageIn(Language.EN))
                .isEqualTo("Metric 'spending' must be aggregated. Write AGGREGATE(spending).");
    }

    @Test
    void groupsAreExactlyTheFieldsSelected() {
        assertThat(refused("SELECT organisation.code, AGGREGATE(spending) FROM budget")
                        .messageIn(Language.EN))
                .isEqualTo("Field 'organisation.code' is not in GROUP BY. Add GROUP BY organisation.code.");
        assertThat(refused("SELECT AGGREGATE(spending) FROM budget GROUP BY organisation.code")
                        .messageIn(Language.EN))
                .isEqualTo(
                        "Field 'organisation.code' is in GROUP BY but not in SELECT. Add organisation.code to SELECT.");
    }

    @Test
    void hugeOrDeepSqlIsRefusedAtOnce() {
        String many =
                "SELECT AGGREGATE(spending) FROM budget WHERE " + "organisation.code = 'A' AND ".repeat(500) + "1=1";
        assertThat(refused(many).code()).isIn(ErrorCode.QUERY_TOO_LARGE, ErrorCode.QUERY_INVALID);
        assertThat(refused("SELECT " + "x".repeat(30_000)).messageIn(Language.EN))
                .isEqualTo("The question has 30007 characters. At most 20000 are allowed.");
        String deep = "SELECT AGGREGATE(spending) FROM budget WHERE " + "(".repeat(6_000) + "1=1" + ")".repeat(6_000);
        assertThat(refused(deep).code()).isIn(ErrorCode.QUERY_TOO_LARGE, ErrorCode.QUERY_INVALID);
    }

    @Test
    void columnsCarryLabelsInTheLanguageAsked() {
        Answer answer = publications
                .current()
                .ask(new SqlQuery("SELECT AGGREGATE(spending) AS x FROM budget", StatusBasis.DECLARED, Language.FR));
        assertThat(answer.columns()).extracting(ResultColumn::label).containsExactly("Dépenses");
    }

    private VigieException refused(String sql) {
        return catchThrowableOfType(
                VigieException.class, () -> publications.current().ask(query(sql)));
    }

    private static SqlQuery query(String sql) {
        return new SqlQuery(sql, StatusBasis.DECLARED, Language.EN);
    }

    private void assertAnswer(String sql, String drawn) {
        assertThat(Ask.drawn(publications.current().ask(query(sql)))).isEqualTo(drawn);
    }
}
