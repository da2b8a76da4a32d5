package org.vigie.ingestion.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A file that was cut, damaged or made to harm, and what must become of it.
 *
 * @param name its extension says the format; no two files share it
 * @param contract under which it comes
 * @param verdict {@code accepted}, {@code aside: } and the reasons of the records that are not taken, or the reason for
 *     which the file is refused
 */
record HostileFile(String name, String contract, String verdict, Content content) {
    /** Made only when its turn comes: some are large. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    static HostileFile of(String name, String contract, String verdict, String text) {
        return new HostileFile(name, contract, verdict, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
