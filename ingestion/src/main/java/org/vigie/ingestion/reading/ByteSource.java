package org.vigie.ingestion.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes of a delivery that can be read from any place in it. */
interface ByteSource extends AutoCloseable {
    /** Fills the buffer as far as bytes are left; how many were read. */
    int read(long offset, byte[] buffer, int from);

    @Override
    default void close() {}

    /** Exactly these bytes, which must be there. */
    default byte[] read(long offset, int length) {
        byte[] bytes = new byte[length];
        if (read(offset, bytes, 0) != length) {
            throw new IllegalStateException("The file was cut while it was read");
        }
        return bytes;
    }

    static ByteSource of(byte[] bytes) {
        return (offset, buffer, from) -> {
            int length = Math.min(buffer.length - from, bytes.length - (int) offset);
            System.arraycopy(bytes, (int) offset, buffer, from, length);
            return length;
        };
    }

    static ByteSource of(Path file) {
        try {
            return new FileSource(FileChannel.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file; to be closed. */
    record FileSource(FileChannel channel) implements ByteSource {
        @Override
        public int read(long offset, byte[] buffer, int from) {
            ByteBuffer into = ByteBuffer.wrap(buffer, from, buffer.length - from);
            try {
                while (into.hasRemaining() && channel.read(into, offset + into.position() - from) >= 0) {
                    // a channel may give less than it is asked for
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return into.position() - from;
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
}
