package org.vigie.ingestion.landing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DelimitedReader;
import org.vigie.ingestion.reading.ReadDelivery;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;
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
    private static final int FILES_AT_A_TIME = 4;

    private final Lakehouse lakehouse;
    private final KnownDeliveries known;

    public Landing(Lakehouse lakehouse) {
        this.lakehouse = lakehouse;
        this.known = new KnownDeliveries(lakehouse);
    }

    /**
     * Lands every file that has not come before; tells each as it is done, and returns all in the order of the feeds.
     *
     * @param receivedAt the one instant of this run
     */
    public List<LandingReport> landAll(Map<Feed, Path> files, Instant receivedAt, Consumer<LandingReport> told) {
        ExecutorService threads = Executors.newFixedThreadPool(FILES_AT_A_TIME);
        try {
            List<CompletableFuture<LandingReport>> running = new ArrayList<>();
            files.forEach((feed, file) ->
                    running.add(CompletableFuture.supplyAsync(() -> land(feed, file, receivedAt), threads)));
            List<LandingReport> reports = new ArrayList<>();
            for (CompletableFuture<LandingReport> landing : running) {
                LandingReport report = landing.join();
                reports.add(report);
                told.accept(report);
            }
            remember(reports);
            return reports;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private LandingReport land(Feed feed, Path file, Instant receivedAt) {
        SourceContract contract = SourceContracts.contract(feed.contractId());
        byte[] bytes = Storage.doing(file, () -> Files.readAllBytes(file));
        String deliveryId = Storage.sha256(bytes);
        Optional<LandingReport> before = known.find(feed, deliveryId);
        if (before.isPresent()) {
            return before.get();
        }
        ReadDelivery delivery = new DelimitedReader(contract).read(bytes);
        String fileName = String.valueOf(file.getFileName());
        String transaction = contract.id() + "/" + deliveryId;
        List<Row> landed = delivery.read().stream()
                .map(found -> landed(found, deliveryId, fileName, receivedAt))
                .toList();
        lakehouse.append(
                contract.landedTable(), lakehouse.frame(landed, LandedTables.columns(contract)), "land/" + transaction);
        if (!delivery.rejected().isEmpty()) {
            List<Row> rejected = delivery.rejected().stream()
                    .map(found -> quarantined(found, contract.id(), deliveryId, fileName, receivedAt))
                    .toList();
            lakehouse.append(
                    LandedTables.QUARANTINE,
                    lakehouse.frame(rejected, LandedTables.QUARANTINE_COLUMNS),
                    "quarantine/" + transaction);
        }
        return new LandingReport(
                feed,
                fileName,
                deliveryId,
                receivedAt,
                delivery.records(),
                delivery.read().size(),
                delivery.rejected().size(),
                delivery.refusal().isPresent() ? Verdict.REFUSED : Verdict.ACCEPTED,
                false,
                delivery.refusal().map(Rejection::text));
    }

    /** One append for all that came new: several at once would only wait for each other. */
    private void remember(List<LandingReport> reports) {
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
                lakehouse.frame(fresh.stream().map(Landing::delivery).toList(), LandedTables.DELIVERY_COLUMNS),
                "delivery/" + Storage.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static Row landed(ReadRecord found, String deliveryId, String fileName, Instant receivedAt) {
        List<@Nullable Object> values = new ArrayList<>();
        found.values()
                .forEach(value -> values.add(value.map(Landing::sparkValue).orElse(null)));
        values.add(deliveryId);
        values.add(fileName);
        values.add(found.number());
        values.add(found.line());
        values.add(found.byteOffset());
        values.add(Timestamp.from(receivedAt));
        return RowFactory.create(values.toArray());
    }

    private static Object sparkValue(Object value) {
        return value instanceof LocalDate date ? Date.valueOf(date) : value;
    }

    private static Row quarantined(
            RejectedRecord found, String contractId, String deliveryId, String fileName, Instant receivedAt) {
        Rejection rejection = found.rejection();
        return RowFactory.create(
                contractId,
                deliveryId,
                fileName,
                found.number(),
                found.line(),
                found.byteOffset(),
                found.raw(),
                rejection.reason().code(),
                rejection.column().orElse(null),
                rejection.text().fr(),
                rejection.text().en(),
                Timestamp.from(receivedAt));
    }

    private static Row delivery(LandingReport report) {
        return RowFactory.create(
                report.deliveryId(),
                report.feed().contractId(),
                report.fileName(),
                Timestamp.from(report.receivedAt()),
                report.records(),
                report.landed(),
                report.quarantined(),
                report.verdict().code(),
                report.refusal().map(text -> text.fr()).orElse(null),
                report.refusal().map(text -> text.en()).orElse(null));
    }
}
