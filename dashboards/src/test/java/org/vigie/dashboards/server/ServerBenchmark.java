package org.vigie.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.RunningServer;
import org.vigie.dashboards.SampleWorkspace;

/** How long a start, a query with a kept plan and a page take; printed, never asserted: a clock is not a test. */
@Tag("bench")
class ServerBenchmark {
    private static final int STARTS = 5;
    private static final int WARM = 50;
    private static final int MEASURED = 300;

    @Test
    void aStartFromANewProcess(@TempDir Path folder) throws Exception {
        Workspace workspace = SampleWorkspace.in(folder);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < STARTS; round++) {
            times.add(start(workspace));
        }
        Collections.sort(times);
        report("start, from a new process until it says it is ready, median", times.get(STARTS / 2));
    }

    private static double start(Workspace workspace) throws Exception {
        Path log = Files.createTempFile("vigie-serve", ".log");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.vigie.dashboards.Main",
                        "serve",
                        workspace.root().toString(),
                        "--port",
                        "0",
                        "--lang",
                        "en")
                .redirectError(log.toFile())
                .start();
        try (var reader = process.inputReader()) {
            String line = reader.readLine();
            assertThat(line).contains("http://127.0.0.1:");
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            process.destroy();
            process.waitFor();
            Files.deleteIfExists(log);
        }
    }

    @Test
    void aQueryWithAKeptPlanAndTheWall(@TempDir Path folder) {
        try (RunningServer server = new RunningServer(folder)) {
            measure(
                    "query by organisation, plan kept",
                    () -> server.ask("{'metrics':['attainment_rate','indicators_due'],'by':['organisation.code'],"
                            + "'where':[{'field':'period.fiscal_year','value':'2016-2017'}]}"));
            measure("wall in French", () -> server.get("/fr/"));
            measure("organisation sheet in English", () -> server.get("/en/organisations/SAN"));
        }
    }

    private static void measure(String what, Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < WARM + MEASURED; round++) {
            long begin = System.nanoTime();
            work.run();
            if (round >= WARM) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        Collections.sort(times);
        report(what + ", median", times.get(MEASURED / 2));
        report(what + ", 95th percentile", times.get(MEASURED * 95 / 100));
    }

    private static void report(String what, double milliseconds) {
        System.out.printf(Locale.ROOT, "%-60s %8.1f ms%n", what, milliseconds);
    }
}
