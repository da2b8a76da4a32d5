package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.vigie.testkit.ForkedJvm;

/**
 * How long ten million records take, by Spark alone and landed with every check of their contract, each time in a process
 * of its own as {@code ./vigie} starts it, in turn; printed, never asserted. Other sizes: {@code -Dvigie.bench.records=N}.
 */
@Tag("bench")
class LandingBenchmark {
    private static final int ROUNDS = 3;
    private static final int HEAP = 3_072;

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
        int exit = new ProcessBuilder(
                        ForkedJvm.command(LandObservations.class, HEAP, what, file.toString(), workspace.toString()))
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
