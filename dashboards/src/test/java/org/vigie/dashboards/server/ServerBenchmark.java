package org.vigie.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.SampleWorkspace;

/**
 * How long a start, a query with a kept plan and a page take; printed, never asserted: a clock is not a test. Served is the
 * workspace of {@code -Dvigie.bench.workspace=PATH}, or a sample of six indicators where none is named.
 */
@Tag("bench")
class ServerBenchmark {
    private static final int STARTS = 5;
    private static final int WARM = 100;
    private static final int MEASURED = 500;
    private static final int CLIENTS = 50;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String BY_NAMES = """
            {"metrics": ["attainment_rate", "indicators_due"], "by": ["organisation.code"],
             "where": [{"field": "period.fiscal_year", "value": "2016-2017"}]}
            """;

    private static final String IN_SQL = """
            {"sql": "SELECT organisation.code, AGGREGATE(attainment_rate), AGGREGATE(indicators_due) FROM evaluation \
            WHERE period.fiscal_year = '2016-2017' GROUP BY organisation.code"}
            """;

    @Test
    void startsQueriesAndPages(@TempDir Path folder) throws Exception {
        Workspace workspace = workspace(folder);
        Path log = folder.resolve("serve.log");
        List<Double> starts = new ArrayList<>();
        for (int round = 0; round < STARTS; round++) {
            long begin = System.nanoTime();
            ForkedServer server = new ForkedServer(workspace, log);
            starts.add((System.nanoTime() - begin) / 1e6);
            server.close();
        }
        report("start of a process until it is ready", starts);
        try (ForkedServer server = new ForkedServer(workspace, log)) {
            long begin = System.nanoTime();
            server.get("fr/qualite");
            report(
                    "stewards' report, first page of a process",
                    new ArrayList<>(List.of((System.nanoTime() - begin) / 1e6)));
            measure("query by names, plan kept", () -> server.ask(BY_NAMES));
            measure("query in SQL, plan kept", () -> server.ask(IN_SQL));
            measure("wall in French, kept", () -> server.get("fr/"));
            AtomicInteger address = new AtomicInteger();
            measure("wall in French, written anew", () -> server.get("fr/?anew=" + address.incrementAndGet()));
            measure("stewards' report, written anew", () -> server.get("fr/qualite?anew=" + address.incrementAndGet()));
        }
    }

    /** What a wall costs when a whole government looks at it: every answer is compared with the first. */
    @Test
    void fiftyClientsLookAtTheWallForAMinute(@TempDir Path folder) throws Exception {
        try (ForkedServer server = new ForkedServer(workspace(folder), folder.resolve("serve.log"))) {
            for (int round = 0; round < WARM; round++) {
                server.get("fr/");
            }
            byte[] expected = server.get("fr/");
            List<Double> times = Collections.synchronizedList(new ArrayList<>());
            AtomicInteger errors = new AtomicInteger();
            AtomicInteger different = new AtomicInteger();
            long end = System.nanoTime() + MINUTE.toNanos();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> look(server, expected, end, times, errors, different));
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            report("wall in French, fifty clients", times);
            System.out.printf(
                    Locale.ROOT,
                    "%d answers in a minute, %d errors, %d unlike the first%n",
                    times.size(),
                    errors.get(),
                    different.get());
        }
    }

    private static void look(
            ForkedServer server,
            byte[] expected,
            long end,
            List<Double> times,
            AtomicInteger errors,
            AtomicInteger different) {
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            try {
                if (!Arrays.equals(server.get("fr/"), expected)) {
                    different.incrementAndGet();
                }
                times.add((System.nanoTime() - begin) / 1e6);
            } catch (IllegalStateException | AssertionError e) {
                errors.incrementAndGet();
            }
        }
    }

    private static Workspace workspace(Path folder) {
        String named = System.getProperty("vigie.bench.workspace", "");
        System.out.println(
                named.isEmpty()
                        ? "The sample of six indicators; for another workspace: -Dvigie.bench.workspace=PATH"
                        : "Workspace " + named);
        return named.isEmpty() ? SampleWorkspace.in(folder.resolve("workspace")) : Workspace.existing(Path.of(named));
    }

    private static void measure(String what, Runnable request) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < WARM + MEASURED; round++) {
            long begin = System.nanoTime();
            request.run();
            if (round >= WARM) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        report(what, times);
    }

    private static void report(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-40s %4d times: median %7.1f ms, 95%% within %7.1f ms%n",
                what,
                times.size(),
                times.get(times.size() / 2),
                times.get((times.size() * 95 + 99) / 100 - 1));
    }
}
