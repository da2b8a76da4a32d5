package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.lakehouse.Storage;

/**
 * The sha256 of all that a publication, or one table, is computed from: deliveries in force, the day of judgement, and the
 * program itself. Equal fingerprints mean equal rows, so there is nothing to compute again.
 */
final class Fingerprint {
    private final List<String> lines = new ArrayList<>();

    Fingerprint with(String name, Object value) {
        lines.add(name + "=" + value);
        return this;
    }

    /** The code that holds these classes: their jars, or their class folders where they run from a build tree. */
    Fingerprint withCodeOf(Class<?>... classes) {
        for (Class<?> type : classes) {
            Path code = location(type);
            lines.add(
                    "code:" + type.getName() + "=" + (Files.isDirectory(code) ? ofFolder(code) : Storage.sha256(code)));
        }
        return this;
    }

    String sha256() {
        return Storage.sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String ofFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Fingerprint content = new Fingerprint();
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> content.with(folder.relativize(file).toString(), Storage.sha256(file)));
            return content.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path location(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry is no path", e);
        }
    }
}
