package org.vigie.dashboards.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Chromium of this machine without a window, driven as a reader would: by what can be seen, with the mouse and the keys.
 * It is where {@code VIGIE_BROWSER} says, else in its usual places.
 */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_MILLISECONDS = 20_000;

    private final Process process;
    private final DevTools tools;

    Browser(Path binary, Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        binary.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("browser.log").toFile())
                .start();
        tools = new DevTools(page(port(profile.resolve("DevToolsActivePort"))));
        tools.send("Page.enable", parameters());
    }

    /** Where a browser is installed. */
    static Optional<Path> installed() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("VIGIE_BROWSER")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser wide(int width, int height) {
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                parameters()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        return this;
    }

    Browser open(String address) {
        tools.send("Page.navigate", parameters().put("url", address));
        await(() -> script("document.readyState").asText().equals("complete"), address + " does not load");
        return this;
    }

    /** Waits until the page shows a text. */
    Browser sees(String text) {
        await(
                () -> script("(document.body?.innerText ?? '').includes(" + quoted(text) + ")")
                        .asBoolean(),
                "'" + text + "' is not to be seen");
        return this;
    }

    /** Waits until a script of the page is true. */
    Browser comesTo(String condition) {
        await(() -> script(condition).asBoolean(), "it never came to " + condition);
        return this;
    }

    /** A machine on which less motion is asked for. */
    Browser calm() {
        ObjectNode media = parameters();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-reduced-motion")
                .put("value", "reduce");
        tools.send("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** Clicks on what is called so: a link, a button, the title of something folded. */
    Browser clicks(String name) {
        String found = "[...document.querySelectorAll('a, button, summary')].find(each => each.offsetParent"
                + " && each.innerText.replace(/\\s+/g, ' ').includes(" + quoted(name) + "))";
        await(() -> script("!!" + found).asBoolean(), "nothing to click is called '" + name + "'");
        JsonNode at = script("(() => { const each = " + found + "; each.scrollIntoView({block: 'center', behavior:"
                + " 'instant'}); const box = each.getClientRects()[0]; return [box.left + box.width / 2, box.top +"
                + " box.height / 2]; })()");
        for (String event : new String[] {"mousePressed", "mouseReleased"}) {
            tools.send(
                    "Input.dispatchMouseEvent",
                    parameters()
                            .put("type", event)
                            .put("x", at.get(0).asDouble())
                            .put("y", at.get(1).asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
        await(() -> script("document.readyState").asText().equals("complete"), "the page does not come");
        return this;
    }

    /** Chooses from a list, or writes into a field. */
    Browser fills(String id, String value) {
        await(() -> script("!!document.getElementById(" + quoted(id) + ")").asBoolean(), "no field '" + id + "'");
        script("document.getElementById(" + quoted(id) + ").value = " + quoted(value));
        return this;
    }

    /** What a script of the page gives. */
    JsonNode script(String expression) {
        JsonNode result = tools.send(
                "Runtime.evaluate",
                parameters()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        return result.path("result").path("value");
    }

    String address() {
        return script("location.href").asText();
    }

    /** Keeps what is to be seen, where the run asks for pictures ({@code -Dvigie.browser.pictures=DIR}). */
    Browser picture(String name) throws IOException {
        String folder = System.getProperty("vigie.browser.pictures", "");
        if (!folder.isEmpty()) {
            JsonNode shot = tools.send("Page.captureScreenshot", parameters().put("format", "png"));
            Files.write(
                    Files.createDirectories(Path.of(folder)).resolve(name + ".png"),
                    Base64.getDecoder().decode(shot.get("data").asText()));
        }
        return this;
    }

    private void await(BooleanSupplier condition, String complaint) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(complaint + " on " + address() + "\n"
                        + script("document.body?.innerText ?? ''").asText());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode parameters() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    /** The port is written once the browser listens. */
    private static String port(Path file) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The browser did not start: " + Files.readString(file.resolveSibling("browser.log")));
            }
            pause();
        }
        return Files.readAllLines(file).get(0);
    }

    private static URI page(String port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        JsonNode targets = JSON.readTree(
                HttpClient.newHttpClient().send(list, BodyHandlers.ofString()).body());
        for (JsonNode target : targets) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("The browser has no page: " + targets);
    }

    @Override
    public void close() throws InterruptedException {
        tools.close();
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
