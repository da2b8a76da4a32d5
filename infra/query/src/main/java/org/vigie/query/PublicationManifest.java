package org.vigie.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Manifest.TableVersion;

/**
 * What a reader needs of a manifest.
 *
 * @param sha256 of each file in the publication's folder
 * @param tables the Delta tables that it pins, by name
 * @param setAside how many records of each delivery that it rests on went to quarantine, by the delivery's id
 */
record PublicationManifest(
        Instant publishedAt,
        LocalDate asOf,
        boolean synthetic,
        Map<String, String> sha256,
        Map<String, TableVersion> tables,
        Map<String, Long> setAside) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static PublicationManifest read(Path folder) {
        Path file = folder.resolve(Manifest.FILE_NAME);
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            Map<String, String> hashes = new HashMap<>();
            root.path("files")
                    .forEach(entry -> hashes.put(
                            entry.path("path").asText(), entry.path("sha256").asText()));
            Map<String, TableVersion> tables = new HashMap<>();
            root.path("tables").forEach(entry -> tables.put(entry.path("table").asText(), table(entry)));
            Map<String, Long> setAside = new HashMap<>();
            root.path("deliveries")
                    .forEach(entry -> setAside.merge(
                            entry.path("delivery_id").asText(),
                            entry.path("quarantined").asLong(),
                            Long::sum));
            return new PublicationManifest(
                    Instant.parse(root.path("published_at").asText()),
                    LocalDate.parse(root.path("as_of").asText()),
                    root.path("synthetic").asBoolean(),
                    Map.copyOf(hashes),
                    Map.copyOf(tables),
                    Map.copyOf(setAside));
        } catch (IOException e) {
            throw QueryErrors.unreadable(file, e);
        }
    }

    private static TableVersion table(JsonNode entry) {
        return new TableVersion(
                entry.path("table").asText(),
                entry.path("path").asText(),
                entry.path("version").asLong(),
                entry.path("commit").asText(),
                entry.path("rows").asLong());
    }

    /** The number of each table's version. */
    Map<String, Long> versions() {
        return tables.values().stream().collect(Collectors.toMap(TableVersion::table, TableVersion::version));
    }

    /** What was added up beforehand for this publication, the coarsest first. */
    List<Rollup> rollups() {
        return TableCatalog.shipped().rollups().stream()
                .filter(rollup -> tables.containsKey(rollup.name().value()))
                .toList();
    }
}
