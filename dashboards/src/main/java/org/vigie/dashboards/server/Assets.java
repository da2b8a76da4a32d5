package org.vigie.dashboards.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few static files, by name; no text of a request ever joins a path. Their address carries a hash of their bytes,
 * so that browsers may keep them for ever.
 */
public final class Assets {
    /** A static file, ready to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Asset(String contentType, byte[] bytes, String hash) {}

    private record Source(String resource, String contentType) {}

    private static final Map<String, Source> SOURCES = Map.of(
            "vigie.css", new Source("/static/vigie.css", "text/css; charset=utf-8"),
            "contrast.css", new Source("/static/contrast.css", "text/css; charset=utf-8"),
            "room.js", new Source("/static/room.js", "text/javascript; charset=utf-8"),
            "vigie.js", new Source("/static/vigie.js", "text/javascript; charset=utf-8"),
            "vigie.svg", new Source("/static/vigie.svg", "image/svg+xml"),
            "echarts.js",
                    new Source(
                            "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js",
                            "text/javascript; charset=utf-8"));

    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    Optional<Asset> find(String name) {
        return Optional.ofNullable(SOURCES.get(name)).map(source -> loaded.computeIfAbsent(name, key -> load(source)));
    }

    /** Where a browser finds a file that ships with the server. */
    public String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("No static file " + name));
        return "/static/" + asset.hash() + "/" + name;
    }

    private static Asset load(Source source) {
        try (InputStream stream = Assets.class.getResourceAsStream(source.resource())) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + source.resource());
            }
            byte[] bytes = stream.readAllBytes();
            return new Asset(source.contentType(), bytes, sha256(bytes).substring(0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hex sha256, as in publication ids and entity tags. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
