package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.lakehouse.Storage;

/** A file of what people decided, one line of cells parted by tabs each: lines are added, never changed. */
final class NotedLines {
    private final Path file;
    private final int cells;

    /** @param cells of a line; lines with another number of them were cut short and are not read */
    NotedLines(Path file, int cells) {
        this.file = file;
        this.cells = cells;
    }

    List<List<String>> all() {
        return written().stream()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(line -> line.size() == cells)
                .toList();
    }

    /** The sha256 of the file, "none" where nobody decided anything. */
    String fingerprint() {
        return Files.isRegularFile(file) ? Storage.sha256(file) : "none";
    }

    /** Adds a line; white space within a cell becomes one blank. */
    void add(String... line) {
        Storage.doing(file, () -> write(Stream.of(line).map(NotedLines::plain).collect(Collectors.joining("\t"))));
    }

    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private List<String> written() {
        return Files.isRegularFile(file)
                ? Storage.doing(file, () -> Files.readAllLines(file, StandardCharsets.UTF_8))
                : List.of();
    }

    private Path write(String line) throws IOException {
        return Files.writeString(
                file,
                line + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }
}
