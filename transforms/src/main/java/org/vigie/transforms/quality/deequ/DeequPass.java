package org.vigie.transforms.quality.deequ;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import com.amazon.deequ.VerificationResult;
import com.amazon.deequ.VerificationSuite;
import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.Size;
import com.amazon.deequ.analyzers.runners.EmptyStateException;
import com.amazon.deequ.checks.CheckResult;
import com.amazon.deequ.checks.CheckStatus;
import com.amazon.deequ.constraints.ConstraintResult;
import com.amazon.deequ.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.transforms.quality.rules.FailedRow;
import org.vigie.transforms.quality.rules.QualityRule;
import org.vigie.transforms.quality.rules.RuleVerdict;

/**
 * One run of Deequ over one frame: all that a scan can tell is told by one scan. Only where a rule fails are its rows
 * looked for. A fault of the engine is thrown; it is never told as a breach of a rule.
 */
public final class DeequPass {
    private final Dataset<Row> frame;
    private final Table table;
    private final List<RuleCheck> checks;
    private final VerificationResult result;

    private DeequPass(Dataset<Row> frame, Table table, List<QualityRule> rules) {
        this.frame = frame;
        this.table = table;
        this.checks = RuleCheck.of(rules);
        this.result = new VerificationSuite()
                .onData(frame)
                .addChecks(Scala.seq(checks.stream().map(RuleCheck::check).toList()))
                .addRequiredAnalyzers(Scala.seq(sizes()))
                .run();
    }

    /** The verdicts of rules in DQDL or conditions on the rows of a table, in the order of the rules. */
    public static List<RuleVerdict> judge(Dataset<Row> frame, Table table, List<QualityRule> rules) {
        return rules.isEmpty() ? List.of() : new DeequPass(frame, table, rules).verdicts();
    }

    private List<Analyzer<?, Metric<?>>> sizes() {
        return checks.stream()
                .map(RuleCheck::where)
                .distinct()
                .map(DeequPass::size)
                .toList();
    }

    /** A Size is an analyser of metrics, which Java's generics cannot tell. */
    @SuppressWarnings("unchecked")
    private static Analyzer<?, Metric<?>> size(Optional<String> where) {
        return (Analyzer<?, Metric<?>>) (Analyzer<?, ?>) new Size(Scala.option(where));
    }

    private List<RuleVerdict> verdicts() {
        List<RuleCheck> broken = checks.stream().filter(this::isBroken).toList();
        Optional<FailingRows> failing = broken.isEmpty()
                ? Optional.empty()
                : Optional.of(new FailingRows(
                        VerificationResult.rowLevelResultsAsDataFrame(frame.sparkSession(), result, frame), broken));
        return checks.stream().map(check -> verdict(check, failing)).toList();
    }

    private RuleVerdict verdict(RuleCheck check, Optional<FailingRows> failing) {
        boolean passed = !isBroken(check);
        long rows = rows(check.where());
        if (!check.isOfRows()) {
            return new RuleVerdict(check.rule(), passed, 1, passed ? 0 : 1, List.of());
        }
        return passed
                ? RuleVerdict.passed(check.rule(), rows)
                : failing.orElseThrow().verdict(check, rows, table);
    }

    private long rows(Optional<String> where) {
        Metric<?> size = Scala.find(result.metrics(), size(where)).orElseThrow();
        return size.value().isSuccess() ? ((Number) size.value().get()).longValue() : 0;
    }

    private boolean isBroken(RuleCheck check) {
        CheckResult told = Scala.find(result.checkResults(), check.check()).orElseThrow();
        List<ConstraintResult> found = Scala.list(told.constraintResults());
        found.forEach(each -> refuseFault(check, each));
        boolean emptied = rows(check.where()) == 0
                && (check.isOfRows() || found.stream().anyMatch(DeequPass::hasNothingToMeasure));
        return !emptied && !told.status().equals(CheckStatus.Success());
    }

    private static boolean hasNothingToMeasure(ConstraintResult found) {
        return Scala.optional(found.metric())
                .map(metric -> metric.value().isFailure())
                .orElse(false);
    }

    /** A metric over no value at all is not there; any other missing metric means that the engine, not the data, failed. */
    private static void refuseFault(RuleCheck check, ConstraintResult found) {
        Scala.optional(found.metric())
                .filter(metric -> metric.value().isFailure())
                .map(metric -> metric.value().failed().get())
                .filter(fault -> !(fault instanceof EmptyStateException))
                .ifPresent(fault -> {
                    throw new IllegalStateException(
                            "Deequ could not evaluate " + check.rule().id(), fault);
                });
        Scala.optional(found.message())
                .filter(message -> message.startsWith("Can't execute the assertion"))
                .ifPresent(message -> {
                    throw new IllegalStateException(
                            "Deequ could not evaluate " + check.rule().id() + ": " + message);
                });
    }

    /** The rows behind the broken rules: counted in one more scan, and the first of each named. */
    private static final class FailingRows {
        private static final int EXAMPLES = 3;

        private final Dataset<Row> judged;
        private final List<RuleCheck> broken;
        private final Row counts;

        FailingRows(Dataset<Row> judged, List<RuleCheck> broken) {
            this.judged = judged;
            List<String> told = Arrays.asList(judged.columns());
            this.broken =
                    broken.stream().filter(check -> told.contains(check.name())).toList();
            List<Column> sums = new ArrayList<>();
            sums.add(sum(lit(1L)));
            this.broken.forEach(check -> sums.add(sum(when(isFailing(check), 1L).otherwise(0L))));
            this.counts = judged.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                    .first();
        }

        RuleVerdict verdict(RuleCheck check, long rows, Table table) {
            int index = broken.indexOf(check);
            if (index < 0) {
                throw new IllegalStateException("Deequ does not tell the rows that break "
                        + check.rule().id());
            }
            List<FailedRow> examples = NamedRows.of(table, judged.where(isFailing(check)), EXAMPLES);
            return new RuleVerdict(check.rule(), false, rows, counts.getLong(index + 1), examples);
        }

        private static Column isFailing(RuleCheck check) {
            Column spokenOf = check.where()
                    .map(where -> coalesce(expr(where), lit(false)))
                    .orElse(lit(true));
            return spokenOf.and(not(coalesce(new Column(check.name()), lit(false))));
        }
    }
}
