package org.vigie.dashboards.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The description of the API ({@code openapi.json}); a route that it does not describe does not exist. */
public final class OpenApi {
    private static final byte[] DOCUMENT = read();

    private OpenApi() {}

    public static byte[] document() {
        return DOCUMENT.clone();
    }

    /** Stops a server from starting with a route that nobody could know of. */
    public static String described(String method, String path) {
        if (!root().path("paths").path(path).has(method.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException("openapi.json does not describe " + method + " " + path);
        }
        return path;
    }

    private static JsonNode root() {
        try {
            return new ObjectMapper().readTree(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read() {
        try (InputStream stream = OpenApi.class.getResourceAsStream("/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("No resource openapi.json");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
