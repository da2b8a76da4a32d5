package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vigie.contract.workspace.EngineChoice;

/** A Trino of one node over a workspace, for as long as a test needs it; where none can be had the test is skipped. */
final class LocalTrino implements AutoCloseable {
    private static final String SCRIPT = "infra/deploy/trino/trino";
    private static final int CANNOT_BE_HAD = 3;

    private final Path workspace;

    private LocalTrino(Path workspace) {
        this.workspace = workspace;
    }

    /** Starts it over a workspace that has a publication, and makes its tables known to it. */
    static LocalTrino over(Path workspace) throws IOException, InterruptedException {
        assertThat(workspace.resolve("published/CURRENT")).isRegularFile();
        int code = script("start", workspace);
        if (code == CANNOT_BE_HAD) {
            System.out.println("Not compared with Trino: it cannot be had or started here (the lines above say why).");
            abort("Trino cannot be had");
        }
        LocalTrino trino = new LocalTrino(workspace);
        assertThat(code).isZero();
        assertThat(script("register", workspace)).isZero();
        return trino;
    }

    EngineChoice.Trino choice() {
        String port = Optional.ofNullable(System.getenv("VIGIE_TRINO_PORT")).orElse("18080");
        return new EngineChoice.Trino(URI.create("http://127.0.0.1:" + port), "delta", "star", "vigie");
    }

    private static int script(String command, Path workspace) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("vigie.root", ".")).resolve(SCRIPT);
        assertThat(Files.isExecutable(script)).isTrue();
        return new ProcessBuilder(script.toString(), command, workspace.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        script("stop", workspace);
    }
}
