package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.LandedTables;

class LostTablesTest {
    private static final TableName COMMENTS = new TableName("landed_polis_comments");
    private static final TableName SAID = new TableName("restricted_polis_comments");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void commentsLanded() throws IOException {
        workspace = new Workspace(folder);
        for (TableName table : List.of(LandedTables.DELIVERY, COMMENTS)) {
            Files.createDirectories(workspace.table(table).resolve("_delta_log"));
        }
        RunNote.LANDED_COUNTS.replace(workspace, COMMENTS + "\t3 a\td1\t" + COMMENTS + " \tfalse\t2\t2\n");
    }

    /** As in a workspace whose comments landed before what people said lay apart. */
    @Test
    void whatWasNeverSeenIsNotMissed() {
        assertThatCode(() -> LostTables.refuseWithoutLanded(workspace)).doesNotThrowAnyException();
    }

    @Test
    void whatPeopleSaidIsMissedAsTheirRecordsAre() throws IOException {
        String counts = Files.readString(RunNote.LANDED_COUNTS.in(workspace));
        RunNote.LANDED_COUNTS.replace(workspace, counts + SAID + "\t1 b\t\t\tfalse\t0\t0\n");
        assertThatThrownBy(() -> LostTables.refuseWithoutLanded(workspace))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("Tables of deliveries received are gone: warehouse/restricted/" + SAID
                        + ". Put them back in their place in " + folder
                        + ". Without a copy, make a new workspace (./vigie init) and deliver there again; the publications"
                        + " of this one are still served.");
        Files.createDirectories(workspace.table(SAID).resolve("_delta_log"));
        assertThatCode(() -> LostTables.refuseWithoutLanded(workspace)).doesNotThrowAnyException();
    }
}
