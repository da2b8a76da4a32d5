package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a refresh of GC InfoBase takes, from the start of its process to its end, and what a second one with nothing
 * new takes; printed, never asserted: a clock is not a test.
 */
@Tag("bench")
class RefreshBenchmark {
    private static final Path DATA =
            Path.of(System.getProperty("vigie.root", "..")).resolve("../shared/data/gc-infobase-2018-06");

    @Test
    void aRefreshOfGcInfobaseFromANewProcess(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(DATA), "GC InfoBase is not beside this checkout: " + DATA);
        String workspace = folder.resolve("w").toString();
        run("init", workspace, "--template", "gc-infobase", "--source", DATA.toString());
        report("refresh of GC InfoBase, from the start of its process", run("refresh", workspace));
        report("second refresh, nothing new", run("refresh", workspace));
    }

    /** Runs the pipeline as {@code ./vigie} does, with the same settings; seconds. */
    private static double run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:+UseParallelGC",
                "-Xmx3g"));
        // Spark's openings come with the tests' own
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.contains("Direct"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.vigie.transforms.pipeline.Main"));
        command.addAll(Arrays.asList(arguments));
        long begin = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(exit).isZero();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void report(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%-60s %8.1f s%n", what, seconds);
    }
}
