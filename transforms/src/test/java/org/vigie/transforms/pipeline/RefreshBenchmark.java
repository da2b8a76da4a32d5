package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seconds of the pipeline's commands over the real files, from the start of a process as {@code ./vigie} starts it; printed,
 * never asserted. The files are those of {@code -Dvigie.bench.source=PATH}, else of the workshop's shared folder.
 */
@Tag("bench")
class RefreshBenchmark {
    @Test
    void aRealGovernmentIsPublished(@TempDir Path folder) throws Exception {
        Path source = Path.of(System.getProperty(
                "vigie.bench.source", System.getProperty("vigie.root") + "/../shared/data/gc-infobase-2018-06"));
        if (!Files.isDirectory(source)) {
            System.out.println(
                    "Skipped: no GC InfoBase files in " + source + "; name them by -Dvigie.bench.source=PATH");
        }
        assumeTrue(Files.isDirectory(source), () -> "No GC InfoBase files in " + source);
        String workspace = folder.resolve("workspace").toString();
        run(folder, "init", workspace, "--template", "gc-infobase", "--source", source.toString());
        run(folder, "refresh", workspace);
        assertThat(folder.resolve("workspace/published/CURRENT")).exists();
        run(folder, "refresh", workspace);
    }

    private static void run(Path folder, String... arguments) throws Exception {
        Path log = folder.resolve("pipeline.log");
        List<String> command = new ArrayList<>(javaCommand());
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        System.out.printf(Locale.ROOT, "%-10s %6.1f s%n", arguments[0], (System.nanoTime() - begin) / 1e9);
        assertThat(exit).as(Files.readString(log)).isZero();
    }

    /** As {@code run_pipeline} of {@code ./vigie}. */
    private static List<String> javaCommand() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:+UseParallelGC",
                "-Xshare:auto",
                "-Xmx3g",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens=") || argument.startsWith("-Djdk.reflect."))
                .forEach(command::add);
        command.addAll(List.of("-cp", productClassPath(), "org.vigie.transforms.pipeline.Main"));
        return command;
    }

    /** Without what only tests need: their logging would replace the product's. */
    private static String productClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("testkit"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
