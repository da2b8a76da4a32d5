package org.vigie.transforms.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.RefusedException;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.quality.CheckHistory;
import org.vigie.transforms.quality.checks.Landed;
import org.vigie.transforms.quality.gate.Gate;
import org.vigie.transforms.quality.rules.FailedRow;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Rulesets;

/** Stands between the tables and a publication: judges them, remembers what it said, and refuses what blocks. */
final class QualityGate {
    /** A check waits more than it computes. */
    private static final int TABLES_AT_A_TIME = 4;

    private final Lakehouse lakehouse;
    private final Rulesets rulesets;
    private final RowsAside aside;

    QualityGate(Lakehouse lakehouse, Rulesets rulesets, RowsAside aside) {
        this.lakehouse = lakehouse;
        this.rulesets = rulesets;
        this.aside = aside;
    }

    /** The verdicts on the tables of this run that have rules, by table. */
    List<RuleVerdict> judge(Collection<TableName> built) {
        ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_A_TIME);
        try {
            List<CompletableFuture<List<RuleVerdict>>> running = rulesets.all().stream()
                    .filter(ruleset -> built.contains(ruleset.table().name()))
                    .map(ruleset -> CompletableFuture.supplyAsync(judging(ruleset), threads))
                    .toList();
            List<RuleVerdict> verdicts = new ArrayList<>();
            running.forEach(each -> verdicts.addAll(each.join()));
            return aside.countedIn(verdicts);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private Supplier<List<RuleVerdict>> judging(Ruleset ruleset) {
        return () -> Gate.judge(ruleset, frame(ruleset.table().name()), this::frame);
    }

    private Dataset<Row> frame(TableName table) {
        if (table.equals(Landed.RECORDS)) {
            return LandedRecords.of(lakehouse);
        }
        return lakehouse.exists(table)
                ? lakehouse.read(table)
                : lakehouse.empty(TableCatalog.shipped().table(table));
    }

    /** Remembers the verdicts of a run once, however often it is run again. */
    void remember(String runId, LocalDate asOf, Instant checkedAt, List<RuleVerdict> verdicts) {
        lakehouse.append(
                CheckHistory.NAME,
                lakehouse.frame(CheckHistory.rows(runId, asOf, checkedAt, verdicts), CheckHistory.COLUMNS),
                "dq/" + runId);
    }

    /** Throws where a blocking rule is broken, with all that a steward needs to know of each. */
    static void refuseBlocked(List<RuleVerdict> verdicts) {
        List<RuleVerdict> blocking =
                verdicts.stream().filter(RuleVerdict::blocks).toList();
        if (!blocking.isEmpty()) {
            throw new RefusedException(
                    ErrorCode.CHECK_FAILED,
                    new Label(
                            blocking.size()
                                    + " règle(s) bloquante(s) enfreinte(s) ; rien n'a été publié, la publication"
                                    + " précédente reste servie.\n" + listed(blocking, Language.FR),
                            blocking.size()
                                    + " blocking rule(s) broken; nothing was published, the previous publication is"
                                    + " still served.\n" + listed(blocking, Language.EN)),
                    new Label(
                            "Pour une règle : ./vigie quality explain RÈGLE",
                            "About a rule: ./vigie quality explain RULE"));
        }
    }

    private static String listed(List<RuleVerdict> blocking, Language language) {
        return blocking.stream().map(verdict -> told(verdict, language)).collect(Collectors.joining("\n"));
    }

    private static String told(RuleVerdict verdict, Language language) {
        String rows = verdict.examples().stream()
                .map(FailedRow::label)
                .map(row -> "\n      " + row.in(language))
                .collect(Collectors.joining());
        String colon = language == Language.FR ? "\u00a0: " : ": ";
        return "  " + verdict.rule().id() + colon + verdict.message().in(language) + rows + "\n    → "
                + verdict.rule().remedy().in(language);
    }
}
