package org.vigie.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.policy.RowPolicies;

/**
 * What the semantic layer costs over SQL written by hand, on the same engine and the same rows: arms interleaved and paired
 * draw by draw, each draw with other values, answers compared first and no answer kept. Printed, never asserted.
 * {@code -Dvigie.bench.rows=1000000} says how many budget rows.
 */
@Tag("bench")
class PlannerOverheadBenchmark {
    private static final int WARM = 50;
    private static final int MEASURED = 300;

    private static final String BY_HAND = """
            SELECT o.organisation_id, sum(b.amount) AS spending
            FROM fact_budget b
            LEFT JOIN dim_organisation o ON o.organisation_key = b.organisation_key
            LEFT JOIN dim_period p ON p.period_key = b.period_key
            WHERE b.amount_type_code = 'actual' AND p.fiscal_year = ? AND o.organisation_id <> ?
            GROUP BY 1 ORDER BY 1 LIMIT 1000
            """;

    @Test
    void overheadOverSqlWrittenByHand(@TempDir Path folder) throws SQLException {
        int rows = Integer.getInteger("vigie.bench.rows", 1_000_000);
        Path file = folder.resolve("star.duckdb");
        new SampleStar().write(file);
        try (Connection fill = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = fill.createStatement()) {
            generate(statement, rows);
        }
        try (Connection byHand = DuckDbEngine.open(file);
                DuckDbEngine engine = new DuckDbEngine(file)) {
            run(byHand, engine, rows);
        }
    }

    private static void generate(Statement statement, int rows) throws SQLException {
        statement.execute(
                "INSERT INTO dim_organisation BY NAME SELECT i AS organisation_key, 'O' || i AS organisation_id,"
                        + " 'O' AS name_fr, 'O' AS name_en, 'c' AS category_code, 'c' AS category_name_fr, 'c' AS category_name_en,"
                        + " true AS is_active, DATE '2000-01-01' AS valid_from, DATE '9999-12-31' AS valid_to, true AS is_current"
                        + " FROM range(60) t(i)");
        statement.execute(
                "INSERT INTO dim_period BY NAME SELECT y AS period_key, y || '-' || (y + 1) AS period_id,"
                        + " 'fiscal_year' AS granularity_code, 'x' AS name_fr, 'x' AS name_en, make_date(y, 4, 1) AS start_date,"
                        + " make_date(y + 1, 3, 31) AS end_date, y || '-' || (y + 1) AS fiscal_year FROM range(2006, 2026) t(y)");
        statement.execute("INSERT INTO fact_budget BY NAME SELECT i AS budget_key, i % 60 AS organisation_key,"
                + " -2 AS plan_element_key, 2006 + (i * 7919) % 20 AS period_key,"
                + " CASE WHEN i % 3 = 0 THEN 'planned' ELSE 'actual' END AS amount_type_code,"
                + " CAST((i * 104729) % 1000003 AS DECIMAL(18, 2)) / 100 AS amount, TIMESTAMP '2026-01-01' AS known_from,"
                + " 'd' AS delivery_id, 'f' AS source_file, 1 AS source_line FROM range(" + rows + ") t(i)");
        statement.execute("CHECKPOINT");
    }

    private static void run(Connection byHand, DuckDbEngine engine, int rows) throws SQLException {
        MetricPlanner planner = new MetricPlanner(SemanticModel.shipped(), RowPolicies.shipped(), Engine.duckDb());
        Random random = new Random(7);
        List<Double> hand = new ArrayList<>();
        List<Double> layer = new ArrayList<>();
        List<Double> overhead = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        for (int draw = 0; draw < WARM + MEASURED; draw++) {
            String year = 2006 + random.nextInt(20) + "";
            String fiscalYear = year + "-" + (Integer.parseInt(year) + 1);
            String other = "O" + random.nextInt(60);
            boolean handFirst = random.nextBoolean();
            long[] times = new long[2];
            List<String> first = handFirst
                    ? timedByHand(byHand, fiscalYear, other, times)
                    : timed(planner, engine, fiscalYear, other, times);
            List<String> second = handFirst
                    ? timed(planner, engine, fiscalYear, other, times)
                    : timedByHand(byHand, fiscalYear, other, times);
            if (!first.equals(second)) {
                throw new IllegalStateException("Answers differ for " + fiscalYear + ", " + other);
            }
            if (draw >= WARM) {
                hand.add(times[0] / 1e6);
                layer.add(times[1] / 1e6);
                overhead.add((times[1] - times[0]) / 1e6);
                long begin = System.nanoTime();
                new MetricPlanner(SemanticModel.shipped(), RowPolicies.shipped(), Engine.duckDb())
                        .plan(query(fiscalYear, other), Principal.LOCAL);
                cold.add((System.nanoTime() - begin) / 1e6);
            }
        }
        System.out.printf(Locale.ROOT, "%d budget rows, %d draws%n", rows, MEASURED);
        report("by hand", hand);
        report("semantic layer, plan kept", layer);
        report("overhead, paired", overhead);
        report("planning alone, nothing kept", cold);
    }

    private static List<String> timed(
            MetricPlanner planner, DuckDbEngine engine, String year, String other, long[] times) {
        long begin = System.nanoTime();
        Answer answer = engine.run(planner.plan(query(year, other), Principal.LOCAL));
        times[1] = System.nanoTime() - begin;
        return answer.rows().stream().map(Object::toString).toList();
    }

    private static List<String> timedByHand(Connection connection, String year, String other, long[] times)
            throws SQLException {
        long begin = System.nanoTime();
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BY_HAND)) {
            statement.setString(1, year);
            statement.setString(2, other);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add("[" + result.getString(1) + ", " + result.getBigDecimal(2) + "]");
                }
            }
        }
        times[0] = System.nanoTime() - begin;
        return rows;
    }

    private static MetricQuery query(String year, String other) {
        return new MetricQuery(
                List.of("spending"),
                List.of("organisation.code"),
                List.of(
                        new Condition("period.fiscal_year", "=", List.of(year)),
                        new Condition("organisation.code", "!=", List.of(other))),
                StatusBasis.DECLARED,
                List.of(),
                Optional.empty(),
                Language.EN);
    }

    private static void report(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-30s p50 %8.3f ms, p95 %8.3f ms%n",
                what,
                times.get(times.size() / 2),
                times.get((times.size() * 95 + 99) / 100 - 1));
    }
}
