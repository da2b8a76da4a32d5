package org.vigie.ingestion.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.vigie.lakehouse.Storage;

/** Watches that a file that is read more than once stays what it was: nobody may replace it on the way. */
final class Unchanged {
    private final Path file;
    private final long size;
    private final FileTime modified;

    Unchanged(Path file) {
        this.file = file;
        this.size = Storage.doing(file, () -> Files.size(file));
        this.modified = Storage.doing(file, () -> Files.getLastModifiedTime(file));
    }

    /** Ends the run where the file is another by now; the next run reads it anew. */
    void confirm() {
        Storage.doing(file, () -> {
            if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(modified)) {
                throw new IOException("it changed while it was read");
            }
            return file;
        });
    }
}
