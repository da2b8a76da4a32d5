package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Workspace;

/** What a run leaves for the next can be forgotten, cut or empty: then all is computed again. */
class RunNoteTest {
    @TempDir
    Path folder;

    @Test
    void whatIsCutIsAsIfItHadNotBeenWritten() throws IOException {
        Workspace workspace = new Workspace(folder);
        assertThat(RunNote.MADE_TABLES.lines(workspace, 3)).isEmpty();
        RunNote.MADE_TABLES.replace(workspace, "a\tb\tc\nd\te");
        assertThat(RunNote.MADE_TABLES.lines(workspace, 3)).containsExactly(new String[] {"a", "b", "c"});
        Files.writeString(RunNote.REACHED_SLICES.in(workspace), "");
        new ReachedSlices(workspace, "a").save();
        assertThat(RunNote.REACHED_SLICES.in(workspace)).isEmptyFile();
    }

    @Test
    void allIsForgottenAtOnce() throws IOException {
        Workspace workspace = new Workspace(folder);
        for (RunNote note : RunNote.values()) {
            note.replace(workspace, "a\tb\n");
        }
        Files.writeString(workspace.warehouse().resolve("other.txt"), "kept");
        RunNote.forgetAll(workspace);
        assertThat(workspace.warehouse()).isDirectoryContaining(path -> path.endsWith("other.txt"));
        assertThat(Files.list(workspace.warehouse())).hasSize(1);
    }
}
