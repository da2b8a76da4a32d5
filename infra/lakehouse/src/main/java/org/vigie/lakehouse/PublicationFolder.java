package org.vigie.lakehouse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Workspace;

/**
 * The publications of a workspace as the writer sees them: a folder each, complete or absent, and {@code CURRENT}, one
 * line that names the one readers get.
 */
public final class PublicationFolder {
    private static final Pattern ID = Pattern.compile("p-\\d{4,}-[0-9a-f]{12}");

    private final Workspace workspace;

    public PublicationFolder(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Ids of the complete publications, oldest first. */
    public List<String> ids() {
        if (!Files.isDirectory(workspace.published())) {
            return List.of();
        }
        return Storage.doing(workspace.published(), () -> {
            try (Stream<Path> entries = Files.list(workspace.published())) {
                return entries.filter(entry -> Files.isRegularFile(entry.resolve(Manifest.FILE_NAME)))
                        .map(entry -> String.valueOf(entry.getFileName()))
                        .filter(name -> ID.matcher(name).matches())
                        .sorted()
                        .toList();
            }
        });
    }

    /** The publication that readers get, if any was ever made. */
    public Optional<String> current() {
        if (!Files.isRegularFile(workspace.current())) {
            return Optional.empty();
        }
        return Optional.of(
                Storage.doing(workspace.current(), () -> Files.readString(workspace.current(), StandardCharsets.UTF_8))
                        .strip());
    }

    public Manifest manifest(String id) {
        return Manifests.read(workspace.publication(id).resolve(Manifest.FILE_NAME));
    }

    /** The newest publication computed from just these inputs, if there is one. */
    public Optional<String> madeFrom(String inputFingerprint) {
        List<String> ids = ids();
        for (int index = ids.size() - 1; index >= 0; index--) {
            if (manifest(ids.get(index)).inputFingerprint().equals(inputFingerprint)) {
                return Optional.of(ids.get(index));
            }
        }
        return Optional.empty();
    }

    /** Makes readers get this publication; an unknown id is answered with the known ones. */
    public void makeCurrent(String id) {
        List<String> known = ids();
        if (!known.contains(id)) {
            throw new DefinitionException(
                    ErrorCode.PUBLICATION_UNKNOWN,
                    Label.of("La publication « %s » n'existe pas.", "Publication '%s' does not exist.", id),
                    Nearest.question(
                            id,
                            known,
                            Label.of(
                                    "Publications gardées : %s.",
                                    "Publications kept: %s.", known.isEmpty() ? "–" : String.join(", ", known))));
        }
        Storage.replace(workspace.current(), id + "\n");
    }

    /** The publication before the current one, oldest first order. */
    public Optional<String> beforeCurrent() {
        List<String> known = ids();
        return current().map(known::indexOf).filter(index -> index > 0).map(index -> known.get(index - 1));
    }

    int nextSequence() {
        return ids().stream()
                        .mapToInt(id -> Integer.parseInt(id.substring(2, id.lastIndexOf('-'))))
                        .max()
                        .orElse(0)
                + 1;
    }
}
