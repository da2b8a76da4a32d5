package org.vigie.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Says over Trino's protocol what it was told to say, and remembers what it was asked. */
final class FakeTrino implements AutoCloseable {
    private static final String STATS = """
            "stats": {"state": "%s", "queued": false, "scheduled": true, "nodes": 1, "totalSplits": 1, "queuedSplits": 0,
              "runningSplits": 0, "completedSplits": 1, "cpuTimeMillis": 0, "wallTimeMillis": 0, "queuedTimeMillis": 0,
              "elapsedTimeMillis": 0, "processedRows": 0, "processedBytes": 0, "peakMemoryBytes": 0, "spilledBytes": 0}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<String> sessions = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private FakeTrino(int status, String answer, boolean forever) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/statement", exchange -> {
            if (exchange.getRequestMethod().equals("DELETE")) {
                cancelled.countDown();
                say(exchange, 204, "");
                return;
            }
            if (exchange.getRequestMethod().equals("POST")) {
                statements.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                sessions.addAll(exchange.getRequestHeaders().getOrDefault("X-Trino-Session", List.of()));
            }
            asked.countDown();
            say(exchange, status, forever ? running() : answer);
        });
        server.start();
    }

    static FakeTrino failing(int code, String name) throws IOException {
        return new FakeTrino(200, """
                {"id": "q", "infoUri": "http://localhost/q", %s,
                 "error": {"message": "Row 'secret' of somebody", "errorCode": %d, "errorName": "%s",
                   "errorType": "USER_ERROR", "failureInfo": {"type": "x", "suppressed": [], "stack": []}}}
                """.formatted(STATS.formatted("FAILED"), code, name), false);
    }

    static FakeTrino refusing() throws IOException {
        return new FakeTrino(401, "", false);
    }

    /** Answers one row of one column. */
    static FakeTrino answering(String type, String value) throws IOException {
        return new FakeTrino(
                200,
                """
                {"id": "q", "infoUri": "http://localhost/q", %s,
                 "columns": [{"name": "x", "type": "%s", "typeSignature": {"rawType": "%s", "arguments": %s}}], "data": [[%s]]}
                """.formatted(
                                STATS.formatted("FINISHED"),
                                type,
                                type.replaceAll("\\(.*\\)", ""),
                                type.startsWith("decimal")
                                        ? "[{\"kind\": \"LONG\", \"value\": 38}, {\"kind\": \"LONG\", \"value\": 2}]"
                                        : "[]",
                                value),
                false);
    }

    /** Never has done. */
    static FakeTrino endless() throws IOException {
        return new FakeTrino(200, "", true);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> statements() {
        return statements;
    }

    List<String> sessions() {
        return sessions;
    }

    void awaitQuestion() throws InterruptedException {
        asked.await();
    }

    void awaitCancellation() throws InterruptedException {
        cancelled.await();
    }

    private String running() {
        return """
                {"id": "q", "infoUri": "http://localhost/q", "nextUri": "%s/v1/statement/q/1", %s}
                """.formatted(address(), STATS.formatted("RUNNING"));
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
