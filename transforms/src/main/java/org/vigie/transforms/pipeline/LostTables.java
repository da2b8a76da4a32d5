package org.vigie.transforms.pipeline;

import java.nio.file.Files;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.PinnedTables;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.lakehouse.Storage;

/**
 * Of the tables that a publication pins, those that were deleted since, or made again: the embedded engine has a copy of
 * its own and does not miss them, Trino and {@code plan} do. And of the tables in which deliveries were landed, those that
 * are gone, which nothing can make again.
 */
final class LostTables {
    private LostTables() {}

    static long count(Workspace workspace, Manifest manifest) {
        return Storage.doing(
                workspace.warehouse(),
                () -> manifest.tables().stream()
                        .filter(table -> PinnedTables.isLost(workspace, table))
                        .count());
    }

    /** Whether what was landed is there, of which they can be made again. */
    static boolean canBeMadeAgain(Workspace workspace) {
        return stands(workspace, LandedTables.DELIVERY);
    }

    private static boolean stands(Workspace workspace, TableName table) {
        return Files.isDirectory(workspace.table(table).resolve("_delta_log"));
    }

    /**
     * What is built without them would be a smaller government: deliveries are taken for received whose records are gone, or
     * only those come again whose files still lie in the inbox.
     */
    static void refuseWithoutLanded(Workspace workspace) {
        List<String> lost = landed(workspace)
                .filter(table -> !stands(workspace, table))
                .map(table ->
                        workspace.root().relativize(workspace.table(table)).toString())
                .toList();
        if (!lost.isEmpty()) {
            throw new EnvironmentException(
                    ErrorCode.STORAGE_FAILED,
                    Label.of(
                            "Des tables de livraisons reçues ont disparu\u00a0: %s.",
                            "Tables of deliveries received are gone: %s.", String.join(", ", lost)),
                    Label.of(
                            "Remettez-les à leur place dans %s. Sans copie, créez un nouvel espace de travail (./vigie init) et"
                                    + " livrez-y de nouveau\u202f; les publications de celui-ci restent servies.",
                            "Put them back in their place in %s. Without a copy, make a new workspace (./vigie init) and deliver"
                                    + " there again; the publications of this one are still served.",
                            workspace.root()));
        }
    }

    /** The tables that a run before saw landed, and that of the deliveries where there are any. */
    private static Stream<TableName> landed(Workspace workspace) {
        SortedSet<TableName> seen = LandedCounts.tablesSeen(workspace);
        return seen.isEmpty() ? Stream.of() : Stream.concat(Stream.of(LandedTables.DELIVERY), seen.stream());
    }

    static Label madeAgain(String publication, long lost) {
        return Label.of(
                "Tables de la publication %s supprimées depuis\u00a0: %s\u202f; on les refait.",
                "Tables of publication %s deleted since: %s; they are made again.", publication, lost);
    }

    /** Nobody is to find a government published that holds only what the inbox still has, because a disk was not there. */
    static Label landedToo(Workspace workspace, String publication, long lost) {
        return Label.of(
                "Tables de la publication %s supprimées depuis\u00a0: %s, et ce qui avait été reçu aussi. Remettez en place"
                        + " %s, ou construisez avec le seul contenu de inbox/\u00a0: ./vigie refresh %s --full",
                "Tables of publication %s deleted since: %s, and what was landed too. Put %s back, or build from what inbox/"
                        + " holds alone: ./vigie refresh %s --full",
                publication,
                lost,
                workspace.warehouse(),
                workspace.root());
    }

    /** For those who went back to it. */
    static Label answeredByCopyOnly(String publication, long lost) {
        return Label.of(
                "Tables de la publication %s supprimées depuis\u00a0: %s. Seul le moteur embarqué peut en répondre\u202f; Trino et"
                        + " ./vigie plan refusent.",
                "Tables of publication %s deleted since: %s. Only the embedded engine can answer from it; Trino and"
                        + " ./vigie plan refuse.",
                publication,
                lost);
    }
}
