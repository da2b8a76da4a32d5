package org.vigie.transforms.quality.gate;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequPass;
import org.vigie.transforms.quality.deequ.NamedRows;
import org.vigie.transforms.quality.rules.Demand;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Ruleset;

/** Judges one table by its rules: those of Deequ in one pass, then each check that compares rows or tables. */
public final class Gate {
    /** So many of the rows that break a rule are named. */
    public static final int EXAMPLES = 3;

    private Gate() {}

    /**
     * The verdicts in the order of the rules.
     *
     * @param others gives the tables that checks compare with
     */
    public static List<RuleVerdict> judge(
            Ruleset ruleset, Dataset<Row> frame, Function<TableName, Dataset<Row>> others) {
        Map<String, RuleVerdict> verdicts = new HashMap<>();
        List<QualityRule> ofDeequ = ruleset.rules().stream()
                .filter(rule -> !(rule.demand() instanceof Demand.Named))
                .toList();
        DeequPass.judge(frame, ruleset.table(), ofDeequ)
                .forEach(verdict -> verdicts.put(verdict.rule().id(), verdict));
        List<RuleVerdict> inOrder = new ArrayList<>();
        long rows = ofDeequ.size() == ruleset.rules().size() ? 0 : frame.count();
        for (QualityRule rule : ruleset.rules()) {
            RuleVerdict ofPass = verdicts.get(rule.id());
            inOrder.add(ofPass != null ? ofPass : named(rule, ruleset.table(), frame, rows, others));
        }
        return inOrder;
    }

    /**
     * How many rows of a frame each rule speaks of, in the order of the rules, without asking whether they keep it; of rules
     * that are {@link #isWithin} one value.
     */
    public static List<Long> checked(Ruleset ruleset, Dataset<Row> frame) {
        Column[] counts = ruleset.rules().stream()
                .map(rule -> count(spokenOf(rule.demand())))
                .toArray(Column[]::new);
        Row counted = frame.agg(counts[0], Arrays.copyOfRange(counts, 1, counts.length))
                .first();
        return IntStream.range(0, counts.length).mapToObj(counted::getLong).toList();
    }

    /** Not null of the rows that a rule speaks of. */
    private static Column spokenOf(Demand demand) {
        if (demand instanceof Demand.Dqdl) {
            throw new IllegalStateException("Only Deequ tells how many rows this speaks of: " + demand.text());
        }
        return demand instanceof Demand.Condition condition && condition.where().isPresent()
                ? when(expr(condition.where().get()), 1)
                : lit(1);
    }

    /** The other tables that the rules of a table read. */
    public static SortedSet<TableName> reads(Ruleset ruleset) {
        return ruleset.rules().stream()
                .map(QualityRule::demand)
                .filter(Demand.Named.class::isInstance)
                .flatMap(demand -> NamedChecks.check(((Demand.Named) demand).name()).reads().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether each rule of a table speaks of rows one by one, or of those of one value of a column: what comes of it on all
     * rows is then the sum of what comes of it on the rows of each value.
     */
    public static boolean isWithin(Ruleset ruleset, String column) {
        return reads(ruleset).isEmpty()
                && ruleset.rules().stream().map(QualityRule::demand).allMatch(demand -> isWithin(demand, column));
    }

    private static boolean isWithin(Demand demand, String column) {
        return demand instanceof Demand.Condition
                || demand instanceof Demand.Named named
                        && NamedChecks.check(named.name()).isWithin(column);
    }

    private static RuleVerdict named(
            QualityRule rule, Table table, Dataset<Row> frame, long checked, Function<TableName, Dataset<Row>> others) {
        if (!(rule.demand() instanceof Demand.Named named)) {
            throw new IllegalStateException("Deequ gave no verdict on " + rule.id());
        }
        Dataset<Row> failing = NamedChecks.check(named.name()).failing(frame, others);
        long failed = failing.count();
        return failed == 0
                ? RuleVerdict.passed(rule, checked)
                : new RuleVerdict(rule, false, checked, failed, NamedRows.of(table, failing, EXAMPLES));
    }
}
