package org.vigie.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;

/**
 * The generated government as a workspace that a server can serve: {@code -Dvigie.bench.workspace=DIR}, an empty or new
 * folder, and {@code -Dvigie.bench.rows=24480000}. The benchmark of the server's pages then measures on it.
 */
@Tag("bench")
class ServedGovernmentBenchmark {
    private static final String PUBLICATION = "p-0001-5a3b1e000000";

    private static final String CONFIGURATION = """
            name: {fr: "Gouvernement engendré", en: "Generated government"}
            synthetic: true
            language: fr
            status-basis: declared
            as-of: 2016-06-30
            notices:
              - {fr: "Données engendrées.", en: "Generated data."}
            feeds: []
            """;

    private static final String MANIFEST = """
            {"sequence": 1, "input_fingerprint": "00", "published_at": "2016-07-01T00:00:00Z", "as_of": "2016-06-30",
             "synthetic": true, "previous": null, "tables": [%s],
             "files": [{"path": "%s", "bytes": %d, "sha256": "%s"}], "deliveries": []}
            """;

    @Test
    void aWorkspaceOfTheGeneratedGovernment() throws SQLException, IOException {
        String folder = System.getProperty("vigie.bench.workspace", "");
        Assumptions.assumeFalse(folder.isEmpty(), "-Dvigie.bench.workspace=DIR says where the workspace is to be");
        long rows = Long.getLong("vigie.bench.rows", 1_000_000L);
        Workspace workspace = new Workspace(Path.of(folder));
        Path publication = Files.createDirectories(workspace.publication(PUBLICATION));
        Path star = publication.resolve(Manifest.DATABASE_FILE_NAME);
        GeneratedGovernment.write(star, rows);
        Files.writeString(workspace.configuration(), CONFIGURATION);
        Files.writeString(
                publication.resolve(Manifest.FILE_NAME),
                MANIFEST.formatted(rollups(), star.getFileName(), Files.size(star), sha256(star)));
        Files.writeString(workspace.current(), PUBLICATION + "\n");
        System.out.printf("%d evaluations, %d MB: serve %s%n", rows, Files.size(star) >> 20, workspace.root());
    }

    /** What the planner may read instead of rows. */
    private static String rollups() {
        return TableCatalog.shipped().rollups().stream()
                .map(rollup -> "{\"table\": \"%s\", \"path\": \"\", \"version\": 0, \"rows\": 0}"
                        .formatted(rollup.name().value()))
                .collect(Collectors.joining(", "));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
