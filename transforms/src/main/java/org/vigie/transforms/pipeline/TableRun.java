package org.vigie.transforms.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Written;
import org.vigie.transforms.pipeline.MadeTables.Made;
import org.vigie.transforms.quality.series.SeriesHistory;
import org.vigie.transforms.tables.RunOrder;
import org.vigie.transforms.tables.RunOrder.Step;
import org.vigie.transforms.tables.TableJob;

/**
 * Builds tables in the order that their jobs say, several at a time, each as soon as what it needs is there: in a small
 * government fixed costs rule. A table that several jobs feed is the union of their rows. A table whose inputs have the
 * content that it was made from is kept as it is; so a delivery that changes nothing of a table stops there, and what is
 * built on the table is kept too.
 */
final class TableRun {
    /** Small tables wait more than they compute: more than two at a time keep two cores busy. */
    private static final int TABLES_AT_A_TIME = 4;

    /**
     * A table of this run, for the console and for the manifest.
     *
     * @param kept whether it stands as an earlier run made it
     */
    record Built(TableName table, Written written, boolean kept, Duration took) {}

    private final Lakehouse lakehouse;
    private final SourceFrames inputs;
    private final RowsAside aside;
    private final MadeTables made;
    private final Optional<SlicedRun> slices;
    private final String program;

    /**
     * @param made what earlier runs made; what this one makes is added
     * @param slices builds tables by slices; none where none is large
     * @param program the fingerprint of the code that builds
     */
    TableRun(
            Lakehouse lakehouse,
            SourceFrames inputs,
            RowsAside aside,
            MadeTables made,
            Optional<SlicedRun> slices,
            String program) {
        this.slices = slices;
        this.lakehouse = lakehouse;
        this.inputs = inputs;
        this.aside = aside;
        this.made = made;
        this.program = program;
    }

    /** Builds every table of the list, telling each one as it is done; in the order in which they ended. */
    List<Built> build(List<TableJob> jobs, Consumer<Built> told) {
        ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_A_TIME);
        CompletionService<Built> running = new ExecutorCompletionService<>(threads);
        List<Step> waiting = new LinkedList<>(RunOrder.inOrder(jobs));
        Set<TableName> unmade =
                waiting.stream().map(step -> step.table().name()).collect(Collectors.toSet());
        List<Built> built = new ArrayList<>();
        try {
            while (!unmade.isEmpty()) {
                int inWork = unmade.size() - waiting.size();
                ready(waiting, unmade, TABLES_AT_A_TIME - inWork).forEach(step -> {
                    waiting.remove(step);
                    running.submit(() -> build(step));
                });
                Built next = running.take().get();
                unmade.remove(next.table());
                built.add(next);
                told.accept(next);
                if (!next.kept()) {
                    made.save();
                    slices.ifPresent(SlicedRun::save);
                }
            }
            return built;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Step> ready(List<Step> waiting, Set<TableName> unmade, int atMost) {
        return waiting.stream()
                .filter(step -> step.inputs().stream().noneMatch(unmade::contains))
                .limit(atMost)
                .toList();
    }

    private Built build(Step step) {
        Instant start = Instant.now();
        TableName name = step.table().name();
        String from = from(step, step.inputs());
        Optional<Written> standing = standing(name, from).filter(found -> aside.mayKeep(name));
        if (standing.isPresent()) {
            aside.keep(name);
        }
        Written written = standing.orElseGet(() -> write(step));
        made.put(name, new Made(from, written));
        inputs.add(name, written);
        return new Built(name, written, standing.isPresent(), Duration.between(start, Instant.now()));
    }

    private Written write(Step step) {
        Set<TableName> whole = new TreeSet<>(step.inputs());
        whole.removeAll(step.sliced());
        return slices.filter(run -> !step.sliced().isEmpty())
                .map(run -> run.build(step, from(step, whole)))
                .orElseGet(() -> writeWhole(step));
    }

    private Written writeWhole(Step step) {
        Dataset<Row> rows = step.jobs().stream()
                .map(job -> job.build(inputs))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        Dataset<Row> kept = aside.kept(step.table(), rows);
        return slices.isPresent() && step.inputs().stream().anyMatch(this::isLarge)
                ? lakehouse.writeFromLarge(step.table(), kept)
                : lakehouse.write(step.table(), kept);
    }

    /** The history of series lies whole, but keeps all that was ever measured of large tables. */
    private boolean isLarge(TableName input) {
        return lakehouse.isSliced(input) || input.equals(SeriesHistory.NAME);
    }

    /** Writes the rows that were set aside while tables were built, or keeps them where all those tables were kept. */
    Built setAside(Table table) {
        Instant start = Instant.now();
        String from = aside.from(made);
        Optional<Written> standing = standing(table.name(), from);
        Written written = standing.orElseGet(() -> aside.write(table));
        made.put(table.name(), new Made(from, written));
        made.save();
        return new Built(table.name(), written, standing.isPresent(), Duration.between(start, Instant.now()));
    }

    /** What an earlier run made of just this, if the table still stands as that run left it. */
    private Optional<Written> standing(TableName table, String from) {
        return made.find(table)
                .filter(known -> known.from().equals(from))
                .map(Made::written)
                .filter(written -> lakehouse.version(table).equals(written.version()));
    }

    private String from(Step step, Set<TableName> read) {
        Fingerprint from = new Fingerprint().with("program", program);
        step.jobs().forEach(job -> from.with("job", job.parameters()));
        read.forEach(input -> from.with(input.value(), inputs.content(input)));
        return from.with("waived", aside.waived(step.table().name())).sha256();
    }
}
