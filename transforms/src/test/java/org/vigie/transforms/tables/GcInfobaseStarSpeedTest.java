package org.vigie.transforms.tables;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.LakehouseConfig;

/** How long the conformed and star tables of a real government take, table by table, written as Delta. */
@Tag("bench")
class GcInfobaseStarSpeedTest {
    private static final int TABLES_AT_ONCE = 3;

    @Test
    void buildsEveryTable(@TempDir Path root) throws Exception {
        Path folder = Path.of(System.getProperty("vigie.root"), "../shared/data/gc-infobase-2018-06");
        assumeTrue(Files.isDirectory(folder), () -> "Skipped: no GC InfoBase files in " + folder);
        Lakehouse lakehouse = Lakehouse.open(new Workspace(root), LakehouseConfig.defaults());
        LandedGcInfobase.into(
                (name, frame) -> lakehouse.append(name, frame.coalesce(1), "t"), lakehouse.spark(), folder);
        long start = System.nanoTime();
        build(lakehouse);
        System.out.printf("All tables: %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void build(Lakehouse lakehouse) throws Exception {
        List<TableJob> jobs = Stream.of(GcInfobaseTables.ALL, StarTables.all(LocalDate.of(2018, 6, 30)))
                .flatMap(List::stream)
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_ONCE);
        Map<TableName, CompletableFuture<Void>> running = new HashMap<>();
        for (RunOrder.Step step : RunOrder.inOrder(jobs)) {
            CompletableFuture<?>[] needed = step.inputs().stream()
                    .filter(running::containsKey)
                    .map(running::get)
                    .toArray(CompletableFuture[]::new);
            running.put(
                    step.table().name(),
                    CompletableFuture.allOf(needed).thenRunAsync(() -> build(lakehouse, step), threads));
        }
        running.values().forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private static void build(Lakehouse lakehouse, RunOrder.Step step) {
        long start = System.nanoTime();
        TableInputs inputs = new TableInputs() {
            @Override
            public Dataset<Row> frame(TableName table) {
                return lakehouse.read(table);
            }

            @Override
            public Dataset<Row> frame(List<Row> rows, Table shape) {
                return lakehouse.frame(rows, org.vigie.lakehouse.Frame.schema(shape));
            }
        };
        Dataset<Row> rows = step.jobs().stream()
                .map(job -> job.build(inputs))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        long count = lakehouse.write(step.table(), rows).rows();
        System.out.printf("%-32s %6d rows %5.1f s%n", step.table().name(), count, (System.nanoTime() - start) / 1e9);
    }
}
