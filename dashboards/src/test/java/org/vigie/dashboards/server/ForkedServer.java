package org.vigie.dashboards.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.contract.workspace.Workspace;

/** A server in a process of its own, started as {@code ./vigie serve} does. Made once it is ready. */
final class ForkedServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    ForkedServer(Workspace workspace, Path log) throws IOException {
        process = new ProcessBuilder(command(workspace))
                .redirectError(log.toFile())
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        Matcher found = ADDRESS.matcher(line == null ? "" : line);
        if (!found.find()) {
            process.destroy();
            throw new IllegalStateException("The server did not start: " + line + "\n" + Files.readString(log));
        }
        address = found.group();
        get("readyz");
    }

    byte[] get(String path) {
        return answered(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    void ask(String body) {
        answered(HttpRequest.newBuilder(URI.create(address + "api/v1/query"))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private byte[] answered(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static List<String> command(Workspace workspace) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.vigie.dashboards.Main",
                "serve",
                workspace.root().toString(),
                "--port",
                "0",
                "--lang",
                "en");
    }
}
