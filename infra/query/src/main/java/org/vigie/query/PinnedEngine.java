package org.vigie.query;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.vigie.contract.workspace.Manifest.TableVersion;
import org.vigie.contract.workspace.PinnedTables;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.planner.CompiledQuery;

/**
 * An engine that reads Delta tables by the numbers of their versions. A table that was deleted and made again has others
 * under the same numbers: where its log lies here and says so, a question that reads it is not answered, whether that
 * happened before or while the engine was asked.
 */
final class PinnedEngine implements QueryEngine {
    private final QueryEngine engine;
    private final Workspace workspace;
    private final List<TableVersion> tables;

    PinnedEngine(QueryEngine engine, Workspace workspace, List<TableVersion> tables) {
        this.engine = engine;
        this.workspace = workspace;
        this.tables = tables.stream()
                .sorted(Comparator.comparing(TableVersion::table))
                .toList();
    }

    @Override
    public Answer run(CompiledQuery query) {
        List<TableVersion> read = tables.stream()
                .filter(table -> query.sql().contains('"' + table.table() + '"'))
                .toList();
        read.forEach(this::refuseLost);
        try {
            return engine.run(query);
        } finally {
            // what it answered, or why it failed, is then not worth telling
            read.forEach(this::refuseLost);
        }
    }

    private void refuseLost(TableVersion table) {
        try {
            if (PinnedTables.isSeen(workspace, table) && PinnedTables.isLost(workspace, table)) {
                throw QueryErrors.madeAgain(table.table());
            }
        } catch (UncheckedIOException e) {
            throw QueryErrors.unreadable(workspace.root().resolve(table.path()), e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
