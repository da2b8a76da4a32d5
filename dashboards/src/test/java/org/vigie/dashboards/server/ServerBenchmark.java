package org.vigie.dashboards.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
            measure("query by names, plan kept", () -> server.ask(BY_NAMES));
            measure("query in SQL, plan kept", () -> server.ask(IN_SQL));
            measure("wall in French", () -> server.get("fr/"));
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
