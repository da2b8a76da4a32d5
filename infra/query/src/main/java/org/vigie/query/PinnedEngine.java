package org.vigie.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.metrics.planner.CompiledQuery;

/**
 * An engine that reads Delta tables by the numbers of their versions. A table that was deleted and made again has others
 * under the same numbers: where the log lies here and says so, nothing is answered. What the log does not tell of, or the
 * manifest does not name the commit of, is left to the engine.
 */
final class PinnedEngine implements QueryEngine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPENING = "{\"commitInfo\":";

    private final QueryEngine engine;
    private final Path workspace;
    private final List<TableVersion> tables;

    PinnedEngine(QueryEngine engine, Path workspace, List<TableVersion> tables) {
        this.engine = engine;
        this.workspace = workspace;
        this.tables = List.copyOf(tables);
    }

    @Override
    public Answer run(CompiledQuery query) {
        tables.stream().filter(this::isRemade).findFirst().ifPresent(table -> {
            throw QueryErrors.remade(table.table());
        });
        return engine.run(query);
    }

    private boolean isRemade(TableVersion table) {
        return !table.commit().isEmpty()
                && commit(table).filter(now -> !now.equals(table.commit())).isPresent();
    }

    /** What the log names the commit by that made the version of that number. */
    private Optional<String> commit(TableVersion table) {
        Path file =
                workspace.resolve(table.path()).resolve("_delta_log").resolve("%020d.json".formatted(table.version()));
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            if (first == null || !first.startsWith(OPENING)) {
                return Optional.empty();
            }
            JsonNode commit = JSON.readTree(first).path("commitInfo").path("txnId");
            return commit.isTextual() ? Optional.of(commit.asText()) : Optional.empty();
        } catch (IOException e) {
            throw QueryErrors.unreadable(file, e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
