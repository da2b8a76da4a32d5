package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Storage;

/** A feed whose path holds {@code *} brings any number of files: those that match, in the order of their names. */
final class InboxPattern {
    private InboxPattern() {}

    /** The feed itself, or one for each file that matches its pattern now. */
    static List<Feed> expanded(Workspace workspace, Feed feed) {
        if (!feed.path().contains("*")) {
            return List.of(feed);
        }
        int slash = feed.path().lastIndexOf('/');
        String folder = slash < 0 ? "" : feed.path().substring(0, slash + 1);
        Path directory = workspace.root().resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        return Storage.doing(directory, () -> matching(directory, feed.path().substring(slash + 1))).stream()
                .map(name -> new Feed(feed.contractId(), folder + name))
                .toList();
    }

    private static List<String> matching(Path directory, String pattern) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    names.add(String.valueOf(file.getFileName()));
                }
            }
        }
        names.sort(null);
        return names;
    }
}
