package org.vigie.dashboards.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One page of a browser over its DevTools protocol: a question, its answer. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI page) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, this)
                .join();
    }

    JsonNode send(String method, ObjectNode parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode question = JSON.createObjectNode().put("id", id).put("method", method);
        question.set("params", parameters);
        socket.sendText(question.toString(), true).join();
        JsonNode said = answer.orTimeout(30, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        if (said.path("result").has("exceptionDetails")) {
            throw new IllegalStateException(parameters + ": " + said.at("/result/exceptionDetails"));
        }
        return said.path("result");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
        partial.append(text);
        if (isLast) {
            answer(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void answer(String message) {
        try {
            JsonNode said = JSON.readTree(message);
            CompletableFuture<JsonNode> waiting = asked.remove(said.path("id").asInt(-1));
            if (waiting != null) {
                waiting.complete(said);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(message, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
