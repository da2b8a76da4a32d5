package org.vigie.transforms.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Written;
import org.vigie.transforms.tables.RunOrder;
import org.vigie.transforms.tables.RunOrder.Step;
import org.vigie.transforms.tables.TableInputs;
import org.vigie.transforms.tables.TableJob;

/**
 * Builds tables in the order that their jobs say, several at a time: in a small government fixed costs rule. A table that
 * several jobs feed is the union of their rows.
 */
final class TableRun {
    /** Small tables wait more than they compute: more than two at a time keep two cores busy. */
    private static final int TABLES_AT_A_TIME = 4;

    /** A table that was built, for the console and for the manifest. */
    record Built(TableName table, Written written, Duration took) {}

    private final Lakehouse lakehouse;
    private final TableInputs inputs;
    private final RowsAside aside;

    TableRun(Lakehouse lakehouse, TableInputs inputs, RowsAside aside) {
        this.lakehouse = lakehouse;
        this.inputs = inputs;
        this.aside = aside;
    }

    /** Builds every table of the list, telling each one as it is done; in the order in which they ended. */
    List<Built> build(List<TableJob> jobs, Consumer<Built> told) {
        ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_A_TIME);
        CompletionService<Built> running = new ExecutorCompletionService<>(threads);
        List<Built> built = new ArrayList<>();
        try {
            for (List<Step> wave : RunOrder.waves(jobs)) {
                wave.forEach(step -> running.submit(() -> build(step)));
                for (int index = 0; index < wave.size(); index++) {
                    built.add(running.take().get());
                    told.accept(built.get(built.size() - 1));
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

    private Built build(Step step) {
        Instant start = Instant.now();
        Dataset<Row> rows = step.jobs().stream()
                .map(job -> job.build(inputs))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        Written written = lakehouse.write(step.table(), aside.kept(step.table(), rows));
        return new Built(step.table().name(), written, Duration.between(start, Instant.now()));
    }
}
