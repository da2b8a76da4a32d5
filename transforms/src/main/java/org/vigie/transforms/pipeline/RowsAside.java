package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
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
import org.vigie.transforms.quality.gate.RowQuarantine;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Severity;

/** The rows that quarantine rules set aside while the tables of one refresh are built. Safe for several threads. */
final class RowsAside {
    private final Rulesets rulesets;
    private final Set<String> waived;
    private final Map<TableName, Dataset<Row>> entries = new ConcurrentHashMap<>();

    /** @param waived ids of entries that are let pass today */
    RowsAside(Rulesets rulesets, Set<String> waived) {
        this.rulesets = rulesets;
        this.waived = Set.copyOf(waived);
    }

    /** The rows of a table that go on; those set aside are remembered. Computed once, for both parts. */
    Dataset<Row> kept(Table table, Dataset<Row> rows) {
        return rulesets.find(table.name())
                .map(ruleset -> new RowQuarantine(ruleset, waived))
                .filter(RowQuarantine::hasRules)
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

    /** Writes every entry of the refresh. */
    Written write(Lakehouse lakehouse, Table table) {
        return lakehouse.write(table, entries.values().stream().reduce(lakehouse.empty(table), Dataset::unionByName));
    }

    /** Verdicts on tables whose broken rows are gone already, with those rows counted in again. */
    List<RuleVerdict> countedIn(List<RuleVerdict> verdicts) {
        Map<String, Long> open = entries.values().stream()
                .flatMap(rows -> rows.where("state_code = 'open'").groupBy("rule_id").count().collectAsList().stream())
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
        return verdicts.stream()
                .map(verdict ->
                        countedIn(verdict, open.getOrDefault(verdict.rule().id(), 0L)))
                .toList();
    }

    private static RuleVerdict countedIn(RuleVerdict verdict, long open) {
        QualityRule rule = verdict.rule();
        if (rule.severity() != Severity.QUARANTINE) {
            return verdict;
        }
        // what still fails in the table was waived
        return open == 0
                ? RuleVerdict.passed(rule, verdict.checked())
                : new RuleVerdict(rule, false, verdict.checked() + open, open, verdict.examples());
    }
}
