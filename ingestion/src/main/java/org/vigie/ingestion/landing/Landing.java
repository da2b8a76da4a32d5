package org.vigie.ingestion.landing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;

/**
 * Lands the files of an inbox. Each delivery's records are appended first, under transaction ids made of its contract and
 * its sha256, and its row in {@code landed_delivery} last: only then it counts as known. A run that is killed in between
 * is healed by the next one, which appends nothing twice.
 */
public final class Landing {
    /** Appends wait on the disk more than they compute. */
    private static final int GROUPS_AT_A_TIME = 4;

    /** Of files under way at once; a record takes many times its length while it is brought to a table. */
    private static final int MEGABYTES_AT_A_TIME = 64;

    private final Semaphore memory = new Semaphore(MEGABYTES_AT_A_TIME);
    private final Lakehouse lakehouse;
    private final KnownDeliveries known;

    public Landing(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
        this.known = new KnownDeliveries(lakehouse);
    }

    /**
     * Lands every file that has not come before; tells each as it is done, and returns all in the order of the feeds. Where
     * one fails, those under way are ended in order and nothing is remembered: the next run heals what they left.
     *
     * @param receivedAt the one instant of this run
     */
    public List<LandingReport> landAll(Map<Feed, Path> files, Instant receivedAt, Consumer<LandingReport> told) {
        ExecutorService threads = Executors.newFixedThreadPool(GROUPS_AT_A_TIME);
        List<CompletableFuture<List<LandingReport>>> running = new ArrayList<>();
        try {
            bySharedTable(files.keySet())
                    .forEach(feeds ->
                            running.add(CompletableFuture.supplyAsync(() -> land(feeds, files, receivedAt), threads)));
            Map<Feed, LandingReport> reports = new HashMap<>();
            for (CompletableFuture<List<LandingReport>> landing : running) {
                for (LandingReport report : landing.join()) {
                    reports.put(report.feed(), report);
                    told.accept(report);
                }
            }
            remember(reports.values());
            return files.keySet().stream()
                    .flatMap(feed -> Stream.ofNullable(reports.get(feed)))
                    .toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            running.forEach(landing -> landing.cancel(false));
            end(threads);
        }
    }

    /** Every delivery that was accepted up to now, in this run or an earlier one. */
    public Set<AcceptedDelivery> accepted() {
        return known.accepted();
    }

    /** Files that share a landed table land one after another: Delta lets only one writer make a table. */
    private static Collection<List<Feed>> bySharedTable(Collection<Feed> feeds) {
        List<List<Feed>> groups = new ArrayList<>();
        List<Set<TableName>> tables = new ArrayList<>();
        for (Feed feed : feeds) {
            List<Feed> group = new ArrayList<>();
            Set<TableName> own = SourceContracts.delivery(feed.contractId()).parts().stream()
                    .map(part -> part.contract().landedTable())
                    .collect(Collectors.toCollection(HashSet::new));
            for (int index = groups.size() - 1; index >= 0; index--) {
                if (!Collections.disjoint(tables.get(index), own)) {
                    group.addAll(0, groups.remove(index));
                    own.addAll(tables.remove(index));
                }
            }
            group.add(feed);
            groups.add(group);
            tables.add(own);
        }
        return groups;
    }

    private List<LandingReport> land(List<Feed> feeds, Map<Feed, Path> files, Instant receivedAt) {
        List<LandingReport> reports = new ArrayList<>();
        for (Feed feed : feeds) {
            LandingReport report = land(feed, Objects.requireNonNull(files.get(feed)), receivedAt);
            known.add(report);
            reports.add(report);
        }
        return reports;
    }

    private LandingReport land(Feed feed, Path file, Instant receivedAt) {
        long size = Storage.doing(file, () -> Files.size(file));
        int share = (int) Math.min(MEGABYTES_AT_A_TIME, 1 + (size >> 20));
        memory.acquireUninterruptibly(share);
        try {
            return size > DeliveryReader.LARGEST_DELIVERY
                    ? land(feed, file, Storage.sha256(file), receivedAt, reader -> DeliveryReader.tooLarge(size))
                    : read(feed, file, receivedAt);
        } finally {
            memory.release(share);
        }
    }

    private LandingReport read(Feed feed, Path file, Instant receivedAt) {
        byte[] bytes = Storage.doing(file, () -> Files.readAllBytes(file));
        return land(feed, file, Storage.sha256(bytes), receivedAt, reader -> reader.read(file.toString(), bytes));
    }

    private LandingReport land(
            Feed feed, Path file, String deliveryId, Instant receivedAt, Function<DeliveryReader, ReadFile> reading) {
        return known.find(feed, deliveryId).orElseGet(() -> {
            DeliveryContract contract = SourceContracts.delivery(feed.contractId());
            Delivery delivery = new Delivery(contract.id(), deliveryId, String.valueOf(file.getFileName()), receivedAt);
            ReadFile found = reading.apply(new DeliveryReader(contract));
            found.parts().forEach(part -> append(delivery, part));
            return report(feed, delivery, found);
        });
    }

    private void append(Delivery delivery, ReadPart part) {
        SourceContract contract = part.contract();
        List<Row> landed =
                part.delivery().read().stream().map(LandedRows::landed).toList();
        Dataset<Row> records = lakehouse.frame(landed, LandedTables.recordColumns(contract));
        lakehouse.append(
                contract.landedTable(),
                records.select(LandedTables.columns(contract, delivery, part.name())),
                "land/" + delivery.transaction(part.name()));
        if (contract.hasRestrictedFields()) {
            lakehouse.append(
                    contract.restrictedTable(),
                    records.select(LandedTables.restrictedColumns(contract, delivery, part.name())),
                    "restricted/" + delivery.transaction(part.name()));
        }
        flag(
                PersonalDataFinding.in(part).stream()
                        .map(found -> LandedRows.personalData(found, delivery, part))
                        .toList(),
                "personal-data/" + delivery.transaction(part.name()));
        setAside(
                part.delivery().rejected().stream()
                        .map(found -> LandedRows.quarantined(found, delivery, part))
                        .toList(),
                "quarantine/" + delivery.transaction(part.name()));
    }

    private static LandingReport report(Feed feed, Delivery delivery, ReadFile found) {
        return new LandingReport(
                feed,
                delivery.fileName(),
                delivery.id(),
                delivery.receivedAt(),
                found.records(),
                found.read(),
                found.rejected(),
                found.refusal().isPresent() ? Verdict.REFUSED : Verdict.ACCEPTED,
                false,
                found.refusal().map(Rejection::text),
                found.remarks());
    }

    /** One at a time: all contracts share this table, and Delta lets only one writer make a table. */
    private synchronized void setAside(List<Row> rejected, String transaction) {
        if (!rejected.isEmpty()) {
            lakehouse.append(
                    LandedTables.QUARANTINE, lakehouse.frame(rejected, LandedTables.QUARANTINE_COLUMNS), transaction);
        }
    }

    /** One at a time, as quarantine is. */
    private synchronized void flag(List<Row> found, String transaction) {
        if (!found.isEmpty()) {
            lakehouse.append(
                    LandedTables.PERSONAL_DATA,
                    lakehouse.frame(found, LandedTables.PERSONAL_DATA_COLUMNS),
                    transaction);
        }
    }

    /** One append for all that came new: several at once would only wait for each other. */
    private void remember(Collection<LandingReport> reports) {
        List<LandingReport> fresh =
                reports.stream().filter(report -> !report.alreadyKnown()).toList();
        if (fresh.isEmpty()) {
            return;
        }
        String all = String.join(
                " ",
                fresh.stream()
                        .map(report -> report.feed().contractId() + "/" + report.deliveryId())
                        .sorted()
                        .toList());
        lakehouse.append(
                LandedTables.DELIVERY,
                lakehouse.frame(fresh.stream().map(LandedRows::delivery).toList(), LandedTables.DELIVERY_COLUMNS),
                "delivery/" + Storage.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
