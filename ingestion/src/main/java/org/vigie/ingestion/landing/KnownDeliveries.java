package org.vigie.ingestion.landing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Feed;
import org.vigie.lakehouse.Lakehouse;

/** The deliveries that came before, in earlier runs or in this one, by contract and content. */
final class KnownDeliveries {
    /** What to report of a delivery to a feed that brings it again. */
    private final Map<String, Function<Feed, LandingReport>> reports = new ConcurrentHashMap<>();

    private final Set<AcceptedDelivery> accepted = ConcurrentHashMap.newKeySet();

    KnownDeliveries(Lakehouse lakehouse) {
        if (lakehouse.exists(LandedTables.DELIVERY)) {
            lakehouse.read(LandedTables.DELIVERY).collectAsList().forEach(row -> {
                reports.put(key(row.getAs("contract_id"), row.getAs("delivery_id")), feed -> report(feed, row));
                if (Verdict.ACCEPTED.code().equals(row.getAs("verdict_code"))) {
                    accepted.add(new AcceptedDelivery(row.getAs("contract_id"), row.getAs("delivery_id")));
                }
            });
        }
    }

    Optional<LandingReport> find(Feed feed, String deliveryId) {
        return Optional.ofNullable(reports.get(key(feed.contractId(), deliveryId)))
                .map(report -> report.apply(feed));
    }

    void add(LandingReport report) {
        reports.putIfAbsent(key(report.feed().contractId(), report.deliveryId()), report::again);
        if (report.verdict() == Verdict.ACCEPTED) {
            accepted.add(new AcceptedDelivery(report.feed().contractId(), report.deliveryId()));
        }
    }

    Set<AcceptedDelivery> accepted() {
        return Set.copyOf(accepted);
    }

    private static String key(String contractId, String deliveryId) {
        return contractId + "/" + deliveryId;
    }

    private static LandingReport report(Feed feed, Row row) {
        boolean refused = Verdict.REFUSED.code().equals(row.getAs("verdict_code"));
        return new LandingReport(
                feed,
                row.getAs("file_name"),
                row.getAs("delivery_id"),
                instant(row),
                row.<Long>getAs("record_count"),
                row.<Long>getAs("landed_count"),
                row.<Long>getAs("quarantined_count"),
                refused ? Verdict.REFUSED : Verdict.ACCEPTED,
                true,
                refused ? Optional.of(new Label(row.getAs("refusal_fr"), row.getAs("refusal_en"))) : Optional.empty(),
                List.of());
    }

    private static Instant instant(Row row) {
        return row.<Timestamp>getAs("received_at").toInstant();
    }
}
