package org.vigie.ingestion.landing;

import java.nio.file.Path;
import java.util.List;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.LargeDelivery;
import org.vigie.lakehouse.Lakehouse;

/** Lands a delivery held in memory, or read chunk by chunk. */
final class BothWays {
    private BothWays() {}

    static LandingReport inMemory(Lakehouse lakehouse, Delivery delivery, byte[] bytes) {
        LandingBatch batch = new LandingBatch(lakehouse, new SharedAppends(lakehouse), pseudonyms(lakehouse));
        DeliveryReader reader = new DeliveryReader(SourceContracts.delivery(delivery.contractId()));
        LandingReport report = batch.add(feed(delivery), delivery, reader.read(delivery.fileName(), bytes));
        batch.append();
        return report;
    }

    static LandingReport inChunks(Lakehouse lakehouse, Delivery delivery, Path file, int bytes) {
        return new LargeLanding(
                        lakehouse, new SharedAppends(lakehouse), pseudonyms(lakehouse), delivery, new Unchanged(file))
                .land(feed(delivery), LargeDelivery.inChunksOf(bytes, file, delivery.contractId()));
    }

    private static Pseudonyms pseudonyms(Lakehouse lakehouse) {
        return new Pseudonyms(lakehouse.workspace().pseudonymKey());
    }

    private static Feed feed(Delivery delivery) {
        return new Feed(delivery.contractId(), "inbox/" + delivery.fileName());
    }

    static List<String> rows(Lakehouse lakehouse, TableName table) {
        return lakehouse.read(table).collectAsList().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
