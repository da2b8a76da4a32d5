package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.policy.RowPolicies;

/** What Trino reads under the number of a version is what was published under it, or nothing is answered. */
class PinnedEngineTest {
    private static final GovernedQuery QUESTION = Ask.of("indicators", "");
    private static final CompiledQuery QUERY = new MetricPlanner(
                    SemanticModel.shipped(), RowPolicies.shipped(), Engine.duckDb())
            .plan(QUESTION, Principal.LOCAL);
    private static final String READ = "fact_indicator_evaluation";
    private static final Answer ANSWER = new Answer(QUERY.columns(), List.of(), 1);

    @TempDir
    Path root;

    @Test
    void aTableThatWasMadeAgainIsNotAnsweredFrom() throws IOException {
        assertThat(QUERY.sql()).contains('"' + READ + '"').doesNotContain("fact_budget");
        assertThat(run(READ, "a", () -> {})).as("no log to be seen").isSameAs(ANSWER);
        made(READ, "a");
        assertThat(run(READ, "a", () -> {})).isSameAs(ANSWER);
        assertMadeAgain(() -> run(READ, "b", () -> {}));
        made("fact_budget", "a");
        assertThat(run("fact_budget", "b", () -> {})).as("not asked about").isSameAs(ANSWER);
    }

    @Test
    void norFromOneThatIsMadeAgainMeanwhile() throws IOException {
        made(READ, "a");
        assertMadeAgain(() -> run(READ, "a", () -> made(READ, "b")));
        made(READ, "a");
        assertMadeAgain(() -> run(READ, "a", () -> {
            made(READ, "b");
            throw new IOException("a file of it is gone");
        }));
    }

    /** Before any Trino is asked: there is none at this address. */
    @Test
    void theManifestSaysWhichTableWasPublished() throws IOException {
        Workspace workspace = SampleGovernment.star().publish(root, SampleGovernment.PUBLICATION);
        Path manifest = workspace.publication(SampleGovernment.PUBLICATION).resolve("MANIFEST.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(
                                "\"tables\": [",
                                "\"tables\": [{\"table\": \"%s\", \"path\": \"warehouse/star/%s\", \"version\": 3, \"commit\": \"a\"}"
                                        .formatted(READ, READ)));
        made(READ, "b");
        EngineChoice trino = new EngineChoice.Trino(URI.create("http://127.0.0.1:1"), "delta", "star", "vigie");
        try (Publications publications = new Publications(workspace, trino, Principal.LOCAL)) {
            assertMadeAgain(() -> publications.current().ask(QUESTION));
        }
    }

    private interface Asking {
        void ask() throws IOException;
    }

    private static void assertMadeAgain(Asking asking) {
        assertThatThrownBy(asking::ask)
                .isInstanceOf(EnvironmentException.class)
                .hasMessage(
                        "Table 'fact_indicator_evaluation' was deleted and made again since the publication that is asked."
                                + " Publish anew: ./vigie refresh WORKSPACE; ask the current publication;"
                                + " or write 'engine: duckdb' in vigie.yaml.");
    }

    private void made(String table, String commit) throws IOException {
        Path log = Files.createDirectories(root.resolve("warehouse/star/" + table + "/_delta_log"));
        Files.writeString(log.resolve("00000000000000000003.json"), "{\"commitInfo\":{\"txnId\":\"" + commit + "\"}}");
    }

    private Answer run(String table, String commit, Asking meanwhile) {
        TableVersion pinned = new TableVersion(table, "warehouse/star/" + table, 3, commit, 9);
        try (PinnedEngine engine = new PinnedEngine(new Answering(meanwhile), new Workspace(root), List.of(pinned))) {
            return engine.run(QUERY);
        }
    }

    private record Answering(Asking meanwhile) implements QueryEngine {
        @Override
        public Answer run(CompiledQuery query) {
            try {
                meanwhile.ask();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return ANSWER;
        }

        @Override
        public void close() {}
    }
}
