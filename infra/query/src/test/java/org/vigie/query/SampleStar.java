package org.vigie.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Column;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;

/**
 * Publications made without the pipeline: every star table as the contract says, the three members of each dimension, and
 * rows drawn as text, where an empty cell is null. A column that must hold something and is not drawn gets a plain default.
 */
public final class SampleStar {
    private static final Map<Integer, Label> MEMBERS = Map.of(
            -1, new Label("Inconnu", "unknown"),
            -2, new Label("Sans objet", "not_applicable"),
            -3, new Label("Masqué", "suppressed"));

    private static final String MANIFEST = """
            {"sequence": %d, "input_fingerprint": "00", "published_at": "2018-07-01T00:00:00Z", "as_of": "%s",
             "synthetic": true, "previous": null, "tables": [%s],
             "files": [{"path": "star.duckdb", "bytes": %d, "sha256": "%s"}], "deliveries": []}
            """;

    private final Map<String, String> drawn = new LinkedHashMap<>();
    private final List<Rollup> rollups = new ArrayList<>();

    /** Adds rows to a table: a line of column names, then a line per row, cells apart by {@code |}. */
    public SampleStar with(String table, String rows) {
        drawn.merge(table, rows, (before, added) -> {
            throw new IllegalArgumentException(table + " is drawn twice");
        });
        return this;
    }

    /** Changes the rows of a table, each by column name; one that is answered with nothing is dropped. */
    public SampleStar changed(String table, Function<Map<String, String>, Optional<Map<String, String>>> change) {
        List<String> lines = drawn.getOrDefault(table, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> columns = cells(lines.get(0));
        StringBuilder rows = new StringBuilder(lines.get(0)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < columns.size(); at++) {
                row.put(columns.get(at), at < cells.size() ? cells.get(at) : "");
            }
            change.apply(row)
                    .ifPresent(changed ->
                            rows.append(String.join(" | ", changed.values())).append('\n'));
        }
        drawn.put(table, rows.toString());
        return this;
    }

    /** Adds up what these say, as the pipeline would. */
    public SampleStar rolledUp(List<Rollup> added) {
        rollups.addAll(added);
        return this;
    }

    /** Publishes under an id such as {@code p-0001-5a3b1e000000} and makes it current. */
    public Workspace publish(Path root, String id) {
        return publish(root, id, "2018-06-30");
    }

    /** Publishes what judges on a day. */
    Workspace publish(Path root, String id, String asOf) {
        Workspace workspace = new Workspace(root);
        try {
            Path folder = Files.createDirectories(workspace.publication(id));
            Path database = folder.resolve(Manifest.DATABASE_FILE_NAME);
            write(database);
            Files.writeString(
                    folder.resolve(Manifest.FILE_NAME),
                    MANIFEST.formatted(
                            Integer.parseInt(id.substring(2, 6)),
                            asOf,
                            rollups.stream()
                                    .map(rollup -> "{\"table\": \"" + rollup.name() + "\", \"version\": 0}")
                                    .collect(Collectors.joining(", ")),
                            Files.size(database),
                            sha256(database)));
            Files.writeString(workspace.current(), id + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return workspace;
    }

    /** Writes the database file alone. */
    public void write(Path file) {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            for (Table table : TableCatalog.shipped().publishable()) {
                create(database, table);
                if (table.name().value().startsWith("dim_")
                        && table.key().get(0).endsWith("_key")) {
                    insertMembers(database, table);
                }
            }
            for (Map.Entry<String, String> rows : drawn.entrySet()) {
                insert(database, TableCatalog.shipped().table(new TableName(rows.getKey())), rows.getValue());
            }
            for (Rollup rollup : rollups) {
                add(database, rollup);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Connection database, Table table) throws SQLException {
        String columns = table.columns().stream()
                .map(column -> column.name() + " " + type(column) + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE " + table.name() + " (" + columns + ")");
        }
    }

    /** Adds up the rows that are there, as the pipeline would. */
    static void add(Connection database, Rollup rollup) throws SQLException {
        String values = rollup.table().columns().stream()
                .map(column -> value(rollup, column) + " AS " + column.name())
                .collect(Collectors.joining(", "));
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE " + rollup.name() + " AS SELECT " + values + " FROM "
                    + rollup.of().name() + " GROUP BY " + String.join(", ", rollup.keep()));
        }
    }

    private static String value(Rollup rollup, Column column) {
        if (rollup.keep().contains(column.name())) {
            return column.name();
        }
        String sum = column.name().equals(Rollup.ROW_COUNT) ? "count(*)" : "sum(" + column.name() + ")";
        return "CAST(" + sum + " AS " + type(column) + ")";
    }

    private static String type(Column column) {
        return column.type() == ColumnType.Plain.STRING
                ? "varchar"
                : column.type().sqlName();
    }

    private static void insertMembers(Connection database, Table table) throws SQLException {
        for (Map.Entry<Integer, Label> member : MEMBERS.entrySet()) {
            List<@Nullable String> values = new ArrayList<>();
            for (Column column : table.columns()) {
                values.add(
                        column.name().equals(table.key().get(0))
                                ? String.valueOf(member.getKey())
                                : memberValue(column, member.getValue()));
            }
            insert(database, table, values);
        }
    }

    private static @Nullable String memberValue(Column column, Label member) {
        if (column.nullable() || column.type() != ColumnType.Plain.STRING) {
            return missing(column);
        }
        return column.name().endsWith("_fr") ? member.fr() : member.en();
    }

    private static void insert(Connection database, Table table, String rows) throws SQLException {
        List<String> lines = rows.lines().filter(line -> !line.isBlank()).toList();
        List<String> given = cells(lines.get(0));
        if (!table.columnNames().containsAll(given)) {
            throw new IllegalArgumentException(table.name() + " has no such columns: " + given);
        }
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            List<@Nullable String> values = new ArrayList<>();
            for (Column column : table.columns()) {
                int at = given.indexOf(column.name());
                String value = at >= 0 && at < cells.size() ? cells.get(at) : "";
                values.add(value.isEmpty() ? missing(column) : value);
            }
            insert(database, table, values);
        }
    }

    private static void insert(Connection database, Table table, List<@Nullable String> values) throws SQLException {
        String marks = table.columns().stream()
                .map(column -> "CAST(? AS " + type(column) + ")")
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                database.prepareStatement("INSERT INTO " + table.name() + " VALUES (" + marks + ")")) {
            for (int index = 0; index < values.size(); index++) {
                statement.setString(index + 1, values.get(index));
            }
            statement.execute();
        }
    }

    private static @Nullable String missing(Column column) {
        return column.nullable() ? null : plain(column);
    }

    /** What stands in a column that must hold something. */
    static String plain(Column column) {
        return switch (column.type().sqlName()) {
            case "string" -> "-";
            case "date" -> "2018-06-30";
            case "timestamp" -> "2018-07-01 00:00:00";
            case "boolean" -> "false";
            default -> "0";
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
