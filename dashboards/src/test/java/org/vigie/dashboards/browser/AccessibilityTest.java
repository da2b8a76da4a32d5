package org.vigie.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.dashboards.RunningServer;

/**
 * Every page of the sample government judged by axe-core, in both languages, at 320 and 1440 pixels, by the script of
 * {@code src/test/browser}. Skipped, and said so, where npm has not brought it what it needs, or there is no browser.
 */
@Tag("nightly")
class AccessibilityTest {
    private static final Path SCRIPTS = Path.of("src/test/browser");

    @Test
    void axeFindsNothingOnAnyPage(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(run("accessibility.mjs", folder, "--sample")).contains(", 0 faults,");
    }

    /** What a script says of the sample government; it must end well. */
    private static String run(String script, Path folder, String... arguments)
            throws IOException, InterruptedException {
        if (Browser.installed().isEmpty() || !Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            String reason = "No Chromium, or no node_modules in dashboards/src/test/browser (npm install): not judged.";
            System.out.println(reason);
            abort(reason);
        }
        Path said = folder.resolve("said.txt");
        try (RunningServer server = new RunningServer(folder.resolve("w"))) {
            Process process = new ProcessBuilder(
                            "node", script, "http://127.0.0.1:" + server.port(), String.join(" ", arguments))
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
            String text = Files.readString(said);
            System.out.println(text);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        }
    }
}
