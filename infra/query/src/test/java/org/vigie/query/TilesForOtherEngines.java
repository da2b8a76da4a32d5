package org.vigie.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A generated government as other engines take it: each table as {@code parquet/TABLE.parquet}, and {@code tiles.tsv}, a
 * line per tile and draw: its name, the statement written by hand, its values, the rows that DuckDB answers.
 */
final class TilesForOtherEngines {
    static final char BETWEEN_VALUES = '\u001f';
    static final char BETWEEN_ROWS = '\u001e';

    private static final int DRAWS = 4;

    private TilesForOtherEngines() {}

    /** Writes what is not there yet. */
    static void write(Path folder, Path government, List<SteeringTile> tiles) throws IOException, SQLException {
        if (Files.exists(folder.resolve("tiles.tsv"))) {
            return;
        }
        Files.createDirectories(folder.resolve("parquet"));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + government)) {
            for (String table : tables(database)) {
                try (Statement statement = database.createStatement()) {
                    statement.execute("COPY %s TO '%s' (FORMAT parquet)"
                            .formatted(table, folder.resolve("parquet").resolve(table + ".parquet")));
                }
            }
            List<String> lines = new ArrayList<>();
            for (SteeringTile tile : tiles) {
                Random random = new Random(11);
                for (int at = 0; at < DRAWS; at++) {
                    lines.add(line(database, tile, SteeringTile.Draw.of(random)));
                }
            }
            Files.write(folder.resolve("tiles.tsv"), lines);
        }
    }

    private static String line(Connection database, SteeringTile tile, SteeringTile.Draw draw) throws SQLException {
        return String.join(
                "\t",
                tile.name(),
                tile.sql().replaceAll("\\s+", " ").strip(),
                String.join(String.valueOf(BETWEEN_VALUES), tile.values().apply(draw)),
                String.join(String.valueOf(BETWEEN_ROWS), SteeringTilesBenchmark.byHand(database, tile, draw)));
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT table_name FROM duckdb_tables() WHERE estimated_size > 0 ORDER BY table_name")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
