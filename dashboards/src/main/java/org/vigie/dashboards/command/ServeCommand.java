package org.vigie.dashboards.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.server.VigieServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie serve WORKSPACE [--port 8080]}: serves until it is told to stop. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private Path workspace = Path.of("");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--as", paramLabel = "ROLE")
    private @Nullable String principal;

    /** Read before the options are parsed ({@link Language#spoken}); here for the help. */
    @Option(names = "--lang", paramLabel = "fr|en")
    @SuppressWarnings("UnusedVariable")
    private String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    private final Language messages;
    private final PrintWriter out;

    ServeCommand(Language messages, PrintWriter out) {
        this.messages = messages;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        VigieServer server = VigieServer.start(
                Workspace.existing(workspace),
                port,
                Optional.ofNullable(principal).map(Principal::of));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "vigie-stop"));
        out.println(new Label(
                        "Vigie est prête\u00a0: " + server.address(Language.FR) + " (en anglais\u00a0: "
                                + server.address(Language.EN) + "). Ctrl+C pour arrêter.",
                        "Vigie is ready: " + server.address(Language.EN) + " (in French: " + server.address(Language.FR)
                                + "). Ctrl+C to stop.")
                .in(messages));
        stopped.await();
        return 0;
    }
}
