package org.vigie.dashboards.server;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.dashboards.pages.PageRequest;
import org.vigie.query.Publication;

/**
 * The server of one workspace. It listens on this machine only, reads publications and writes nothing but what is entered
 * in rooms, where the workspace allows it. Closing it lets requests under way end.
 */
public final class VigieServer implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    private static final long LARGEST_BODY = 1_000_000;
    private static final long GRACE_MILLISECONDS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(VigieServer.class);

    private final Javalin javalin;
    private final Site site;

    private VigieServer(Javalin javalin, Site site) {
        this.javalin = javalin;
        this.site = site;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @throws EnvironmentException if the port is taken, or the workspace has no publication that can be opened
     */
    public static VigieServer start(Workspace workspace, int port) {
        return start(workspace, port, Optional.empty());
    }

    /** Starts to serve everybody as one principal, whatever the workspace says. */
    public static VigieServer start(Workspace workspace, int port, Optional<Principal> principal) {
        Site site = Site.of(workspace, principal);
        // Jetty starts on one core while the engine opens the publication on another
        CompletableFuture<Publication> current =
                CompletableFuture.supplyAsync(() -> site.publications().current());
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = LARGEST_BODY;
            config.http.prefer405over404 = true;
            config.jetty.host = HOST;
            config.jetty.port = port;
            config.jetty.modifyHttpConfiguration(VigieServer::tighten);
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(GRACE_MILLISECONDS);
                server.setErrorHandler(new BareErrors());
            });
            Answers answers = new Answers(site);
            config.routes.before(SecurityHeaders::on);
            new Routes(config.routes, answers).add(site.api(), site.pages(), site.roomEntry());
            new Failures(site, answers).on(config.routes);
        });
        try {
            javalin.start();
            current.join();
        } catch (JavalinBindException e) {
            site.close();
            throw portTaken(port).causedBy(e);
        } catch (CompletionException e) {
            javalin.stop();
            site.close();
            throw e.getCause() instanceof VigieException expected ? expected : e;
        }
        VigieServer server = new VigieServer(javalin, site);
        Thread warming = new Thread(server::warm, "vigie-warm");
        warming.setDaemon(true);
        warming.start();
        return server;
    }

    /** Plans the wall's questions once, so that its first reader does not wait for it. What fails here fails again there. */
    private void warm() {
        for (Language language : Language.values()) {
            try {
                site.pages()
                        .render(
                                site.pages().wall(),
                                new PageRequest(language, Optional.empty(), Map.of(), ""),
                                site.publications().current());
            } catch (RuntimeException e) {
                LOG.warn("The wall could not be made ready beforehand", e);
            }
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Where a reader of that language begins. */
    public String address(Language language) {
        return "http://" + HOST + ":" + port() + "/" + language.code() + "/";
    }

    /** Ends at once what has not ended by itself in the time of grace. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
        } finally {
            site.close();
        }
    }

    private static void tighten(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(16 * 1024);
        http.setIdleTimeout(10_000);
    }

    private static EnvironmentException portTaken(int port) {
        return new EnvironmentException(
                ErrorCode.PORT_TAKEN,
                Label.of(
                        "Le port %s est déjà pris sur cette machine.",
                        "Port %s is already taken on this machine.", Integer.toString(port)),
                Label.of(
                        "Arrêtez le programme qui l’occupe, ou choisissez-en un autre\u00a0: --port %s.",
                        "Stop the program that holds it, or choose another: --port %s.",
                        Integer.toString(port == 65535 ? 8080 : port + 1)));
    }
}
