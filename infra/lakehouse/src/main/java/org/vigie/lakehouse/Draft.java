package org.vigie.lakehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.DeliveryInForce;
import org.vigie.contract.workspace.Manifest.PublishedFile;
import org.vigie.contract.workspace.Manifest.TableVersion;

/**
 * What is known of a publication before it is made.
 *
 * @param reports texts that go with it, by file name
 */
public record Draft(
        String inputFingerprint,
        Instant publishedAt,
        LocalDate asOf,
        boolean synthetic,
        List<DeliveryInForce> deliveries,
        Map<String, String> reports) {
    public Draft {
        deliveries = List.copyOf(deliveries);
        reports = Map.copyOf(reports);
    }

    /** A publication without reports. */
    public Draft(
            String inputFingerprint,
            Instant publishedAt,
            LocalDate asOf,
            boolean synthetic,
            List<DeliveryInForce> deliveries) {
        this(inputFingerprint, publishedAt, asOf, synthetic, deliveries, Map.of());
    }

    Manifest manifest(int sequence, Optional<String> previous, List<TableVersion> tables, List<PublishedFile> files) {
        return new Manifest(
                sequence, inputFingerprint, publishedAt, asOf, synthetic, previous, tables, files, deliveries);
    }
}
