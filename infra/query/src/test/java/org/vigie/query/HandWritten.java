package org.vigie.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;

/**
 * A publication, and a copy of it for SQL written by hand: of drawn rows, or of the workspace that
 * {@code -Dvigie.workspace=W} names, which was refreshed. Rows are texts in order, so that answers compare at a glance.
 */
final class HandWritten implements AutoCloseable {
    private static final String WORKSPACE = "vigie.workspace";

    private final Publications publications;
    private final Connection copy;

    private HandWritten(Publications publications, Path copy) throws SQLException {
        this.publications = publications;
        this.copy = DriverManager.getConnection("jdbc:duckdb:" + copy);
    }

    static HandWritten over(SampleStar star, Path folder) throws SQLException, IOException {
        Path copy = folder.resolve("by-hand.duckdb");
        Optional<Path> named =
                Optional.ofNullable(System.getProperty(WORKSPACE)).map(Path::of);
        if (named.isEmpty()) {
            star.write(copy);
            return new HandWritten(new Publications(star.publish(folder, SampleGovernment.PUBLICATION)), copy);
        }
        Publications publications = new Publications(new Workspace(named.get()));
        Path folderOfCurrent =
                new Workspace(named.get()).publication(publications.current().id());
        Files.copy(folderOfCurrent.resolve(Manifest.DATABASE_FILE_NAME), copy);
        return new HandWritten(publications, copy);
    }

    /** Whether rows are those of a real workspace and not drawn. */
    static boolean isReal() {
        return System.getProperty(WORKSPACE) != null;
    }

    /** What the semantic layer answers, of all rows. */
    List<String> answered(MetricQuery query) {
        MetricQuery whole = new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                query.basis(),
                query.order(),
                Optional.of(MetricPlanner.LARGEST_LIMIT),
                query.language());
        return publications.current().ask(whole).rows().stream()
                .map(row -> row.stream().map(Ask::cell).toList().toString())
                .sorted()
                .toList();
    }

    /**
     * What the SQL gives: keys, then a value, or numerator and denominator of a rate.
     *
     * @param keys how many columns stand before
     */
    List<String> rows(String sql, int keys, boolean isRate) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = copy.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int key = 1; key <= keys; key++) {
                    row.add(Ask.cell(result.getObject(key)));
                }
                row.add(
                        isRate
                                ? rate(result.getBigDecimal(keys + 1), result.getBigDecimal(keys + 2))
                                : Ask.cell(result.getObject(keys + 1)));
                rows.add(row.toString());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String rate(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? ""
                : Ask.cell(numerator.divide(denominator, 6, RoundingMode.HALF_UP));
    }

    @Override
    public void close() throws SQLException {
        publications.close();
        copy.close();
    }
}
