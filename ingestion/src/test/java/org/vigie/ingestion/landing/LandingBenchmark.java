package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long ten million records take, by Spark alone and landed with every check of their contract, each time in a process
 * of its own as {@code ./vigie} starts it, in turn; printed, never asserted. Other sizes: {@code -Dvigie.bench.records=N}.
 */
@Tag("bench")
class LandingBenchmark {
    private static final int ROUNDS = 3;

    /** Seconds, and megabytes of heap at most. */
    private record Measured(double seconds, long megabytes) {}

    @Test
    void tenMillionRecordsLand(@TempDir Path folder) throws Exception {
        int records = Integer.getInteger("vigie.bench.records", 10_000_000);
        Path file = folder.resolve("observations.csv");
        LandObservations.write(file, records);
        List<Measured> bare = new ArrayList<>();
        List<Measured> landing = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(measure("bare", file, folder.resolve("bare-" + round), records));
            landing.add(measure("landing", file, folder.resolve("landing-" + round), records));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d records, %,d MB: Spark alone %.1f s, landed %.1f s (medians of %d); %.2f times; %,d MB of heap at most%n",
                records,
                Files.size(file) >> 20,
                median(bare),
                median(landing),
                ROUNDS,
                median(landing) / median(bare),
                landing.stream().mapToLong(Measured::megabytes).max().orElseThrow());
    }

    private static double median(List<Measured> measured) {
        return measured.stream()
                .sorted(Comparator.comparingDouble(Measured::seconds))
                .toList()
                .get(measured.size() / 2)
                .seconds();
    }

    private static Measured measure(String what, Path file, Path workspace, int records) throws Exception {
        Path out = workspace.resolveSibling(workspace.getFileName() + ".out");
        Path log = workspace.resolveSibling(workspace.getFileName() + ".log");
        int exit = new ProcessBuilder(command(what, file.toString(), workspace.toString()))
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
        String[] told = Files.readString(out).strip().split(" ");
        System.out.printf(
                "%-8s %s s, %s MB of heap at most, %s s of processor time%n", what, told[1], told[2], told[3]);
        assertThat(Integer.parseInt(told[0])).isEqualTo(records);
        delete(workspace);
        return new Measured(Double.parseDouble(told[1]), Long.parseLong(told[2]));
    }

    /** As {@code run_pipeline} of {@code ./vigie}. */
    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:+UseParallelGC",
                "-Xshare:auto",
                "-Xmx3g",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-Djdk.reflect."))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LandObservations.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
