package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        run("init", workspace, "--template", "gc-infobase", "--source", source.toString());
        run("refresh", workspace);
        assertThat(folder.resolve("workspace/published/CURRENT")).exists();
        run("refresh", workspace);
    }

    private static void run(String... arguments) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%-10s %6.1f s%n",
                arguments[0],
                PipelineProcess.run(arguments).seconds());
    }
}
