package org.vigie.ingestion.landing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Feed;
import org.vigie.lakehouse.Lakehouse;

/** The deliveries that came before this run, by contract and content. */
final class KnownDeliveries {
    private final Map<String, Row> rows = new HashMap<>();

    KnownDeliveries(Lakehouse lakehouse) {
        if (lakehouse.exists(LandedTables.DELIVERY)) {
            lakehouse
                    .read(LandedTables.DELIVERY)
                    .collectAsList()
                    .forEach(row -> rows.put(row.getAs("contract_id") + "/" + row.getAs("delivery_id"), row));
        }
    }

    Optional<LandingReport> find(Feed feed, String deliveryId) {
        return Optional.ofNullable(rows.get(feed.contractId() + "/" + deliveryId))
                .map(row -> report(feed, row));
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
                refused ? Optional.of(new Label(row.getAs("refusal_fr"), row.getAs("refusal_en"))) : Optional.empty());
    }

    private static Instant instant(Row row) {
        return row.<Timestamp>getAs("received_at").toInstant();
    }
}
