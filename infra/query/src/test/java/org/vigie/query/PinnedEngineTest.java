package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.policy.RowPolicies;

/** What Trino would read under the number of a version is what was published under it, or nothing is answered. */
class PinnedEngineTest {
    private static final CompiledQuery QUERY = new MetricPlanner(
                    SemanticModel.shipped(), RowPolicies.shipped(), Engine.duckDb())
            .plan(Ask.of("indicators", ""), Principal.LOCAL);
    private static final Answer ANSWER = new Answer(QUERY.columns(), List.of(), 1);

    @TempDir
    Path workspace;

    @Test
    void aTableThatWasMadeAgainIsNotAnsweredFrom() throws IOException {
        assertThat(run("a")).as("no log to be read").isSameAs(ANSWER);
        logSays("{\"commitInfo\":{\"timestamp\":1,\"operation\":\"WRITE\",\"txnId\":\"a\"}}\n{\"add\":{}}\n");
        assertThat(run("a")).isSameAs(ANSWER);
        assertThat(run("")).as("not noted").isSameAs(ANSWER);
        assertThatThrownBy(() -> run("b"))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("Table 'fact_budget' was deleted and made again since the publication."
                        + " Publish anew: ./vigie refresh WORKSPACE");
    }

    @Test
    void whatNamesNoCommitIsLeftToTheEngine() throws IOException {
        logSays("{\"commitInfo\":{\"timestamp\":1}}\n");
        assertThat(run("a")).isSameAs(ANSWER);
        logSays("");
        assertThat(run("a")).isSameAs(ANSWER);
    }

    private void logSays(String lines) throws IOException {
        Path log = Files.createDirectories(workspace.resolve("warehouse/star/fact_budget/_delta_log"));
        Files.writeString(log.resolve("00000000000000000003.json"), lines);
    }

    private Answer run(String commit) {
        TableVersion pinned = new TableVersion("fact_budget", "warehouse/star/fact_budget", 3, commit, 9);
        try (PinnedEngine engine = new PinnedEngine(new Answering(), workspace, List.of(pinned))) {
            return engine.run(QUERY);
        }
    }

    private static final class Answering implements QueryEngine {
        @Override
        public Answer run(CompiledQuery query) {
            return ANSWER;
        }

        @Override
        public void close() {}
    }
}
