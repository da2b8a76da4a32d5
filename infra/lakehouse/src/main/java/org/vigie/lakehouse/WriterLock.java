package org.vigie.lakehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.BusyException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.Workspace;

/** Held by the one writer of a workspace; the second one is told at once that it is busy. Freed when the process ends. */
public final class WriterLock implements AutoCloseable {
    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    public static WriterLock of(Workspace workspace) {
        FileChannel channel = Storage.doing(
                workspace.lock(),
                () -> FileChannel.open(workspace.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        if (tryLock(channel) == null) {
            throw new BusyException(
                    ErrorCode.WORKSPACE_BUSY,
                    Label.of(
                            "Une autre commande écrit dans « %s ».",
                            "Another command is writing to '%s'.", workspace.root()),
                    new Label("Attendez qu'elle finisse, puis relancez.", "Wait for it to end, then run again."));
        }
        return new WriterLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException | IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
