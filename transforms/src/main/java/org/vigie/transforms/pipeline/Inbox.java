package org.vigie.transforms.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Storage;

/** The files that lie in the inbox now, by feed; a delivery's id is the sha256 of its bytes. */
record Inbox(Map<Feed, Path> files, Map<Feed, String> deliveryIds) {
    /** Looks at the file of each feed; those that are missing are named all at once. */
    static Inbox of(Workspace workspace, List<Feed> feeds) {
        Map<Feed, Path> files = new LinkedHashMap<>();
        feeds.stream()
                .flatMap(feed -> InboxPattern.expanded(workspace, feed).stream())
                .forEach(feed ->
                        files.put(feed, workspace.root().resolve(feed.path()).normalize()));
        List<String> missing = files.entrySet().stream()
                .filter(entry -> !Files.isRegularFile(entry.getValue()))
                .map(entry -> entry.getKey().path() + " (" + entry.getKey().contractId() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new EnvironmentException(
                    ErrorCode.SOURCE_MISSING,
                    Label.of(
                            "%s fichier(s) attendu(s) mais absent(s) : %s.",
                            "%s expected file(s) missing: %s.", missing.size(), String.join(", ", missing)),
                    Label.of(
                            "Déposez-les dans « %s », ou retirez leur ligne de vigie.yaml.",
                            "Put them in '%s', or take their line out of vigie.yaml.", workspace.inbox()));
        }
        Map<Feed, String> deliveryIds = new LinkedHashMap<>();
        files.forEach((feed, file) -> deliveryIds.put(feed, Storage.sha256(file)));
        return new Inbox(files, deliveryIds);
    }

    /** The delivery ids of the files that lie there, whether or not others are missing. */
    static Set<String> present(Workspace workspace, List<Feed> feeds) {
        return feeds.stream()
                .flatMap(feed -> InboxPattern.expanded(workspace, feed).stream())
                .map(feed -> workspace.root().resolve(feed.path()).normalize())
                .filter(Files::isRegularFile)
                .map(Storage::sha256)
                .collect(Collectors.toSet());
    }
}
