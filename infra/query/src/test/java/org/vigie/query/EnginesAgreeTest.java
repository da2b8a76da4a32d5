package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.Metric;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;

/**
 * Every metric by every field on both engines over the same publication: answers are equal, row by row and digit by digit.
 * {@code -Ptrino -Dvigie.trino.workspace=W} names a workspace that was refreshed; a Trino of its own is started over it.
 */
@Tag("trino")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnginesAgreeTest {
    private static final String SCRIPT = "infra/deploy/trino/trino";
    private static final int TELL = 20;

    private final SemanticModel model = SemanticModel.shipped();
    private final List<String> differences = new ArrayList<>();
    private Optional<Path> started = Optional.empty();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        String named = System.getProperty("vigie.trino.workspace", "");
        if (named.isEmpty()) {
            System.out.println("Not compared with Trino: -Dvigie.trino.workspace=W names no refreshed workspace.");
            abort("no workspace named");
        }
        Path workspace = Path.of(named);
        assertThat(workspace.resolve("published/CURRENT")).isRegularFile();
        int code = script("start", workspace);
        if (code == 3) {
            System.out.println("Not compared with Trino: it cannot be had or started here (the lines above say why).");
            Assumptions.abort("Trino cannot be had");
        }
        started = Optional.of(workspace);
        assertThat(code).isZero();
        assertThat(script("register", workspace)).isZero();
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (started.isPresent()) {
            script("stop", started.get());
        }
    }

    @Test
    void everyMetricByEveryFieldIsTheSameOnBoth() {
        check(
                "single",
                model.metrics().stream()
                        .flatMap(metric -> Stream.concat(Stream.of(""), model.fieldsOf(metric).stream())
                                .flatMap(field -> Arrays.stream(StatusBasis.values())
                                        .map(basis -> Ask.with(all(metric, field), basis)))));
    }

    /** Of every dataset, all its metrics at once, with totals, compared with the year before, as the pages of the room ask. */
    @Test
    void totalsAndComparisonsAreTheSameOnBoth() {
        check("totals", model.metrics().stream().map(metric -> Ask.totalled(all(metric, firstFields(metric)))));
        check(
                "compared",
                model.metrics().stream()
                        .filter(metric -> model.fieldsOf(metric).contains("period.code"))
                        .map(metric -> Ask.compared(all(metric, "period.code"), PeriodComparison.PREVIOUS_YEAR)));
    }

    private String firstFields(Metric metric) {
        return String.join(",", model.fieldsOf(metric).stream().limit(2).toList());
    }

    private static MetricQuery all(Metric metric, String fields) {
        MetricQuery query = Ask.of(metric.id(), fields);
        return new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                query.basis(),
                query.order(),
                Optional.of(MetricPlanner.LARGEST_LIMIT),
                Language.FR);
    }

    private void check(String what, Stream<MetricQuery> queries) {
        Workspace workspace = new Workspace(started.orElseThrow());
        EngineChoice.Trino trino =
                new EngineChoice.Trino(URI.create("http://127.0.0.1:" + port()), "delta", "star", "vigie");
        long begin = System.nanoTime();
        long[] rows = new long[1];
        int[] asked = new int[1];
        differences.clear();
        try (Publications embedded = new Publications(workspace);
                Publications distributed = new Publications(workspace, trino, Principal.LOCAL)) {
            // What both bases write alike is asked once.
            Set<String> written = new HashSet<>();
            queries.filter(query -> written.add(
                            embedded.planner().plan(query, Principal.LOCAL).sql()))
                    .forEach(query -> {
                        asked[0]++;
                        rows[0] += compare(query, embedded.current(), distributed.current());
                    });
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %d questions on DuckDB and Trino, %d rows, %d differences, %d s%n",
                workspace.root().getFileName(),
                what,
                asked[0],
                rows[0],
                differences.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        assertThat(asked[0]).isPositive();
        assertThat(differences.stream().limit(TELL)).isEmpty();
    }

    private int compare(MetricQuery query, Publication embedded, Publication distributed) {
        List<List<@Nullable Object>> expected = embedded.ask(query).rows();
        try {
            Answer found = distributed.ask(query);
            if (!found.rows().equals(expected)) {
                differences.add(query + "\n  DuckDB " + expected + "\n  Trino  " + found.rows());
            }
        } catch (RuntimeException e) {
            differences.add(query + "\n  " + e + "\n  " + e.getCause());
        }
        return expected.size();
    }

    private static String port() {
        return Optional.ofNullable(System.getenv("VIGIE_TRINO_PORT")).orElse("18080");
    }

    private static int script(String command, Path workspace) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("vigie.root", ".")).resolve(SCRIPT);
        assertThat(Files.isExecutable(script)).isTrue();
        return new ProcessBuilder(script.toString(), command, workspace.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
