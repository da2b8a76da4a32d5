package org.vigie.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.contract.workspace.Principal;
import org.vigie.dashboards.server.VigieServer;

/** The server over the sample workspace on a free port, and a client that asks it as a browser or a program would. */
public final class RunningServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final VigieServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public RunningServer(Path folder) {
        server = VigieServer.start(SampleWorkspace.in(folder), 0);
    }

    /** That answers as it answers somebody. */
    public RunningServer(Path folder, Principal somebody) {
        server = VigieServer.start(SampleWorkspace.in(folder), 0, Optional.of(somebody));
    }

    public int port() {
        return server.port();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** A page that is there. */
    public String page(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        return response.body();
    }

    /** A tile or card of a page, by its id. */
    public String tile(String path, String id) {
        Matcher tile = Pattern.compile(
                        "<section class=\"(?:tile|card)[^>]*id=\"" + id + "\".*?</section>", Pattern.DOTALL)
                .matcher(page(path));
        assertThat(tile.find()).as(path + "#" + id).isTrue();
        return tile.group();
    }

    /** Asks {@code /api/v1/query}; a single quote stands for a double one. */
    public HttpResponse<String> ask(String body, String... headers) {
        return askExactly(body.replace('\'', '"'), headers);
    }

    public HttpResponse<String> askExactly(String body, String... headers) {
        return send(request("/api/v1/query", headers)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public JsonNode answer(String body) {
        return json(ask(body));
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
