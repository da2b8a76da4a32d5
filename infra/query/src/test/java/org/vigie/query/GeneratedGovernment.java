package org.vigie.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.rollup.Rollup;

/**
 * A government of any size, the same for the same size, straight in the embedded engine: 300 organisations (every tenth
 * renamed half-way) of twelve portfolios, 1,200 programmes, six missions of two domains, 120 months; evaluations month by
 * month in the order of the publication's copy, a tenth as many amounts, a hundredth as many counts of staff.
 */
final class GeneratedGovernment {
    static final int ORGANISATIONS = 300;
    static final int MONTHS = 120;
    static final int PORTFOLIOS = 12;

    private static final int RENAMED_FROM = 1_000;

    private GeneratedGovernment() {}

    /** Writes the database with its rollups; a publication without them is the same file planned without. */
    static void write(Path file, long evaluations) throws SQLException {
        new SampleStar().write(file);
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = database.createStatement()) {
            statement.execute("SET memory_limit = '4GB'");
            statement.execute("SET threads = 2");
            dimensions(statement, Math.toIntExact(evaluations / MONTHS));
            for (int month = 0; month < MONTHS; month++) {
                facts(statement, month, evaluations / MONTHS);
            }
            for (Rollup rollup : TableCatalog.shipped().rollups()) {
                SampleStar.add(database, rollup);
            }
            statement.execute("CHECKPOINT");
        }
    }

    private static void dimensions(Statement statement, int indicators) throws SQLException {
        String organisation = "1 + i %% %d".formatted(ORGANISATIONS);
        insert(statement, "dim_organisation", "range(" + ORGANISATIONS + ") t(i)", organisation(organisation, true));
        insert(
                statement,
                "dim_organisation",
                "range(9, " + ORGANISATIONS + ", 10) t(i)",
                organisation(RENAMED_FROM + " + " + organisation, false));
        periods(statement);
        insert(
                statement,
                "dim_mission",
                "range(12) t(i)",
                Map.of(
                        "mission_key", "1 + i",
                        "mission_domain_id", "'D' || i",
                        "mission_domain_name_fr", "'Domaine ' || i",
                        "mission_domain_name_en", "'Domain ' || i",
                        "mission_id", "'M' || (i // 2)",
                        "mission_name_fr", "'Mission ' || (i // 2)",
                        "mission_name_en", "'Mission ' || (i // 2)",
                        "display_order", "i // 2"));
        insert(
                statement,
                "dim_plan_element",
                "range(4 * " + ORGANISATIONS + ") t(i)",
                Map.of(
                        "plan_element_key",
                        "1 + i",
                        "plan_element_id",
                        "'programme:P' || i",
                        "plan_element_code",
                        "'P' || i"));
        insert(
                statement,
                "bridge_plan_element_mission",
                "range(4 * " + ORGANISATIONS + ") t(i), range(2) s(b) WHERE b = 0 OR i % 3 = 0",
                Map.of(
                        "plan_element_key", "1 + i",
                        "mission_key", "1 + (i + 5 * b) % 12",
                        "weight", "CASE WHEN i % 3 = 0 THEN 0.5 ELSE 1 END"));
        statuses(statement);
        insert(
                statement,
                "dim_indicator",
                "range(" + indicators + ") t(i)",
                Map.of(
                        "indicator_key",
                        "1 + i",
                        "indicator_id",
                        "'IND-' || i",
                        "organisation_id",
                        "'O' || (i % " + ORGANISATIONS + ")",
                        "plan_element_key",
                        programme()));
        insert(
                statement,
                "bridge_indicator_mission",
                "range(" + indicators + ") t(i), range(2) s(b) WHERE b = 0 OR i % 5 = 0",
                Map.of(
                        "indicator_key", "1 + i",
                        "mission_key", "1 + (i + b) % 12",
                        "weight", "CASE WHEN i % 5 = 0 THEN 0.5 ELSE 1 END"));
    }

    private static Map<String, String> organisation(String key, boolean current) {
        return Map.of(
                "organisation_key",
                key,
                "organisation_id",
                "'O' || i",
                "name_fr",
                current ? "'Organisation ' || i" : "'Ancienne organisation ' || i",
                "name_en",
                current ? "'Organisation ' || i" : "'Former organisation ' || i",
                "portfolio_name_fr",
                "'Portefeuille ' || (i % " + PORTFOLIOS + ")",
                "portfolio_name_en",
                "'Portfolio ' || (i % " + PORTFOLIOS + ")",
                "valid_from",
                current ? "DATE '2011-04-01'" : "DATE '2000-01-01'",
                "valid_to",
                current ? "DATE '9999-12-31'" : "DATE '2011-03-31'",
                "is_current",
                String.valueOf(current));
    }

    private static void periods(Statement statement) throws SQLException {
        String first = "(DATE '2006-04-01' + to_months(CAST(i AS INTEGER)))";
        String year = "(2006 + i // 12)";
        insert(
                statement,
                "dim_period",
                "range(" + MONTHS + ") t(i)",
                Map.of(
                        "period_key", "1 + i",
                        "period_id", "strftime(" + first + ", '%Y-%m')",
                        "granularity_code", "'month'",
                        "start_date", "CAST(" + first + " AS DATE)",
                        "end_date", "last_day(CAST(" + first + " AS DATE))",
                        "fiscal_year", year + " || '-' || (" + year + " + 1)",
                        "fiscal_quarter", "1 + (i % 12) // 3"));
    }

    private static void statuses(Statement statement) throws SQLException {
        List<String> codes = List.of("met", "not_met", "not_available", "future");
        for (String code : codes) {
            String rank = String.valueOf(codes.indexOf(code) + 1);
            insert(
                    statement,
                    "dim_status",
                    "range(1) t(i)",
                    Map.of(
                            "status_key",
                            rank,
                            "status_code",
                            "'" + code + "'",
                            "name_en",
                            "'" + code + "'",
                            "display_rank",
                            rank));
        }
    }

    /** What came in for a month: each indicator, a tenth of an amount, a hundredth of a count of staff. */
    private static void facts(Statement statement, int month, long indicators) throws SQLException {
        Map<String, String> shared = new HashMap<>();
        shared.put("organisation_key", organisationThen(month));
        shared.put("period_key", String.valueOf(1 + month));
        shared.put("plan_element_key", programme());
        Map<String, String> evaluation = new HashMap<>(shared);
        String draw = "((i * 7919 + %d * 104729) %% 10)".formatted(month);
        String status =
                "CASE WHEN %1$s < 6 THEN 'met' WHEN %1$s < 8 THEN 'not_met' WHEN %1$s = 8 THEN 'not_available' ELSE 'future' END";
        evaluation.put("evaluation_key", "%d + i".formatted(month * indicators));
        evaluation.put("indicator_key", "1 + i");
        evaluation.put("declared_status_code", status.formatted(draw));
        evaluation.put(
                "computed_status_code", status.formatted("((i * 7919 + %d) %% 10)".formatted(month * 104_729 + 1)));
        evaluation.put("is_compared", draw + " < 8");
        evaluation.put("is_different", draw + " IN (5, 7)");
        evaluation.put("target_value", "CAST(50 + i % 50 AS DECIMAL(28, 6))");
        evaluation.put("actual_value", "CAST(40 + (i * 31 + %d) %% 60 AS DECIMAL(28, 6))".formatted(month));
        insert(statement, "fact_indicator_evaluation", ordered(indicators), evaluation);
        Map<String, String> amount = new HashMap<>(shared);
        amount.put("budget_key", "%d + i".formatted(month * indicators));
        amount.put(
                "amount_type_code", "['planned', 'authorised', 'actual'][1 + (i // %d) %% 3]".formatted(ORGANISATIONS));
        amount.put("amount", "CAST((i * 104729 + %d * 15485863) %% 1000003 AS DECIMAL(18, 2)) / 100".formatted(month));
        insert(statement, "fact_budget", ordered(Math.max(indicators / 10, 3L * ORGANISATIONS)), amount);
        Map<String, String> staff = new HashMap<>(shared);
        staff.put("workforce_key", "%d + i".formatted(month * indicators));
        staff.put("workforce_type_code", "'actual'");
        staff.put("full_time_equivalents", "CAST(10 + (i * 13 + %d) %% 97 AS DECIMAL(18, 4))".formatted(month));
        insert(statement, "fact_workforce", ordered(Math.max(indicators / 100, ORGANISATIONS)), staff);
    }

    private static String ordered(long rows) {
        return "range(%d) t(i) ORDER BY i %% %d".formatted(rows, ORGANISATIONS);
    }

    private static String programme() {
        return "1 + (i %% %d) * 4 + (i // %d) %% 4".formatted(ORGANISATIONS, ORGANISATIONS);
    }

    private static String organisationThen(int month) {
        String key = "1 + i %% %d".formatted(ORGANISATIONS);
        return month < MONTHS / 2 ? "%s + CASE WHEN i %% 10 = 9 THEN %d ELSE 0 END".formatted(key, RENAMED_FROM) : key;
    }

    /** Rows from a source of {@code i}; a column that must hold something and is not given gets a plain default. */
    private static void insert(Statement statement, String name, String source, Map<String, String> given)
            throws SQLException {
        Table table = TableCatalog.shipped().table(new TableName(name));
        String values = table.columns().stream()
                .filter(column -> given.containsKey(column.name()) || !column.nullable())
                .map(column -> given.getOrDefault(column.name(), "'" + SampleStar.plain(column) + "'") + " AS "
                        + column.name())
                .collect(Collectors.joining(", "));
        statement.execute(String.format(Locale.ROOT, "INSERT INTO %s BY NAME SELECT %s FROM %s", name, values, source));
    }
}
