package org.vigie.transforms.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.templates.WorkspaceTemplates;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;

/** A workspace of the blank template that a test fills and refreshes, on 1 May 2026, and what the console said. */
final class BlankWorkspace {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Workspace workspace;
    private final SparkSession spark;

    BlankWorkspace(Path folder, SparkSession spark) {
        this(new Workspace(folder), spark);
        WorkspaceTemplates.init(folder, "blank", Optional.empty());
    }

    private BlankWorkspace(Workspace workspace, SparkSession spark) {
        this.workspace = workspace;
        this.spark = spark;
    }

    /** The same in another folder, with all that was made of it. */
    BlankWorkspace copied(Path folder) throws IOException {
        WorkspaceCopy.of(workspace, folder);
        return new BlankWorkspace(new Workspace(folder), spark);
    }

    Workspace workspace() {
        return workspace;
    }

    PublicationFolder publications() {
        return new PublicationFolder(workspace);
    }

    Lakehouse lakehouse() {
        return new Lakehouse(workspace, spark);
    }

    /** Adds lines to a file of the inbox. */
    void append(String file, String text) throws IOException {
        write(file, read(file) + text);
    }

    /** Adds a feed of a contract, with its file: {@code rooms.rooms} lies in {@code inbox/rooms.rooms.csv}. */
    void feed(String contractId, String text) throws IOException {
        String feed = "  - {contract: %s, path: inbox/%s.csv}\n".formatted(contractId, contractId);
        Files.writeString(workspace.configuration(), feed, StandardOpenOption.APPEND);
        write(contractId + ".csv", text);
    }

    String read(String file) throws IOException {
        return Files.readString(workspace.inbox().resolve(file));
    }

    void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] bytes) throws IOException {
        Files.write(workspace.inbox().resolve(file), bytes);
    }

    void refresh() {
        said.reset();
        new Refresh(workspace, console(), CLOCK, existing -> new Lakehouse(existing, spark)).run();
    }

    /** A console whose words {@link #said} gives back. */
    Console console() {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Console(out, out, Language.EN);
    }

    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
