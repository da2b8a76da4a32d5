package org.vigie.transforms.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Storage;

/**
 * What a run leaves in the warehouse for the next, so that it need not do again what would come out the same. Without
 * these files all is computed again; but for {@link LostTables}, which then no longer sees that a landed table is gone,
 * nothing else is lost.
 */
enum RunNote {
    /** See {@link MadeTables}. */
    MADE_TABLES("made.tsv"),
    /** See {@link MadeSlices}. */
    MADE_SLICES("made-slices.tsv"),
    /** See {@link ReachedSlices}. */
    REACHED_SLICES("reached-slices.tsv"),
    /** See {@link LandedCounts}. */
    LANDED_COUNTS("landed-counts.tsv"),
    /** See {@link Verdicts}. */
    VERDICTS("verdicts.json");

    private final String fileName;

    RunNote(String fileName) {
        this.fileName = fileName;
    }

    Path in(Workspace workspace) {
        return workspace.warehouse().resolve(fileName);
    }

    /** The cells of each of its lines that has just so many; none where there is no such file. */
    List<String[]> lines(Workspace workspace, int cells) {
        Path file = in(workspace);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Storage.doing(file, () -> Files.readAllLines(file, StandardCharsets.UTF_8)).stream()
                .map(line -> line.split("\t", -1))
                .filter(line -> line.length == cells)
                .toList();
    }

    void replace(Workspace workspace, String text) {
        Storage.doing(workspace.warehouse(), () -> Files.createDirectories(workspace.warehouse()));
        Storage.replace(in(workspace), text);
    }

    /** As if no run had been before. */
    static void forgetAll(Workspace workspace) {
        for (RunNote note : values()) {
            Storage.doing(note.in(workspace), () -> Files.deleteIfExists(note.in(workspace)));
        }
    }
}
