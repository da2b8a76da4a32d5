package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.SqlQuery;

/**
 * Questions meant to do harm: each is refused, with a problem and a remedy in both languages. On an idle machine that takes
 * less than a second; the slowest is printed, for a clock on a busy one is no test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileQueriesTest {
    /** Many times what the deadline of planning allows: what takes longer is not held by it. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private static final String SPENDING = "SELECT AGGREGATE(spending) FROM budget WHERE ";
    private static final String ONE = "organisation.code = 'A'";

    private Duration slowest = Duration.ZERO;
    private final Publications publications;

    HostileQueriesTest(@TempDir Path folder) {
        publications = new Publications(SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION));
    }

    @BeforeAll
    void warm() {
        publications.current().ask(sql("SELECT AGGREGATE(spending) FROM budget"));
    }

    @AfterAll
    void close() {
        System.out.printf(
                "%d hostile questions refused, the slowest in %d ms%n",
                questions().size(), slowest.toMillis());
        publications.close();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(60);
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedInTime() {
        return questions().stream()
                .map(query -> DynamicTest.dynamicTest(name(query), () -> {
                    long begin = System.nanoTime();
                    VigieException refused = catchThrowableOfType(
                            VigieException.class, () -> publications.current().ask(query));
                    Duration took = Duration.ofNanos(System.nanoTime() - begin);
                    slowest = took.compareTo(slowest) > 0 ? took : slowest;
                    assertThat(took).isLessThan(AT_MOST);
                    assertThat(refused).isNotNull();
                    assertThat(refused.httpStatus()).isEqualTo(400);
                    assertThat(refused.problem().fr()).isNotBlank();
                    assertThat(refused.remedy().en()).isNotBlank();
                }));
    }

    private static List<GovernedQuery> questions() {
        List<GovernedQuery> all = new ArrayList<>();
        texts().forEach(text -> all.add(sql(text)));
        all.add(named(Collections.nCopies(101, "spending"), List.of(), List.of()));
        all.add(named(List.of("spending"), Collections.nCopies(20_000, "organisation.code"), List.of()));
        all.add(named(
                List.of("spending"),
                List.of(),
                Collections.nCopies(101, new Condition("period.code", "=", List.of("x")))));
        all.add(named(
                List.of("spending"),
                List.of(),
                List.of(new Condition("period.code", "in", Collections.nCopies(100_000, "x")))));
        all.add(named(List.of("spending"), List.of("organisation." + "x".repeat(500_000)), List.of()));
        all.add(named(List.of("x".repeat(500_000)), List.of(), List.of()));
        all.add(named(List.of("spending"), List.of("a.b.c.d.e.f"), List.of()));
        all.add(named(List.of("spending"), List.of(""), List.of()));
        all.add(named(List.of("spending\"; DROP TABLE fact_budget; --"), List.of(), List.of()));
        all.add(named(List.of("spending"), List.of(), List.of(new Condition("period.code", "; DROP", List.of("x")))));
        return all;
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                SPENDING + repeated(ONE + " OR ", 20_000) + ONE,
                SPENDING + repeated(ONE + " OR ", 700) + ONE,
                SPENDING + repeated("1=1 OR ", 2_800) + "1=1",
                SPENDING + repeated("1=1 AND ", 2_400) + "1=1",
                SPENDING + repeated(ONE + " AND ", 300) + ONE,
                SPENDING + repeated("NOT ", 4_900) + "1=1",
                SPENDING + repeated("NOT(", 4_900) + "1=1" + repeated(")", 4_900),
                SPENDING + "(".repeat(9_000) + ONE + ")".repeat(9_000),
                SPENDING + repeated("-", 15_000) + "1 = 1",
                SPENDING + "1 = " + repeated("- ", 9_000) + "1",
                SPENDING + "1 = " + repeated("1+", 9_000) + "1",
                SPENDING + "1 = " + repeated("(1+", 4_000) + "1" + repeated(")", 4_000),
                SPENDING + "organisation.code IN (" + repeated("'x',", 4_900) + "'x')",
                SPENDING + "organisation.code = " + repeated("UPPER(", 2_000) + "'x'" + repeated(")", 2_000),
                SPENDING + repeated("CASE WHEN ", 1_500) + "1=1" + repeated(" THEN 1 END", 900),
                SPENDING + "organisation.code = '" + "x".repeat(1_000_000) + "'",
                SPENDING + "organisation.code LIKE '" + "%_".repeat(5_000) + "'",
                SPENDING + "EXISTS (" + repeated("SELECT 1 WHERE EXISTS (", 600) + "SELECT 1" + ")".repeat(601),
                repeated("SELECT AGGREGATE(spending) FROM budget UNION ALL ", 380)
                        + "SELECT AGGREGATE(spending) FROM budget",
                repeated("SELECT * FROM (", 1_000) + "SELECT 1" + repeated(") x", 1_000),
                "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT n FROM t",
                "SELECT " + repeated("AGGREGATE(spending) AS a,", 700) + "1 FROM budget",
                "SELECT "
                        + IntStream.range(0, 200)
                                .mapToObj(at -> "AGGREGATE(spending) AS a" + at)
                                .collect(Collectors.joining(","))
                        + " FROM budget",
                "SELECT AGGREGATE(spending) FROM budget " + repeated(", budget", 2_000),
                "SELECT AGGREGATE(spending) FROM budget " + repeated("CROSS JOIN budget ", 900),
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY CUBE("
                        + repeated("organisation.code,", 900) + "organisation.code)",
                "SELECT organisation.code, AGGREGATE(spending) FROM budget GROUP BY " + repeated("ROLLUP(", 1_500) + "1"
                        + ")".repeat(1_500),
                "SELECT AGGREGATE(" + "x".repeat(15_000) + ") FROM budget",
                "SELECT AGGREGATE(spending) FROM " + repeated("a.", 9_000) + "budget",
                "SELECT AGGREGATE(spending) FROM \"budget\u0000\"",
                "SELECT AGGREGATE(spending) FROM budget -- " + "x".repeat(30_000),
                "/*" + "*".repeat(19_000),
                "'" + "'".repeat(18_001),
                "\"".repeat(15_001),
                "\uD83D\uDCA9".repeat(5_000),
                "\u0000\u0001\u0002",
                ";".repeat(10_000),
                "SELECT 1e999999999",
                "SELECT AGGREGATE(spending) FROM budget LIMIT 99999999999999999999",
                "SELECT AGGREGATE(spending) FROM budget LIMIT -1",
                "SELECT AGGREGATE(spending) FROM budget OFFSET 1",
                "SELECT read_text('/etc/passwd')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/**')",
                "SELECT getenv('HOME')",
                "SELECT AGGREGATE(spending) FROM information_schema.tables",
                "SELECT AGGREGATE(spending) FROM sqlite_master",
                "SELECT AGGREGATE(spending) FROM fact_budget",
                "SELECT AGGREGATE(spending) FROM duckdb_settings()",
                "COPY fact_budget TO '/x'",
                "ATTACH '/x' AS x",
                "INSTALL httpfs",
                "LOAD httpfs",
                "PRAGMA database_list",
                "SET enable_external_access = true",
                "CREATE TABLE x AS SELECT 1",
                "DROP TABLE fact_budget",
                "TRUNCATE TABLE fact_budget",
                "ALTER TABLE fact_budget ADD COLUMN x INT",
                "GRANT ALL ON fact_budget TO public",
                "EXPLAIN ANALYZE SELECT 1",
                "CALL pragma_version()",
                "MERGE INTO budget USING budget ON TRUE WHEN MATCHED THEN DELETE"));
        texts.add(SPENDING + "organisation.code = 'A' UNION SELECT password FROM users");
        texts.add("SELECT AGGREGATE(spending) FROM budget; DELETE FROM fact_budget");
        return texts;
    }

    private static String repeated(String text, int times) {
        return text.repeat(times);
    }

    private static String name(GovernedQuery query) {
        String text = query instanceof SqlQuery sql ? sql.text() : query.toString();
        return text.substring(0, Math.min(text.length(), 60)).replaceAll("[^ -~]", "?") + " (" + text.length() + ")";
    }

    private static SqlQuery sql(String text) {
        return new SqlQuery(text, StatusBasis.DECLARED, Language.EN);
    }

    private static MetricQuery named(List<String> metrics, List<String> by, List<Condition> where) {
        return new MetricQuery(metrics, by, where, StatusBasis.DECLARED, List.of(), Optional.empty(), Language.EN);
    }
}
