package org.vigie.transforms.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.RefusedException;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Background;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Version;
import org.vigie.transforms.quality.CheckHistory;
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
    private final SourceFrames frames;
    private final Verdicts said;
    private final String program;

    /**
     * @param said verdicts of earlier runs; those of this one are added
     * @param program the fingerprint of the code that judges
     */
    QualityGate(
            Lakehouse lakehouse,
            Rulesets rulesets,
            RowsAside aside,
            SourceFrames frames,
            Verdicts said,
            String program) {
        this.lakehouse = lakehouse;
        this.rulesets = rulesets;
        this.aside = aside;
        this.frames = frames;
        this.said = said;
        this.program = program;
    }

    /** The verdicts on the tables of this run that have rules, by table; rows that were judged before are not again. */
    List<RuleVerdict> judge(Collection<TableName> built) {
        ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_A_TIME);
        try {
            List<Ruleset> due = rulesets.all().stream()
                    .filter(ruleset -> built.contains(ruleset.table().name()))
                    .toList();
            Map<Ruleset, CompletableFuture<List<RuleVerdict>>> running = new IdentityHashMap<>();
            slicedFirst(due)
                    .forEach(ruleset -> running.put(ruleset, CompletableFuture.supplyAsync(judging(ruleset), threads)));
            List<RuleVerdict> verdicts = new ArrayList<>();
            due.forEach(ruleset -> verdicts.addAll(Background.result(Objects.requireNonNull(running.get(ruleset)))));
            said.save();
            return aside.countedIn(verdicts);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What takes much begins first: at the end nothing else would be left to do beside it. */
    private Stream<Ruleset> slicedFirst(List<Ruleset> due) {
        Map<Boolean, List<Ruleset>> bySliced = due.stream()
                .collect(Collectors.partitioningBy(
                        ruleset -> lakehouse.isSliced(ruleset.table().name())));
        return Stream.of(true, false).map(bySliced::get).flatMap(List::stream);
    }

    private Supplier<List<RuleVerdict>> judging(Ruleset ruleset) {
        return () -> {
            TableName table = ruleset.table().name();
            String content = content(ruleset);
            return said.find(ruleset, content).orElseGet(() -> {
                Version version = lakehouse.version(table);
                List<RuleVerdict> verdicts =
                        byWhatChanged(ruleset, version).orElseGet(() -> judged(ruleset, frames.frame(table)));
                said.put(table, content, program, version, verdicts);
                return verdicts;
            });
        };
    }

    /** Where all rules were kept, and are in the slices that changed since, there is nothing to look for in the others. */
    private Optional<List<RuleVerdict>> byWhatChanged(Ruleset ruleset, Version version) {
        if (!Gate.isWithin(ruleset, "indicator_id")) {
            return Optional.empty();
        }
        return said.earlier(ruleset, program)
                .filter(earlier -> isKept(earlier.verdicts()))
                .flatMap(earlier -> lakehouse
                        .changedSlices(ruleset.table().name(), earlier.version(), version)
                        .flatMap(slices -> bySlices(ruleset, earlier, version, slices)));
    }

    /** None where a rule is broken in a slice that changed: how often in all is then to be counted. */
    private Optional<List<RuleVerdict>> bySlices(
            Ruleset ruleset, Verdicts.Earlier earlier, Version version, Set<Integer> slices) {
        TableName table = ruleset.table().name();
        List<RuleVerdict> come = judged(ruleset, lakehouse.readSlices(table, version, slices));
        return isKept(come)
                ? Optional.of(summed(
                        earlier.verdicts(),
                        Gate.checked(ruleset, lakehouse.readSlices(table, earlier.version(), slices)),
                        come))
                : Optional.empty();
    }

    private List<RuleVerdict> judged(Ruleset ruleset, Dataset<Row> rows) {
        return Gate.judge(ruleset, rows, frames::frame);
    }

    private static boolean isKept(List<RuleVerdict> verdicts) {
        return verdicts.stream().allMatch(RuleVerdict::passed);
    }

    /** What was checked in all, less what of that went, more what came. */
    private static List<RuleVerdict> summed(List<RuleVerdict> all, List<Long> gone, List<RuleVerdict> come) {
        return IntStream.range(0, all.size())
                .mapToObj(index -> RuleVerdict.passed(
                        all.get(index).rule(),
                        all.get(index).checked()
                                - gone.get(index)
                                + come.get(index).checked()))
                .toList();
    }

    /** The fingerprint of all that the verdicts on a table come from. */
    private String content(Ruleset ruleset) {
        Fingerprint content = new Fingerprint().with("program", program);
        Stream.concat(Stream.of(ruleset.table().name()), Gate.reads(ruleset).stream())
                .forEach(table -> content.with(table.value(), frames.content(table)));
        return content.sha256();
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
                            "Règles bloquantes enfreintes\u00a0: " + blocking.size()
                                    + "\u202f; rien n'a été publié, ce qui est servi n'a pas changé.\n"
                                    + listed(blocking, Language.FR),
                            "Blocking rules broken: " + blocking.size()
                                    + "; nothing was published, and what is served has not changed.\n"
                                    + listed(blocking, Language.EN)),
                    new Label(
                            "Pour une règle\u00a0: ./vigie quality explain RÈGLE",
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
