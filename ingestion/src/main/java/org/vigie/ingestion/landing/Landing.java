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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.LargeDelivery;
import org.vigie.lakehouse.Background;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Storage;

/**
 * Lands the files of an inbox. Each delivery's records are appended first, under transaction ids made of its contract and
 * its sha256, and its row in {@code landed_delivery} last: only then it counts as known. A run that is killed in between
 * is healed by the next one, which appends nothing twice. Small files go together, in one commit for each
 * table; large ones alone, chunk by chunk.
 */
public final class Landing {
    /** Appends wait on the disk more than they compute. */
    private static final int GROUPS_AT_A_TIME = 4;

    /** Of files under way at once; a record takes many times its length while it is brought to a table. */
    private static final int MEGABYTES_AT_A_TIME = 64;

    private final Semaphore memory = new Semaphore(MEGABYTES_AT_A_TIME);
    private final Lakehouse lakehouse;
    private final KnownDeliveries known;
    private final SharedAppends shared;
    private final Pseudonyms pseudonyms;

    public Landing(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
        this.known = new KnownDeliveries(lakehouse);
        this.shared = new SharedAppends(lakehouse);
        this.pseudonyms = new Pseudonyms(lakehouse.workspace().pseudonymKey());
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
                for (LandingReport report : Background.result(landing)) {
                    reports.put(report.feed(), report);
                    told.accept(report);
                }
            }
            remember(reports.values());
            return files.keySet().stream()
                    .flatMap(feed -> Stream.ofNullable(reports.get(feed)))
                    .toList();
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
        for (List<Feed> together : Batches.of(feeds, feed -> size(path(files, feed)))) {
            reports.addAll(landTogether(together, files, receivedAt));
        }
        return reports;
    }

    private List<LandingReport> landTogether(List<Feed> feeds, Map<Feed, Path> files, Instant receivedAt) {
        long size = feeds.stream().mapToLong(feed -> size(path(files, feed))).sum();
        int share = (int) Math.min(MEGABYTES_AT_A_TIME, 1 + (size >> 20));
        memory.acquireUninterruptibly(share);
        try {
            LandingBatch batch = new LandingBatch(lakehouse, shared, pseudonyms);
            List<LandingReport> reports = new ArrayList<>();
            for (Feed feed : feeds) {
                LandingReport report = land(feed, path(files, feed), receivedAt, batch);
                known.add(report);
                reports.add(report);
            }
            batch.append();
            return reports;
        } finally {
            memory.release(share);
        }
    }

    private static Path path(Map<Feed, Path> files, Feed feed) {
        return Objects.requireNonNull(files.get(feed));
    }

    private static long size(Path file) {
        return Storage.doing(file, () -> Files.size(file));
    }

    private LandingReport land(Feed feed, Path file, Instant receivedAt, LandingBatch batch) {
        DeliveryReader reader = new DeliveryReader(SourceContracts.delivery(feed.contractId()));
        String name = String.valueOf(file.getFileName());
        long size = size(file);
        if (size > reader.largest(name)) {
            return fresh(
                    feed,
                    file,
                    Storage.sha256(file),
                    receivedAt,
                    delivery -> batch.add(feed, delivery, reader.tooLarge(name, size)));
        }
        if (reader.isLarge(name, size)) {
            return large(feed, file, receivedAt, reader);
        }
        byte[] bytes = Storage.doing(file, () -> Files.readAllBytes(file));
        return reader.isLarge(name, bytes)
                ? large(feed, file, receivedAt, reader)
                : fresh(
                        feed,
                        file,
                        Storage.sha256(bytes),
                        receivedAt,
                        delivery -> batch.add(feed, delivery, reader.read(file.toString(), bytes)));
    }

    /** Its content is hashed while it is walked over: the one takes a core as the other does. */
    private LandingReport large(Feed feed, Path file, Instant receivedAt, DeliveryReader reader) {
        Unchanged unchanged = new Unchanged(file);
        CompletableFuture<LargeDelivery> outline = CompletableFuture.supplyAsync(() -> reader.outline(file));
        return fresh(
                feed,
                file,
                Storage.sha256(file),
                receivedAt,
                delivery -> new LargeLanding(lakehouse, shared, pseudonyms, delivery, unchanged)
                        .land(feed, outline.join()));
    }

    private LandingReport fresh(
            Feed feed, Path file, String deliveryId, Instant receivedAt, Function<Delivery, LandingReport> landing) {
        return known.find(feed, deliveryId)
                .orElseGet(() -> landing.apply(
                        new Delivery(feed.contractId(), deliveryId, String.valueOf(file.getFileName()), receivedAt)));
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
