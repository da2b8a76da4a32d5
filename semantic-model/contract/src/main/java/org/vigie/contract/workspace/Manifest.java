package org.vigie.contract.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a publication is made of: one pinned Delta version of every star table, and the files in its folder with their
 * sha256. Written as {@code MANIFEST.json}; JSON keys are these names in snake_case.
 *
 * @param sequence counts up from 1 in a workspace
 * @param inputFingerprint sha256 of all that the publication was computed from; equal inputs publish nothing new while the tables stand
 * @param publishedAt UTC; not part of the publication's identity
 * @param previous the publication that was current before
 */
public record Manifest(
        int sequence,
        String inputFingerprint,
        Instant publishedAt,
        LocalDate asOf,
        boolean synthetic,
        Optional<String> previous,
        List<TableVersion> tables,
        List<PublishedFile> files,
        List<DeliveryInForce> deliveries) {
    /** Name of the manifest in the folder of a publication. */
    public static final String FILE_NAME = "MANIFEST.json";

    /** Name of the embedded engine's read-only copy in the folder of a publication. */
    public static final String DATABASE_FILE_NAME = "star.duckdb";

    public Manifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A star table at the moment of publication.
     *
     * @param path relative to the workspace
     * @param commit what Delta named the commit by that made the version, for a table that is deleted and made again
     *     counts its versions anew; empty where an earlier program did not note it
     */
    public record TableVersion(String table, String path, long version, String commit, long rows) {}

    /** A file in the folder of the publication. */
    public record PublishedFile(String path, long bytes, String sha256) {}

    /** A delivery whose records the publication rests on. */
    public record DeliveryInForce(
            String contractId, String fileName, String deliveryId, long records, long landed, long quarantined) {}
}
