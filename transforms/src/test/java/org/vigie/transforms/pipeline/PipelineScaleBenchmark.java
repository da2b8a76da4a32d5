package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.testkit.SparkTest;

/**
 * A government of {@code -Dvigie.bench.rows=N} monthly values by region of 300 organisations (24,480,000: 40 indicators each):
 * seconds, peak memory of the process and bytes on disk of its first refresh, from what landed to publication; of a refresh
 * after three organisations corrected all they ever delivered, one value in a hundred, from the file on; and of building all
 * of that at once.
 * Printed, never asserted. The heap is {@code -Dvigie.bench.heap=8g}, the place {@code -Dvigie.bench.folder}, emptied by
 * whoever named it; {@code -Dvigie.bench.full=false} leaves the last out.
 */
@SparkTest
@Tag("bench")
class PipelineScaleBenchmark {
    private static final int CORRECTED = GeneratedGovernment.ORGANISATIONS / 100;

    @Test
    void aLargeGovernmentIsRefreshed(@TempDir Path temporary, SparkSession spark) throws Exception {
        Path folder = Path.of(System.getProperty("vigie.bench.folder", temporary.toString()));
        int indicators = GeneratedGovernment.indicators(Long.getLong("vigie.bench.rows", 1_000_000));
        Path workspace = folder.resolve("workspace");
        GeneratedGovernment government = GeneratedGovernment.founded(workspace, indicators, spark);
        System.out.printf(
                Locale.ROOT,
                "%,d values of %d organisations, %d indicators each; landed, %,d MB; load %.1f%n",
                government.values(),
                GeneratedGovernment.ORGANISATIONS,
                indicators,
                megabytes(workspace.resolve("warehouse")),
                load());
        PipelineProcess all = refresh(folder, "all");
        government.correct(CORRECTED);
        PipelineProcess some = refresh(folder, "1 %");
        compare(some, all, "the first refresh");
        if (!System.getProperty("vigie.bench.full", "true").equals("false")) {
            compare(some, refresh(folder, "--full", "--full"), "building all anew");
        }
    }

    private static void compare(PipelineProcess some, PipelineProcess all, String what) {
        System.out.printf(
                Locale.ROOT,
                "1 %% takes %.1f %% of the time of %s, %.1f %% of its processor time%n",
                100 * some.seconds() / all.seconds(),
                what,
                100 * some.processorSeconds() / all.processorSeconds());
    }

    private static PipelineProcess refresh(Path folder, String name, String... options) throws Exception {
        Path workspace = folder.resolve("workspace");
        String[] arguments = Stream.concat(Stream.of("refresh", workspace.toString()), Stream.of(options))
                .toArray(String[]::new);
        PipelineProcess ran = PipelineProcess.runWithin(System.getProperty("vigie.bench.heap", "8g"), arguments);
        System.out.printf(
                Locale.ROOT,
                "refresh %-6s %7.1f s, %7.1f s of processors, %,d MB of memory at most, tables %,d MB, published %,d MB, load %.1f%n%s%n",
                name,
                ran.seconds(),
                ran.processorSeconds(),
                ran.peakBytes() >> 20,
                megabytes(workspace.resolve("warehouse")),
                megabytes(workspace.resolve("published")),
                load(),
                Stream.concat(ran.lines().filter(line -> line.endsWith("s)")), ran.slowest(12).stream())
                        .map(line -> "    " + line)
                        .collect(Collectors.joining("\n")));
        return ran;
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes >> 20;
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
