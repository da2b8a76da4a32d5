package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Written;
import org.vigie.transforms.quality.gate.Gate;
import org.vigie.transforms.quality.gate.RowQuarantine;
import org.vigie.transforms.quality.rules.FailedRow;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Severity;

/**
 * The rows that quarantine rules set aside while the tables of one refresh are built. A table that is kept keeps the
 * entries that its last building made. Safe for several threads.
 */
final class RowsAside {
    private final Lakehouse lakehouse;
    private final Rulesets rulesets;
    private final Set<String> waived;
    private final boolean entriesStand;
    private final Map<TableName, Dataset<Row>> entries = new ConcurrentHashMap<>();

    /**
     * @param waived ids of entries that are let pass on the day judged
     * @param made what earlier runs made: their entries stand where they are those of just the tables that stand
     */
    RowsAside(Lakehouse lakehouse, Rulesets rulesets, Set<String> waived, MadeTables made) {
        this.lakehouse = lakehouse;
        this.rulesets = rulesets;
        this.waived = Set.copyOf(waived);
        this.entriesStand = made.find(FACT_QUARANTINED_ROW)
                .filter(known -> known.from().equals(from(made)))
                .filter(known -> lakehouse
                        .version(FACT_QUARANTINED_ROW)
                        .equals(known.written().version()))
                .isPresent();
    }

    /** The fingerprint of all entries: they are made from what the tables that have them are made from. */
    String from(MadeTables made) {
        return made.from(rulesets.all().stream()
                .filter(ruleset -> new RowQuarantine(ruleset, waived).hasRules())
                .map(ruleset -> ruleset.table().name())
                .collect(Collectors.toSet()));
    }

    /** The entries that are let pass, where the table can have any. */
    Set<String> waived(TableName table) {
        return quarantine(table).isPresent() ? waived : Set.of();
    }

    /** Whether the table can be kept: only with the entries of the rows that are not in it. */
    boolean mayKeep(TableName table) {
        return entriesStand || quarantine(table).isEmpty();
    }

    /** The table is kept, and with it its entries. */
    void keep(TableName table) {
        if (quarantine(table).isPresent()) {
            entries.put(
                    table,
                    lakehouse.read(FACT_QUARANTINED_ROW).where(col("dataset_id").equalTo(table.value())));
        }
    }

    /** Rows that say their slice, those that are set aside in the slice beside their own; those waived in both. */
    Dataset<Row> marked(Table table, Dataset<Row> rows) {
        return quarantine(table.name())
                .map(quarantine -> {
                    Column own = col(Lakehouse.sliceColumn());
                    Column beside = lit(-1).minus(own);
                    return rows.withColumn(
                            Lakehouse.sliceColumn(),
                            explode(when(not(quarantine.isBroken()), array(own))
                                    .when(quarantine.isSetAside(), array(beside))
                                    .otherwise(array(own, beside))));
                })
                .orElse(rows);
    }

    /** The entries of a table in slices come from the rows that lie beside it. */
    void keepSlices(TableName table, Set<Integer> slices) {
        quarantine(table)
                .ifPresent(quarantine -> entries.put(
                        table,
                        quarantine.entries(lakehouse.readSlices(
                                table, slices.stream().map(slice -> -1 - slice).toList()))));
    }

    private Optional<RowQuarantine> quarantine(TableName table) {
        return rulesets.find(table)
                .map(ruleset -> new RowQuarantine(ruleset, waived))
                .filter(RowQuarantine::hasRules);
    }

    /** The rows of a table that go on; those set aside are remembered. Computed once, for both parts. */
    Dataset<Row> kept(Table table, Dataset<Row> rows) {
        return quarantine(table.name())
                .map(quarantine -> {
                    Dataset<Row> computed = rows.coalesce(1).localCheckpoint(false);
                    entries.put(table.name(), quarantine.entries(computed));
                    return quarantine
                            .kept(computed)
                            .select(table.columnNames().stream()
                                    .map(name -> col(name))
                                    .toArray(Column[]::new));
                })
                .orElse(rows);
    }

    /** Which of these entries are open in this refresh, once they are written. */
    Set<String> open(Set<String> entryIds) {
        return entryIds.isEmpty()
                ? Set.of()
                : open().where(col("entry_id").isin(entryIds.toArray())).select("entry_id").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Dataset<Row> open() {
        return lakehouse.read(FACT_QUARANTINED_ROW).where("state_code = 'open'");
    }

    /** Writes every entry of the refresh. */
    Written write(Table table) {
        return lakehouse.write(table, entries.values().stream().reduce(lakehouse.empty(table), Dataset::unionByName));
    }

    /** Verdicts on tables whose broken rows are gone already, with those rows counted in again, once they are written. */
    List<RuleVerdict> countedIn(List<RuleVerdict> verdicts) {
        Map<String, Long> open = open().groupBy("rule_id").count().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
        return verdicts.stream()
                .map(verdict ->
                        countedIn(verdict, open.getOrDefault(verdict.rule().id(), 0L)))
                .toList();
    }

    private RuleVerdict countedIn(RuleVerdict verdict, long open) {
        QualityRule rule = verdict.rule();
        if (rule.severity() != Severity.QUARANTINE) {
            return verdict;
        }
        // what still fails in the table was waived
        return open == 0
                ? RuleVerdict.passed(rule, verdict.checked())
                : new RuleVerdict(rule, false, verdict.checked() + open, open, firstOpen(rule));
    }

    /** By the lines they came from, each with the entry that a waiver names. */
    private List<FailedRow> firstOpen(QualityRule rule) {
        return open()
                .where(col("rule_id").equalTo(rule.id()))
                .orderBy("source_file", "source_line", "entry_id")
                .limit(Gate.EXAMPLES)
                .select("entry_id", "source_file", "source_line")
                .collectAsList()
                .stream()
                .map(row -> new FailedRow(
                        "entry_id=" + row.getString(0),
                        Optional.of(new FailedRow.Source(row.getString(1), row.getInt(2)))))
                .toList();
    }
}
