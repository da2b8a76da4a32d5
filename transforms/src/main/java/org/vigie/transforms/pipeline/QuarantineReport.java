package org.vigie.transforms.pipeline;

import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;

import java.nio.file.Path;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.Quarantine;
import org.vigie.ingestion.landing.Quarantine.Entry;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;

/** Tells the records that were not taken: how many for what reason, and the records themselves. */
final class QuarantineReport {
    private static final int SHOWN = 50;
    private static final int RAW_SHOWN = 160;

    private final Workspace workspace;
    private final Console console;

    QuarantineReport(Workspace workspace, Console console) {
        this.workspace = workspace;
        this.console = console;
    }

    void list() {
        try (Lakehouse lakehouse = Lakehouse.open(workspace, LakehouseConfig.defaults())) {
            List<Quarantine.Count> counts = new Quarantine(lakehouse).counts();
            tellIfEmpty(counts.isEmpty());
            counts.forEach(count -> console.result("%-32s %s  %8s  %s"
                    .formatted(
                            count.fileName(),
                            count.deliveryId().substring(0, 12),
                            console.count(count.records()),
                            count.reasonCode())));
            listSetAside(lakehouse);
        }
    }

    /** Rows that a rule set aside, with the entry that a waiver names. */
    private void listSetAside(Lakehouse lakehouse) {
        if (lakehouse.exists(FACT_QUARANTINED_ROW)) {
            lakehouse
                    .read(FACT_QUARANTINED_ROW)
                    .orderBy("rule_id", "source_file", "source_line")
                    .limit(SHOWN)
                    .collectAsList()
                    .forEach(row -> console.result("%-32s %8s  %-36s %-6s %s"
                            .formatted(
                                    row.<String>getAs("source_file"),
                                    row.<Integer>getAs("source_line"),
                                    row.<String>getAs("rule_id"),
                                    row.<String>getAs("state_code"),
                                    row.<String>getAs("entry_id"))));
        }
    }

    void show() {
        try (Lakehouse lakehouse = Lakehouse.open(workspace, LakehouseConfig.defaults())) {
            List<Entry> entries = new Quarantine(lakehouse).entries(SHOWN);
            tellIfEmpty(entries.isEmpty());
            entries.forEach(this::show);
            if (entries.size() == SHOWN) {
                console.result(Label.of(
                        "Les %s premiers sont montrés ; tous sont comptés par ./vigie quarantine %s list",
                        "The first %s are shown; all are counted by ./vigie quarantine %s list",
                        SHOWN,
                        workspace.root()));
            }
        }
    }

    /** Gives the rejected records back as files that their senders can mend. */
    void export(Path folder) {
        try (Lakehouse lakehouse = Lakehouse.open(workspace, LakehouseConfig.defaults())) {
            List<Quarantine.Rejected> rejected = new Quarantine(lakehouse).rejected();
            tellIfEmpty(rejected.isEmpty());
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

    private void tellIfEmpty(boolean empty) {
        if (empty) {
            console.result(new Label("La quarantaine est vide.", "Quarantine is empty."));
        }
    }
}
