package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.CheckHistory;

/**
 * The demonstration as a newcomer makes it: published, no blocking rule broken, and something in every table that is
 * published, so that no page of it is empty because a transform or the generator forgot one.
 */
@Tag("nightly")
@SparkTest
class DemoRefreshTest {
    /** What a demonstration rightly has none of. */
    private static final Map<String, String> EMPTY = Map.of(
            "bridge_plan_element_link", "programmes are linked to results in GC InfoBase only",
            "fact_quarantined_row", "no rule of severity quarantine is broken",
            "fact_risk_snapshot", "nobody delivers risks yet");

    @Test
    void everyTableThatIsPublishedHasRows(@TempDir Path folder, SparkSession spark) {
        Path root = folder.resolve("demo");
        WorkspaceTemplates.init(root, "demo", Optional.empty());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Workspace workspace = new Workspace(root);
        Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
        new Refresh(workspace, new Console(out, out, Language.EN), clock, existing -> new Lakehouse(existing, spark))
                .run();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ready in").doesNotContain("REFUSED");
        Lakehouse lakehouse = new Lakehouse(workspace, spark);
        assertThat(lakehouse
                        .read(CheckHistory.NAME)
                        .where("not is_passed and severity_code = 'block'")
                        .collectAsList())
                .isEmpty();
        assertThat(emptyTables(lakehouse)).isSubsetOf(EMPTY.keySet());
    }

    private static List<String> emptyTables(Lakehouse lakehouse) {
        Map<String, Long> rows = new TreeMap<>();
        for (Table table : TableCatalog.shipped().publishable()) {
            rows.put(
                    table.name().value(),
                    lakehouse.exists(table.name())
                            ? lakehouse.read(table.name()).limit(1).count()
                            : 0L);
        }
        return rows.entrySet().stream()
                .filter(table -> table.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
