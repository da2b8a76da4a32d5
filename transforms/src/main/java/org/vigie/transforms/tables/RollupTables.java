package org.vigie.transforms.tables;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.rollup.Rollup;
import org.vigie.transforms.rollup.RollupRows;

/** What is added up beforehand. To add a rollup, write it in {@code rollups.yml}: there is nothing to add here. */
public final class RollupTables {
    private RollupTables() {}

    /** A rollup of every table that these jobs make and that one is declared for. */
    public static List<TableJob> of(List<TableJob> jobs) {
        Set<Table> made = jobs.stream().map(TableJob::table).collect(Collectors.toSet());
        return TableCatalog.shipped().rollups().stream()
                .filter(rollup -> made.contains(rollup.of()))
                .map(RollupTables::job)
                .toList();
    }

    private static TableJob job(Rollup rollup) {
        return new TableJob.Target(rollup.table())
                .from(rollup.of().name())
                .by(rows -> RollupRows.build(rows, rollup))
                .knowing(rollup);
    }
}
