package org.vigie.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;

/**
 * A synthetic government of two organisations and six indicators, published once: small enough to count by hand. In
 * 2016-2017 by declared status: 6 indicators = 2 met + 1 not met + 2 not available + 1 future; by computed status 1 met,
 * 2 not met, 1 not available, 1 future, 1 not evaluable. IND-1 serves two missions; IND-2 differs.
 */
public final class SampleWorkspace {
    public static final String PUBLICATION = "p-0001-5a3b1e000000";

    private static final String MANIFEST = """
            {"sequence": 1, "input_fingerprint": "00", "published_at": "2018-07-01T00:00:00Z", "as_of": "2018-06-30",
             "synthetic": true, "previous": null, "tables": [],
             "files": [{"path": "star.duckdb", "bytes": 0, "sha256": "%s"}], "deliveries": []}
            """;

    private static final String CONFIGURATION = """
            name: {fr: "Gouvernement d’essai", en: "Sample government"}
            synthetic: true
            language: fr
            status-basis: declared
            as-of: 2018-06-30
            agreed-latency-hours: 6
            notices:
              - {fr: "Source d’essai.", en: "Sample source."}
            feeds: []
            """;

    private final Connection database;

    private SampleWorkspace(Connection database) {
        this.database = database;
    }

    /** Makes the workspace in an empty folder. */
    public static Workspace in(Path folder) {
        Workspace workspace = new Workspace(folder);
        try {
            Path publication = Files.createDirectories(workspace.publication(PUBLICATION));
            Files.writeString(workspace.configuration(), CONFIGURATION);
            Path star = publication.resolve(Manifest.DATABASE_FILE_NAME);
            try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + star)) {
                new SampleWorkspace(database).fill();
            }
            Files.writeString(publication.resolve(Manifest.FILE_NAME), MANIFEST.formatted(sha256(star)));
            Files.writeString(workspace.current(), PUBLICATION + "\n");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return workspace;
    }

    /**
     * Publishes the same government once more, changed by statements, and makes it current.
     *
     * @param asOf the day on which it judges
     */
    public static void publishAgain(Workspace workspace, String id, String asOf, String... statements) {
        try {
            Path folder = Files.createDirectories(workspace.publication(id));
            Path star = folder.resolve(Manifest.DATABASE_FILE_NAME);
            Files.copy(workspace.publication(PUBLICATION).resolve(Manifest.DATABASE_FILE_NAME), star);
            try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + star);
                    Statement statement = database.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            Files.writeString(
                    folder.resolve(Manifest.FILE_NAME),
                    MANIFEST.formatted(sha256(star)).replace("2018-06-30", asOf));
            Files.writeString(workspace.current(), id + "\n");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void fill() throws SQLException {
        for (Table table : TableCatalog.shipped().publishable()) {
            create(table);
        }
        insert("dim_organisation", """
                organisation_key | organisation_id | name_fr | name_en | category_name_fr | category_name_en | portfolio_name_fr | portfolio_name_en | size_band_code | size_band_name_fr | size_band_name_en | is_current
                1 | SAN | Santé | Health | Ministère | Department | Santé | Health | large | Grande | Large | true
                2 | FIN | Finances & <script>window.__xss=1</script> | Finance & <script>window.__xss=1</script> | Ministère | Department | | | small | Petite | Small | true
                """);
        insert("dim_period", """
                period_key | period_id | granularity_code | name_fr | name_en | fiscal_year | start_date | end_date
                15 | 2015-2016 | fiscal_year | 2015-2016 | 2015-2016 | 2015-2016 | 2015-04-01 | 2016-03-31
                16 | 2016-2017 | fiscal_year | 2016-2017 | 2016-2017 | 2016-2017 | 2016-04-01 | 2017-03-31
                """);
        insert("dim_mission", """
                mission_key | mission_domain_id | mission_domain_name_fr | mission_domain_name_en | mission_id | mission_name_fr | mission_name_en | display_order
                10 | D1 | Soins | Care | M1 | Affaires sociales | Social affairs | 1
                11 | D2 | Prévention | Prevention | M1 | Affaires sociales | Social affairs | 2
                20 | D3 | Finances publiques | Public finance | M2 | Affaires économiques | Economic affairs | 3
                """);
        insert("dim_plan_element", """
                plan_element_key | plan_element_id | plan_element_code | level_code | level_name_fr | level_name_en | name_fr | name_en | organisation_id | root_plan_element_key | programme_key
                100 | programme:P1 | P1 | programme | Programme | Programme | Soins de proximité | Community care | SAN | 100 | 100
                101 | result:R1 | R1 | result | Résultat | Result | Des délais courts | Short waits | SAN | 100 | 100
                200 | programme:P2 | P2 | programme | Programme | Programme | Trésorerie | Treasury | FIN | 200 | 200
                """);
        insert("bridge_plan_element_hierarchy", """
                ancestor_plan_element_key | descendant_plan_element_key | distance
                100 | 100 | 0
                101 | 101 | 0
                100 | 101 | 1
                200 | 200 | 0
                """);
        insert("bridge_plan_element_mission", """
                plan_element_key | mission_key | weight
                100 | 10 | 0.5
                100 | 11 | 0.5
                101 | 10 | 0.5
                101 | 11 | 0.5
                200 | 20 | 1
                """);
        insert("dim_unit_of_measure", """
                unit_key | unit_code | name_fr | name_en | symbol_fr | symbol_en
                1 | percent | Pourcentage | Percentage | % | %
                2 | days | Jours | Days | j | d
                """);
        insert("dim_status", """
                status_key | status_code | name_fr | name_en | display_rank
                1 | met | Atteint | Met | 1
                2 | not_met | Non atteint | Not met | 2
                3 | not_available | Non disponible | Not available | 3
                4 | future | À venir | Future | 4
                5 | not_evaluable | Non évaluable | Not evaluable | 5
                """);
        insert("dim_indicator", """
                indicator_key | indicator_id | name_fr | name_en | definition_fr | definition_en | organisation_id | plan_element_key | direction_code | direction_name_fr | direction_name_en | unit_key | baseline_value | baseline_date
                1 | IND-1 | Part des patients vus à temps | Share of patients seen in time | Vus en 48 h. | Seen within 48 h. | SAN | 101 | INCREASE | À la hausse | Increase | 1 | 60 | 2014-03-31
                2 | IND-2 | Délai d’inspection | Inspection delay | | | SAN | 100 | EXACT | Valeur exacte | Exact value | 2 | |
                3 | IND-3 | Attente moyenne | Mean wait | | | SAN | 100 | RANGE | Fourchette | Range | 2 | |
                4 | IND-4 | Coût du crédit | Cost of credit | | | FIN | 200 | DECREASE | À la baisse | Decrease | 1 | |
                5 | IND-5 | Plan adopté | Plan adopted | | | FIN | 200 | NONE | Sans sens | None | 1 | |
                6 | IND-6 | Satisfaction | Satisfaction | | | FIN | 200 | NONE | Sans sens | None | 1 | |
                """);
        insert("bridge_indicator_mission", """
                indicator_key | mission_key | weight
                1 | 10 | 0.5
                1 | 11 | 0.5
                2 | 10 | 1
                3 | 11 | 1
                4 | 20 | 1
                5 | 20 | 1
                6 | 20 | 1
                """);
        insert("fact_indicator_evaluation", """
                evaluation_key | indicator_key | organisation_key | period_key | plan_element_key | declared_status_code | computed_status_code | is_due | target_kind_code | target_value | low_value | high_value | actual_value | progress_raw | progress_bounded | progress_reason_code | favourable_gap | due_date | is_compared | is_different | source_line
                1 | 1 | 1 | 16 | 101 | met | met | true | at_least | 80 | | | 85 | 1.25 | 1 | OK | 5 | 2017-03-31 | true | false | 12
                2 | 2 | 1 | 16 | 100 | met | not_met | true | exactly | 10 | | | 12 | | | NO_BASELINE | | 2017-03-31 | true | true | 13
                3 | 3 | 1 | 16 | 100 | not_available | not_available | true | range | | 3 | 5 | | | | NO_ACTUAL | | 2017-03-31 | false | false | 14
                4 | 4 | 2 | 16 | 200 | not_met | not_met | true | at_most | 5 | | | 7 | | | NO_BASELINE | -2 | 2017-03-31 | true | false | 15
                5 | 5 | 2 | 16 | 200 | future | future | false | text | | | | | | | NO_NUMERIC_TARGET | | | false | false | 16
                6 | 6 | 2 | 16 | 200 | not_available | not_evaluable | true | none | | | | | | | NO_NUMERIC_TARGET | | 2017-03-31 | false | false | 17
                7 | 1 | 1 | 15 | 101 | not_met | not_met | true | at_least | 75 | | | 70 | 0.666667 | 0.666667 | OK | -5 | 2016-03-31 | true | false | 3
                """);
        // IND-1 was first promised 90
        insert("fact_indicator_evaluation_basis", """
                evaluation_key | indicator_key | organisation_key | period_key | plan_element_key | declared_status_code | computed_status_code | is_due | target_kind_code | target_value | low_value | high_value | actual_value | progress_raw | progress_bounded | progress_reason_code | favourable_gap | due_date | is_compared | is_different | source_line | basis_code
                11 | 1 | 1 | 16 | 101 | met | not_met | true | at_least | 90 | | | 85 | 0.833333 | 0.833333 | OK | -5 | 2017-03-31 | true | true | 12 | original_target
                12 | 2 | 1 | 16 | 100 | met | not_met | true | exactly | 10 | | | 12 | | | NO_BASELINE | | 2017-03-31 | true | true | 13 | original_target
                13 | 3 | 1 | 16 | 100 | not_available | not_available | true | range | | 3 | 5 | | | | NO_ACTUAL | | 2017-03-31 | false | false | 14 | original_target
                14 | 4 | 2 | 16 | 200 | not_met | not_met | true | at_most | 5 | | | 7 | | | NO_BASELINE | -2 | 2017-03-31 | true | false | 15 | original_target
                15 | 5 | 2 | 16 | 200 | future | future | false | text | | | | | | | NO_NUMERIC_TARGET | | | false | false | 16 | original_target
                16 | 6 | 2 | 16 | 200 | not_available | not_evaluable | true | none | | | | | | | NO_NUMERIC_TARGET | | 2017-03-31 | false | false | 17 | original_target
                17 | 1 | 1 | 15 | 101 | not_met | not_met | true | at_least | 75 | | | 70 | 0.666667 | 0.666667 | OK | -5 | 2016-03-31 | true | false | 3 | original_target
                """);
        insert("fact_indicator_target", """
                target_key | indicator_key | organisation_key | period_key | target_kind_code | target_value | revision | revision_reason_fr | revision_reason_en | is_original | is_current
                1 | 1 | 1 | 16 | at_least | 90 | 1 | | | true | false
                2 | 1 | 1 | 16 | at_least | 80 | 2 | Méthode révisée | Method revised | false | true
                3 | 2 | 1 | 16 | exactly | 10 | 1 | | | true | true
                """);
        insert("fact_indicator_result", """
                result_key | indicator_key | organisation_key | period_key | value_kind_code | revision | value | declared_status_code | explanation_fr | explanation_en | is_current
                1 | 1 | 1 | 16 | actual | 1 | 85 | met | Nouvelles équipes. | New teams. | true
                """);
        insert("fact_budget", """
                budget_key | organisation_key | plan_element_key | period_key | amount_type_code | amount
                1 | 1 | 100 | 16 | actual | 1234567890.12
                2 | 1 | 100 | 16 | planned | 1200000000.00
                3 | 1 | 100 | 15 | actual | 1100000000.00
                """);
        insert("fact_workforce", """
                workforce_key | organisation_key | plan_element_key | period_key | workforce_type_code | full_time_equivalents
                1 | 1 | 100 | 16 | actual | 1234.5
                2 | 1 | 100 | 16 | planned | 1300
                """);
        findings();
        quality();
        for (Map.Entry<String, String> table : SampleSteering.rows().entrySet()) {
            insert(table.getKey(), table.getValue());
        }
    }

    private void quality() throws SQLException {
        insert("fact_dq_check", """
                run_id | rule_id | dataset_id | severity_code | owner_role_code | checked_count | failed_count | is_passed | is_latest | checked_at | message_fr | message_en | remedy_fr | remedy_en | examples_fr | examples_en
                r2 | target.revision-has-reason | fact_indicator_target | block | delivering_organisation | 5 | 2 | false | true | 2026-06-01 06:30:10 | 2 révisions de cible sur 5 sont sans motif | 2 of 5 target revisions have no reason | Livrez le motif | Deliver the reason | target_key=4, revision=2 (targets.csv, ligne 8) | target_key=4, revision=2 (targets.csv, line 8)
                r2 | result.source-told | fact_indicator_result | block | pipeline_team | 1 | 0 | true | true | 2026-06-01 06:30:10 | Rien | Nothing | Rien | Nothing | |
                r1 | target.revision-has-reason | fact_indicator_target | block | delivering_organisation | 5 | 3 | false | false | 2026-05-01 06:30:10 | 3 sont sans motif | 3 have no reason | Livrez le motif | Deliver the reason | |
                r1 | result.source-told | fact_indicator_result | warn | pipeline_team | 1 | 1 | false | false | 2026-05-01 06:30:10 | Rien | Nothing | Rien | Nothing | |
                """);
        insert("fact_load_batch", """
                contract_id | file_name | received_at | record_count | landed_count | quarantined_count | is_accepted | is_in_force | refusal_fr | refusal_en
                gc.indicators | Indicateurs.csv | 2026-05-20 12:00:00 | 10 | 7 | 3 | true | true | |
                index.components | Composantes.csv | 2026-03-02 12:00:00 | 4 | 4 | 0 | true | true | |
                index.judgements | Jugements.csv | 2026-03-02 12:00:00 | 4 | 4 | 0 | true | true | |
                gc.indicators | Vieux.csv | 2026-04-20 12:00:00 | 10 | 10 | 0 | true | false | |
                gc.results | Rompu.csv | 2026-04-21 12:00:00 | 4 | 0 | 4 | false | false | L’en‑tête est fautif | The header is wrong
                """);
        insert("fact_quarantined_row", """
                dataset_id | rule_id | state_code | reason_fr | reason_en | source_file | source_line
                fact_indicator_result | result.in-bounds | open | Corrigez la valeur | Mend the value | Résultats.csv | 12
                """);
        insert("fact_update_expectation", """
                expectation_id | indicator_id | organisation_key | organisation_id | period_id | granularity_code | is_due | is_received | is_late | punctuality_code | received_date | counted_state_code | latest_state_code
                e1 | IND-1 | 1 | SAN | 2016-2017 | fiscal_year | true | true | false | on_time | 2017-06-30 | received | received
                e2 | IND-2 | 1 | SAN | 2016-2017 | fiscal_year | true | false | true | late | | missing | missing
                e3 | IND-4 | 2 | FIN | 2016-2017 | fiscal_year | false | false | false | not_due | | not_due | not_due
                """);
    }

    private void findings() throws SQLException {
        String rows = IntStream.rangeClosed(1, 29)
                .mapToObj(
                        "f%1$02d | target_without_year | Cible sans échéance | Target without a due date | information | data_steward | open | true | 2026-05-01 08:00:00 | | | | indicator | IND-5 | FIN | 2016-2017 | Constat %1$02d | Finding %1$02d | Agir | Act | a.csv | %1$d"
                                ::formatted)
                .collect(Collectors.joining("\n"));
        insert("fact_quality_finding", """
                finding_id | kind_code | kind_name_fr | kind_name_en | severity_code | owner_role_code | state_code | is_waiting | state_since_at | decided_by_code | decision_reason | waived_until_date | subject_type_code | subject_id | organisation_id | fiscal_year | message_fr | message_en | remedy_fr | remedy_en | source_file | source_line
                f00 | declared_differs_from_computed | Statut déclaré et calcul différents | Declared status and computation differ | warning | data_steward | acknowledged | true | 2026-05-02 08:00:00 | data_steward | Ministère appelé | | indicator | IND-2 | SAN | 2016-2017 | Atteint, mais 12 n’est pas 10 | Met, but 12 is not 10 | Vérifier | Check | a.csv | 13
                f30 | band_inverted | Fourchette inversée | Range inverted | error | delivering_organisation | waived | false | 2026-05-02 08:00:00 | data_steward | Refonte en cours | 2026-12-31 | indicator | IND-2 | SAN | 2016-2017 | Bornes | Bounds | Corriger | Mend | a.csv | 14
                """ + rows);
        insert("fact_series_value", """
                series_id | series_name_fr | series_name_en | subject_id | organisation_id | verdict_code
                result.value | Résultat annuel | Annual result | IND-1/SAN | SAN | usual
                result.value | Résultat annuel | Annual result | IND-2/SAN | SAN | unusual
                result.value | Résultat annuel | Annual result | IND-3/SAN | SAN | short_history
                """);
    }

    private void create(Table table) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> column.name() + " " + type(column))
                .collect(Collectors.joining(", "));
        execute("CREATE TABLE " + table.name() + " (" + columns + ")");
    }

    private static String type(Column column) {
        return column.type() == ColumnType.Plain.STRING
                ? "varchar"
                : column.type().sqlName();
    }

    /** Rows drawn as text; an empty cell is null, and a column that must hold something gets a plain default. */
    private void insert(String name, String drawn) throws SQLException {
        Table table = TableCatalog.shipped().table(new TableName(name));
        List<String> lines = drawn.lines().filter(line -> !line.isBlank()).toList();
        List<String> given = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = cells(line);
            List<String> literals = new ArrayList<>();
            for (Column column : table.columns()) {
                int at = given.indexOf(column.name());
                String value = at >= 0 && at < values.size() ? values.get(at) : "";
                literals.add(value.isEmpty() ? missing(column) : "'" + value.replace("'", "''") + "'");
            }
            execute("INSERT INTO " + name + " VALUES (" + String.join(", ", literals) + ")");
        }
    }

    private static String missing(Column column) {
        if (column.nullable()) {
            return "NULL";
        }
        return switch (column.type().sqlName()) {
            case "string" ->
                column.name().equals("delivery_id")
                        ? "'" + "ab".repeat(32) + "'"
                        : column.name().equals("source_file") ? "'Indicateurs.csv'" : "''";
            case "date" -> "DATE '2018-06-30'";
            case "timestamp" -> "TIMESTAMP '2018-07-01 00:00:00'";
            case "boolean" -> "false";
            default -> "0";
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
