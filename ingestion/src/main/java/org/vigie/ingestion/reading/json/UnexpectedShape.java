package org.vigie.ingestion.reading.json;

import java.io.IOException;

/** The document is JSON, but no list of records where one belongs. */
final class UnexpectedShape extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    UnexpectedShape(int line) {
        super("Line " + line);
        this.line = line;
    }

    int line() {
        return line;
    }
}
