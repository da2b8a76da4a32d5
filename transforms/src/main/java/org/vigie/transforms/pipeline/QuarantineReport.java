package org.vigie.transforms.pipeline;

import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.landing.Quarantine;
import org.vigie.ingestion.landing.Quarantine.Entry;
import org.vigie.lakehouse.Lakehouse;

/** Tells the records that were not taken: how many for what reason, and the records themselves. */
final class QuarantineReport {
    private static final int SHOWN = 50;
    private static final int RAW_SHOWN = 160;
    private static final Label EMPTY = new Label("La quarantaine est vide.", "Quarantine is empty.");

    private final Workspace workspace;
    private final Console console;
    private final Function<Workspace, Lakehouse> opening;
    private final boolean replacedToo;

    /**
     * @param opening starts Spark
     * @param replacedToo whether records are told whose file was replaced or taken away since
     */
    QuarantineReport(
            Workspace workspace, Console console, Function<Workspace, Lakehouse> opening, boolean replacedToo) {
        this.opening = opening;
        this.workspace = workspace;
        this.console = console;
        this.replacedToo = replacedToo;
    }

    private Quarantine quarantine(Lakehouse lakehouse) {
        Quarantine all = new Quarantine(lakehouse);
        return replacedToo
                ? all
                : all.waiting(
                        Inbox.present(workspace, WorkspaceConfig.of(workspace).feeds()));
    }

    void list() {
        try (Lakehouse lakehouse = opening.apply(workspace)) {
            List<Quarantine.Count> counts = quarantine(lakehouse).counts();
            List<Row> setAside = setAside(lakehouse);
            if (counts.isEmpty() && setAside.isEmpty()) {
                console.result(EMPTY);
            }
            counts.forEach(count -> console.result("%-32s %s  %8s  %s"
                    .formatted(
                            count.fileName(),
                            count.deliveryId().substring(0, 12),
                            console.count(count.records()),
                            count.reasonCode())));
            setAside.forEach(this::listSetAside);
            tellReplaced(new Quarantine(lakehouse).counts(), counts);
        }
    }

    private void tellReplaced(List<Quarantine.Count> all, List<Quarantine.Count> told) {
        long replaced = all.stream()
                .filter(count -> !told.contains(count))
                .mapToLong(Quarantine.Count::records)
                .sum();
        if (replaced > 0) {
            console.result(Label.of(
                    "%s enregistrement(s) de fichiers remplacés ou retirés depuis\u00a0: ./vigie quarantine %s list --all",
                    "%s record(s) of files replaced or taken away since: ./vigie quarantine %s list --all",
                    console.count(replaced),
                    workspace.root()));
        }
    }

    /** Rows that a rule set aside, with the entry that a waiver names. */
    private static List<Row> setAside(Lakehouse lakehouse) {
        return lakehouse.exists(FACT_QUARANTINED_ROW)
                ? lakehouse
                        .read(FACT_QUARANTINED_ROW)
                        .orderBy("rule_id", "source_file", "source_line")
                        .limit(SHOWN)
                        .collectAsList()
                : List.of();
    }

    private void listSetAside(Row row) {
        console.result("%-32s %8s  %-36s %-6s %s"
                .formatted(
                        row.<String>getAs("source_file"),
                        row.<Integer>getAs("source_line"),
                        row.<String>getAs("rule_id"),
                        row.<String>getAs("state_code"),
                        row.<String>getAs("entry_id")));
    }

    void show() {
        try (Lakehouse lakehouse = opening.apply(workspace)) {
            List<Entry> entries = quarantine(lakehouse).entries(SHOWN);
            tellIfNone(lakehouse, entries.isEmpty());
            entries.forEach(this::show);
            if (entries.size() == SHOWN) {
                console.result(Label.of(
                        "Les %s premiers sont montrés\u202f; tous sont comptés par ./vigie quarantine %s list",
                        "The first %s are shown; all are counted by ./vigie quarantine %s list",
                        SHOWN,
                        workspace.root()));
            }
        }
    }

    /** Gives the rejected records back as files that their senders can mend. */
    void export(Path folder) {
        try (Lakehouse lakehouse = opening.apply(workspace)) {
            List<Quarantine.Rejected> rejected = quarantine(lakehouse).rejected();
            tellIfNone(lakehouse, rejected.isEmpty());
            ReturnedFiles.write(rejected, folder).forEach(file -> console.result(file.toString()));
        }
    }

    private void show(Entry entry) {
        String raw = entry.raw().replaceAll("\\R", "⏎");
        console.result(Label.of("%s, ligne %s", "%s, line %s", entry.fileName(), entry.line()));
        console.result(
                new Label("  " + entry.reason().fr(), "  " + entry.reason().en()));
        console.result("  > " + (raw.length() <= RAW_SHOWN ? raw : raw.substring(0, RAW_SHOWN) + "…"));
    }

    /** A row that breaks a rule was landed: there is no rejected record to show or to give back. */
    private void tellIfNone(Lakehouse lakehouse, boolean none) {
        if (none) {
            console.result(
                    setAside(lakehouse).isEmpty()
                            ? EMPTY
                            : Label.of(
                                    "Aucun enregistrement rejeté n'attend. Les lignes qui enfreignent une règle, avec leur entrée\u00a0:"
                                            + " ./vigie quarantine %s list",
                                    "No rejected record is waiting. Rows that break a rule, with their entries: ./vigie quarantine %s list",
                                    workspace.root()));
        }
    }
}
