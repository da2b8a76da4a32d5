package org.vigie.transforms.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.contract.workspace.Workspace;

/** A workspace in another folder, so that tests go on from what one refresh made without changing it. */
final class WorkspaceCopy {
    private WorkspaceCopy() {}

    static void of(Workspace workspace, Path folder) throws IOException {
        of(workspace, folder, "");
    }

    /** @param but a pattern of the places within the workspace that are left out, with all below them */
    static void of(Workspace workspace, Path folder, String but) throws IOException {
        try (var paths = Files.walk(workspace.root())) {
            for (Path path : paths.toList()) {
                String place = workspace.root().relativize(path).toString();
                if (but.isEmpty() || !place.matches("(" + but + ")(/.*)?")) {
                    Files.createDirectories(folder.resolve(place).getParent());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(folder.resolve(place));
                    } else {
                        Files.copy(path, folder.resolve(place));
                    }
                }
            }
        }
    }
}
