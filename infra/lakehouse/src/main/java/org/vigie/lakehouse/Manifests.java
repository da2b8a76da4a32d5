package org.vigie.lakehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.DeliveryInForce;
import org.vigie.contract.workspace.Manifest.PublishedFile;
import org.vigie.contract.workspace.Manifest.TableVersion;

/** A manifest as JSON: keys in snake_case, instants in ISO 8601. */
final class Manifests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifests() {}

    static byte[] write(Manifest manifest) {
        ObjectNode root = JSON.createObjectNode()
                .put("sequence", manifest.sequence())
                .put("input_fingerprint", manifest.inputFingerprint())
                .put("published_at", manifest.publishedAt().toString())
                .put("as_of", manifest.asOf().toString())
                .put("synthetic", manifest.synthetic())
                .put("previous", manifest.previous().orElse(null));
        ArrayNode tables = root.putArray("tables");
        manifest.tables()
                .forEach(table -> tables.addObject()
                        .put("table", table.table())
                        .put("path", table.path())
                        .put("version", table.version())
                        .put("commit", table.commit())
                        .put("rows", table.rows()));
        ArrayNode files = root.putArray("files");
        manifest.files()
                .forEach(file -> files.addObject()
                        .put("path", file.path())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256()));
        ArrayNode deliveries = root.putArray("deliveries");
        manifest.deliveries()
                .forEach(delivery -> deliveries
                        .addObject()
                        .put("contract_id", delivery.contractId())
                        .put("file_name", delivery.fileName())
                        .put("delivery_id", delivery.deliveryId())
                        .put("records", delivery.records())
                        .put("landed", delivery.landed())
                        .put("quarantined", delivery.quarantined()));
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Manifest read(Path file) {
        JsonNode root = Storage.doing(file, () -> JSON.readTree(Files.readAllBytes(file)));
        List<TableVersion> tables = new ArrayList<>();
        root.path("tables")
                .forEach(table -> tables.add(new TableVersion(
                        table.path("table").asText(),
                        table.path("path").asText(),
                        table.path("version").asLong(),
                        table.path("commit").asText(),
                        table.path("rows").asLong())));
        List<PublishedFile> files = new ArrayList<>();
        root.path("files")
                .forEach(entry -> files.add(new PublishedFile(
                        entry.path("path").asText(),
                        entry.path("bytes").asLong(),
                        entry.path("sha256").asText())));
        List<DeliveryInForce> deliveries = new ArrayList<>();
        root.path("deliveries")
                .forEach(delivery -> deliveries.add(new DeliveryInForce(
                        delivery.path("contract_id").asText(),
                        delivery.path("file_name").asText(),
                        delivery.path("delivery_id").asText(),
                        delivery.path("records").asLong(),
                        delivery.path("landed").asLong(),
                        delivery.path("quarantined").asLong())));
        JsonNode previous = root.path("previous");
        return new Manifest(
                root.path("sequence").asInt(),
                root.path("input_fingerprint").asText(),
                Instant.parse(root.path("published_at").asText()),
                LocalDate.parse(root.path("as_of").asText()),
                root.path("synthetic").asBoolean(),
                previous.isTextual() ? Optional.of(previous.asText()) : Optional.empty(),
                tables,
                files,
                deliveries);
    }
}
