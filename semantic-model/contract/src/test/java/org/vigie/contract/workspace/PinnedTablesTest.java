package org.vigie.contract.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Manifest.TableVersion;

class PinnedTablesTest {
    @TempDir
    Path root;

    @Test
    void aTableThatWasDeletedIsLost() {
        assertThat(isLost(3, "a")).isTrue();
        assertThat(isLost(3, "")).isTrue();
        assertThat(PinnedTables.isSeen(new Workspace(root), pinned(3, "a"))).isFalse();
    }

    @Test
    void aTableThatWasMadeAgainIsLost() throws IOException {
        commit(
                0,
                "{\"commitInfo\":{\"timestamp\":1,\"userMetadata\":\"a,\\\"txnId\\\":\\\"c\\\"\",\"txnId\":\"a\"}}\n{\"add\":{}}");
        assertThat(isLost(3, "a")).as("the log has not come so far again").isTrue();
        assertThat(isLost(0, "a")).isFalse();
        assertThat(isLost(0, "b")).isTrue();
        assertThat(isLost(0, "c")).isTrue();
        assertThat(isLost(0, "")).as("not noted").isFalse();
        assertThat(PinnedTables.isSeen(new Workspace(root), pinned(3, "a"))).isTrue();
    }

    @Test
    void whatTheLogDoesNotTellIsNotSaidToBeLost() throws IOException {
        commit(4, "{\"commitInfo\":{\"txnId\":\"d\"}}");
        assertThat(isLost(3, "a")).as("cleared away").isFalse();
        commit(3, "{\"commitInfo\":{\"timestamp\":1}}");
        assertThat(isLost(3, "a")).isFalse();
        commit(3, "");
        assertThat(isLost(3, "a")).isFalse();
    }

    private void commit(long version, String lines) throws IOException {
        Path log = Files.createDirectories(root.resolve("warehouse/star/fact_budget/_delta_log"));
        Files.writeString(log.resolve("%020d.json".formatted(version)), lines);
    }

    private boolean isLost(long version, String commit) {
        return PinnedTables.isLost(new Workspace(root), pinned(version, commit));
    }

    private static TableVersion pinned(long version, String commit) {
        return new TableVersion("fact_budget", "warehouse/star/fact_budget", version, commit, 9);
    }
}
