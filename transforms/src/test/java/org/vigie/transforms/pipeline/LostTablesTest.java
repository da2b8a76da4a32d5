package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.lakehouse.Storage;

class LostTablesTest {
    private static final TableName COMMENTS = new TableName("landed_polis_comments");
    private static final TableName SAID = new TableName("restricted_polis_comments");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void commentsLanded() throws IOException {
        workspace = new Workspace(folder);
        for (TableName table : List.of(LandedTables.DELIVERY, COMMENTS, SAID)) {
            Files.createDirectories(workspace.table(table).resolve("_delta_log"));
        }
        RunNote.LANDED_COUNTS.replace(workspace, COMMENTS + "\t3 a\td1\t" + COMMENTS + " \tfalse\t2\t2\n");
    }

    @Test
    void nothingIsLostWhereAllStands() {
        assertThatCode(() -> LostTables.refuseWithoutLanded(workspace)).doesNotThrowAnyException();
    }

    @Test
    void whatPeopleSaidIsMissedAsTheirRecordsAre() {
        Stream.of(SAID, COMMENTS).forEach(table -> Storage.remove(workspace.table(table)));
        assertThatThrownBy(() -> LostTables.refuseWithoutLanded(workspace))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("Tables of deliveries received are gone: warehouse/landed/" + COMMENTS + ", ")
                .hasMessageContaining("/" + SAID + ". Put them back");
    }
}
