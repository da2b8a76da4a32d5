package org.vigie.transforms.pipeline;

import static org.vigie.contract.quality.QualityCheckTables.FACT_QUARANTINED_ROW;
import static org.vigie.contract.quality.QualityTables.FACT_QUALITY_FINDING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.Layer;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Manifest.DeliveryInForce;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.contract.ServiceLevel;
import org.vigie.ingestion.landing.AcceptedDelivery;
import org.vigie.ingestion.landing.DeliveriesInForce;
import org.vigie.ingestion.landing.LandedTables;
import org.vigie.ingestion.landing.Landing;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.ingestion.landing.Withdrawals;
import org.vigie.lakehouse.Background;
import org.vigie.lakehouse.Draft;
import org.vigie.lakehouse.Edition;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.PublicationFolder;
import org.vigie.lakehouse.Publisher;
import org.vigie.lakehouse.WriterLock;
import org.vigie.lakehouse.Written;
import org.vigie.transforms.pipeline.QualityMemory.Measured;
import org.vigie.transforms.pipeline.TableRun.Built;
import org.vigie.transforms.quality.FactUpdateExpectation.Delays;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.series.SeriesCatalog;
import org.vigie.transforms.tables.QualityCheckJobs;
import org.vigie.transforms.tables.TableJob;

/**
 * One refresh of a workspace: land what is new, conform, build the star, check, publish. The same inputs publish nothing
 * new while their tables stand; a failure at any step leaves the publication that readers get as it was.
 */
final class Refresh {
    private final Workspace workspace;
    private final Console console;
    private final Clock clock;
    private final Function<Workspace, Lakehouse> opening;
    private final PublicationFolder publications;
    private final boolean full;
    private final SlicePolicy slicing;

    /** @param opening starts Spark; only called when there is something to compute */
    Refresh(Workspace workspace, Console console, Clock clock, Function<Workspace, Lakehouse> opening) {
        this(workspace, console, clock, opening, false, SlicePolicy.defaults());
    }

    /**
     * @param full whether everything is computed again, whatever stands already
     * @param slicing from when on large tables are kept in slices
     */
    Refresh(
            Workspace workspace,
            Console console,
            Clock clock,
            Function<Workspace, Lakehouse> opening,
            boolean full,
            SlicePolicy slicing) {
        this.workspace = workspace;
        this.console = console;
        this.clock = clock;
        this.opening = opening;
        this.publications = new PublicationFolder(workspace);
        this.full = full;
        this.slicing = slicing;
    }

    /** Runs it and returns the exit code; what went wrong is thrown. */
    int run() {
        Instant start = clock.instant();
        WorkspaceConfig config = WorkspaceConfig.of(workspace);
        try (WriterLock held = WriterLock.of(workspace)) {
            Inbox inbox = Inbox.of(workspace, config.feeds());
            LostTables.refuseWithoutLanded(workspace);
            String program = Inputs.program();
            String fingerprint = Inputs.fingerprint(config, inbox, workspace, program);
            if (!full && nothingNew(inbox, fingerprint)) {
                return 0;
            }
            console.progress(Label.of(
                    "Actualisation de « %s » : %s fichiers. Démarrage de Spark…",
                    "Refreshing '%s': %s files. Starting Spark…",
                    workspace.root(),
                    inbox.files().size()));
            try (Lakehouse lakehouse = opening.apply(workspace)) {
                refresh(lakehouse, config, inbox, program, fingerprint, start);
            }
            return 0;
        }
    }

    private void refresh(
            Lakehouse lakehouse,
            WorkspaceConfig config,
            Inbox inbox,
            String program,
            String fingerprint,
            Instant start) {
        if (full) {
            RunNote.forgetAll(workspace);
        }
        Instant receivedAt = start.truncatedTo(ChronoUnit.MICROS);
        Landing landing = new Landing(lakehouse);
        List<LandingReport> received = new Reception(workspace, landing, console, clock).receive(inbox, receivedAt);
        SourceFrames frames = new SourceFrames(
                lakehouse, inForce(lakehouse, landing, received), new StewardDecisions(workspace).all());
        LocalDate asOf = config.asOf().orElseGet(() -> latest(received, receivedAt));
        Set<String> ids = received.stream().map(LandingReport::deliveryId).collect(Collectors.toSet());
        SeriesCatalog series = SeriesCatalog.shipped();
        List<TableJob> jobs = new ArrayList<>(Tables.of(config, received, asOf));
        jobs.add(QualityCheckJobs.expectations(delays(), asOf));
        List<TableJob> afterwards = QualityCheckJobs.afterwards(fingerprint, ids, series);
        TableJob findings = QualityCheckJobs.findings(asOf);
        WorkspaceRules rules = new WorkspaceRules(workspace);
        Rulesets rulesets = rules.all();
        MadeTables made = made(jobs, afterwards, List.of(findings));
        Waivers waivers = new Waivers(workspace);
        RowsAside aside = new RowsAside(lakehouse, rulesets, waivers.on(asOf), made);
        String code = new Fingerprint()
                .with("program", program)
                .with("workspace rules", rules.fingerprint())
                .sha256();
        TableRun run = new TableRun(lakehouse, frames, aside, made, slices(lakehouse, frames, aside), code);
        Verdicts said = new Verdicts(workspace);
        Instant built = clock.instant();
        List<Built> tables = new ArrayList<>(run.build(jobs, this::tell));
        tables.add(run.setAside(TableCatalog.shipped().table(FACT_QUARANTINED_ROW)));
        tell(tables, built);
        tellEnded(waivers.ended(asOf), aside, asOf);
        new SurveyGate(frames, said, code).check();
        QualityGate gate = new QualityGate(lakehouse, rulesets, aside, frames, said, code);
        QualityMemory memory = new QualityMemory(lakehouse, fingerprint, receivedAt);
        Set<TableName> judged = tables.stream().map(Built::table).collect(Collectors.toSet());
        // each of the three leaves cores idle for much of its time: while one plans or waits, another computes
        try (Edition edition = new Publisher(lakehouse, TableCatalog.shipped(), full).begin();
                Background<Optional<Measured>> measuring = Background.begin(() -> memory.measured(series, judged))) {
            List<RuleVerdict> verdicts = check(gate, judged, fingerprint, asOf, receivedAt);
            edition.copy(published(tables));
            measuring.result().ifPresent(memory::remember);
            tables.addAll(run.build(afterwards, this::tell));
            memory.noteFindings();
            tables.addAll(run.build(List.of(findings), this::tell));
            QualityReport report = new QualityReport(
                    fingerprint,
                    receivedAt,
                    asOf,
                    config.synthetic(),
                    verdicts,
                    received,
                    FindingCounts.of(lakehouse.read(FACT_QUALITY_FINDING).where("is_waiting")));
            Draft draft = new Draft(fingerprint, receivedAt, asOf, config.synthetic(), told(received), report.files());
            String id = edition.publish(draft, published(tables));
            console.result(Label.of(
                    "Publication %s prête en %s. Pour la voir\u00a0: ./vigie serve %s",
                    "Publication %s ready in %s. To see it: ./vigie serve %s", id, since(start), workspace.root()));
            new WaitingForSteward(console, workspace).tell(report);
        }
    }

    /** What earlier runs made of the tables of this one. */
    @SafeVarargs
    private final MadeTables made(List<TableJob>... jobs) {
        MadeTables made = new MadeTables(workspace);
        Set<TableName> tables = Stream.of(jobs)
                .flatMap(List::stream)
                .map(job -> job.table().name())
                .collect(Collectors.toSet());
        tables.add(FACT_QUARANTINED_ROW);
        made.retain(tables);
        return made;
    }

    /** Only where many observations ever came. */
    private Optional<SlicedRun> slices(Lakehouse lakehouse, SourceFrames frames, RowsAside aside) {
        long observations = lakehouse.exists(LandedTables.DELIVERY) ? LandedRecords.observations(lakehouse) : 0;
        if (observations < slicing.records()) {
            return Optional.empty();
        }
        int count = slicing.slicesOf(observations);
        lakehouse.expectLargeTables(slicing.slices());
        return Optional.of(new SlicedRun(lakehouse, frames, aside, new MadeSlices(workspace), count));
    }

    private static Delays delays() {
        return new Delays(delayOf("plans.results"), delayOf("results.observations"));
    }

    private static int delayOf(String contractId) {
        return ServiceLevel.of(contractId)
                .orElseThrow(() -> new IllegalStateException(contractId + " promises no delay"))
                .delayDays();
    }

    /** Judges the tables by their rules; a blocking rule that is broken ends the refresh here. */
    private List<RuleVerdict> check(
            QualityGate gate, Set<TableName> tables, String runId, LocalDate asOf, Instant checkedAt) {
        Instant begin = clock.instant();
        List<RuleVerdict> verdicts = gate.judge(tables);
        gate.remember(runId, asOf, checkedAt, verdicts);
        QualityGate.refuseBlocked(verdicts);
        console.progress(Label.of(
                "  %s règles de qualité, %s respectées (%s)",
                "  %s quality rules, %s kept (%s)",
                verdicts.size(),
                verdicts.stream().filter(RuleVerdict::passed).count(),
                since(begin)));
        return verdicts;
    }

    /**
     * Whether just these inputs were published already, and the tables are there. Where readers were rolled back to an older
     * publication, they stay there: that was somebody's decision.
     */
    private boolean nothingNew(Inbox inbox, String fingerprint) {
        Optional<String> made = publications.madeFrom(fingerprint);
        Optional<String> current = publications.current();
        if (made.isEmpty() || current.isEmpty() || made.get().compareTo(current.get()) < 0) {
            return false;
        }
        String served = current.get();
        long lost = LostTables.count(workspace, publications.manifest(served));
        if (made.equals(current)) {
            if (lost > 0 && LostTables.canBeMadeAgain(workspace)) {
                console.progress(LostTables.madeAgain(served, lost));
                return false;
            }
            console.result(Label.of(
                    "Rien de nouveau\u00a0: les %s fichiers étaient déjà reçus. La publication %s reste servie.",
                    "Nothing new: all %s files had been received already. Publication %s is still served.",
                    inbox.files().size(),
                    served));
            if (lost > 0) {
                console.result(LostTables.landedToo(workspace, served, lost));
            }
        } else {
            console.result(Label.of(
                    "Rien de nouveau\u00a0: ces fichiers ont donné %s, mais on est revenu à %s, qui reste servie."
                            + " Pour avancer\u00a0: ./vigie publications %s rollback %s",
                    "Nothing new: these files made %s, but readers were rolled back to %s, which is still served."
                            + " To go forward: ./vigie publications %s rollback %s",
                    made.get(),
                    served,
                    workspace.root(),
                    made.get()));
            if (lost > 0) {
                console.result(LostTables.answeredByCopyOnly(served, lost));
            }
        }
        return true;
    }

    private static DeliveriesInForce inForce(Lakehouse lakehouse, Landing landing, List<LandingReport> received) {
        List<AcceptedDelivery> inInbox =
                received.stream().map(LandingReport::accepted).toList();
        return DeliveriesInForce.of(inInbox, landing.accepted(), Withdrawals.in(lakehouse, inInbox));
    }

    /** The day on which the newest delivery of the inbox came. */
    private static LocalDate latest(List<LandingReport> received, Instant otherwise) {
        Instant latest = received.stream()
                .map(LandingReport::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
        return LocalDate.ofInstant(latest, ZoneOffset.UTC);
    }

    private static List<DeliveryInForce> told(List<LandingReport> received) {
        return received.stream()
                .map(report -> new DeliveryInForce(
                        report.feed().contractId(),
                        report.fileName(),
                        report.deliveryId(),
                        report.records(),
                        report.landed(),
                        report.quarantined()))
                .toList();
    }

    /** A waiver ends without anybody doing anything: who gave it reads here why its row is refused again. */
    private void tellEnded(SortedMap<String, LocalDate> ended, RowsAside aside, LocalDate asOf) {
        Set<String> open = aside.open(ended.keySet());
        ended.forEach((entry, lastDay) -> {
            if (open.contains(entry)) {
                console.progress(Waivers.endedLine(workspace, entry, lastDay, asOf));
            }
        });
    }

    private void tell(Built built) {
        if (!built.kept()) {
            console.progress(Label.of(
                    "  %-32s %9s lignes  %s",
                    "  %-32s %9s rows  %s",
                    built.table(),
                    console.count(built.written().rows()),
                    console.seconds(built.took())));
        }
    }

    private void tell(List<Built> tables, Instant begin) {
        console.progress(Label.of(
                "  %s tables, %s lignes ; %s calculées, dont %s changées, %s gardées telles quelles (%s)",
                "  %s tables, %s rows; %s built, %s of them changed, %s kept as they were (%s)",
                tables.size(),
                console.count(tables.stream()
                        .mapToLong(table -> table.written().rows())
                        .sum()),
                tables.stream().filter(table -> !table.kept()).count(),
                tables.stream().filter(table -> table.written().changed()).count(),
                tables.stream().filter(Built::kept).count(),
                since(begin)));
    }

    private static Map<TableName, Written> published(List<Built> tables) {
        return tables.stream()
                .filter(built -> built.table().layer() == Layer.STAR)
                .filter(built -> !TableCatalog.shipped().isRestricted(built.table()))
                .collect(Collectors.toMap(Built::table, Built::written));
    }

    private String since(Instant begin) {
        return console.seconds(Duration.between(begin, clock.instant()));
    }
}
