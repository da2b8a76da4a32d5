package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.testkit.ForkedJvm;

/** Every file of the corpus has the verdict that it is declared to have, in a process that has one gigabyte of heap. */
class HostileCorpusTest {
    private static final int LEAST_FILES = 250;
    private static final long LONGEST_MILLISECONDS = 30_000;
    private static final int MOST_MEGABYTES = 1_024;

    /** What was told of a file. */
    private record Told(String verdict, long milliseconds) {}

    @Test
    @Tag("nightly")
    void everyHostileFileHasItsVerdict(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(ReadHostileFiles.corpus(1)).hasSizeGreaterThanOrEqualTo(LEAST_FILES);
        check(folder, 1);
    }

    @Test
    @Tag("slow")
    void everyFourthHostileFileHasItsVerdict(@TempDir Path folder) throws IOException, InterruptedException {
        check(folder, 4);
    }

    private static void check(Path folder, int oneOf) throws IOException, InterruptedException {
        Map<String, String> declared = new LinkedHashMap<>();
        ReadHostileFiles.corpus(oneOf).forEach(file -> declared.put(file.name(), file.verdict()));
        assertThat(declared).hasSameSizeAs(ReadHostileFiles.corpus(oneOf));

        Map<String, Told> told = told(folder, oneOf);
        Told heap = told.remove("heap");
        Map<String, String> verdicts = new LinkedHashMap<>();
        told.forEach((name, found) -> verdicts.put(name, found.verdict()));
        assertThat(verdicts).containsExactlyInAnyOrderEntriesOf(declared);
        Map.Entry<String, Told> longest = told.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparingLong(Told::milliseconds)))
                .orElseThrow();
        assertThat(longest.getValue().milliseconds()).as(longest.getKey()).isLessThan(LONGEST_MILLISECONDS);
        long megabytes = Long.parseLong(heap == null ? "0" : heap.verdict());
        assertThat(megabytes).isBetween(1L, (long) MOST_MEGABYTES);
        System.out.printf(
                Locale.ROOT,
                "%d hostile files: 0 crashes, 0 without verdict, %.0f s in all, longest %.1f s (%s), %d MB of heap at most%n%s%n",
                verdicts.size(),
                told.values().stream().mapToLong(Told::milliseconds).sum() / 1e3,
                longest.getValue().milliseconds() / 1e3,
                longest.getKey(),
                megabytes,
                verdicts.values().stream().collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting())));
    }

    private static Map<String, Told> told(Path folder, int oneOf) throws IOException, InterruptedException {
        Path out = folder.resolve("told.txt");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(ForkedJvm.command(
                        ReadHostileFiles.class,
                        MOST_MEGABYTES,
                        Files.createDirectory(folder.resolve("inbox")).toString(),
                        Integer.toString(oneOf)))
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        Map<String, Told> told = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out)) {
            String[] parts = line.split("\t", -1);
            told.put(parts[0], new Told(parts[1], parts.length < 3 ? 0 : Long.parseLong(parts[2])));
        }
        return told;
    }
}
