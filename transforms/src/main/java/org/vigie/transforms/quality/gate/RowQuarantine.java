package org.vigie.transforms.quality.gate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.transforms.quality.rules.Demand;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Severity;

/**
 * Parts the rows of a table in those that keep its quarantine rules and those set aside, one entry for each rule broken. No
 * row is lost: each is kept, or has at least one entry. An entry keeps its identifier for as long as its line of its file
 * breaks its rule; a waived one keeps its row in the table.
 *
 * @param waived entries that somebody let pass
 */
public record RowQuarantine(Ruleset ruleset, Set<String> waived) {
    public RowQuarantine {
        waived = Set.copyOf(waived);
    }

    /** Whether rows of the table can be set aside at all. */
    public boolean hasRules() {
        return !rules().isEmpty();
    }

    public Dataset<Row> kept(Dataset<Row> rows) {
        return rows.where(not(isSetAside()));
    }

    /** Of a row, whether it breaks any rule. */
    public Column isBroken() {
        return rules().stream().map(RowQuarantine::isBroken).reduce(lit(false), Column::or);
    }

    /** Of a row, whether it breaks a rule that nobody waived. */
    public Column isSetAside() {
        return rules().stream()
                .map(rule -> isBroken(rule).and(not(isWaived(rule))))
                .reduce(lit(false), Column::or);
    }

    /** The rows of {@code fact_quarantined_row}, those waived among them. */
    public Dataset<Row> entries(Dataset<Row> rows) {
        Column[] found = rules().stream().map(this::entry).toArray(Column[]::new);
        return rows.withColumn("entry", explode(array_compact(array(found))))
                .select(
                        col("entry.entry_id"),
                        lit(ruleset.table().name().value()).as("dataset_id"),
                        col("entry.rule_id"),
                        col("entry.state_code"),
                        col("entry.reason_fr"),
                        col("entry.reason_en"),
                        col("delivery_id"),
                        col("source_file"),
                        col("source_line"));
    }

    private Column entry(QualityRule rule) {
        return when(
                isBroken(rule),
                struct(
                        entryId(rule).as("entry_id"),
                        lit(rule.id()).as("rule_id"),
                        when(isWaived(rule), "waived").otherwise("open").as("state_code"),
                        lit(rule.remedy().fr()).as("reason_fr"),
                        lit(rule.remedy().en()).as("reason_en")));
    }

    private List<QualityRule> rules() {
        return ruleset.of(Severity.QUARANTINE);
    }

    private static Column isBroken(QualityRule rule) {
        if (rule.demand() instanceof Demand.Condition condition) {
            Column breaks = not(coalesce(expr(condition.sql()), lit(false)));
            return condition
                    .where()
                    .map(where -> coalesce(expr(where), lit(false)).and(breaks))
                    .orElse(breaks);
        }
        throw new IllegalStateException(rule.id() + " speaks of no single row");
    }

    private Column isWaived(QualityRule rule) {
        return entryId(rule).isin(waived.stream().sorted().toArray());
    }

    private static Column entryId(QualityRule rule) {
        return sha2(
                concat_ws("\u001f", lit(rule.id()), col("delivery_id"), col("source_file"), col("source_line"))
                        .cast("binary"),
                256);
    }
}
