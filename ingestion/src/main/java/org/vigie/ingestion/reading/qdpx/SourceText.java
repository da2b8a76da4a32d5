package org.vigie.ingestion.reading.qdpx;

import java.util.Optional;
import org.vigie.ingestion.reading.Rejection;

/**
 * What a source says.
 *
 * @param text none where the project leaves it out, as it may to protect people, or where it cannot be had
 * @param fault why the text that the source announces cannot be had
 */
record SourceText(Optional<CodePoints> text, Optional<Rejection> fault) {
    static final SourceText NONE = new SourceText(Optional.empty(), Optional.empty());

    static SourceText of(String text) {
        return new SourceText(Optional.of(new CodePoints(text)), Optional.empty());
    }

    static SourceText without(Rejection fault) {
        return new SourceText(Optional.empty(), Optional.of(fault));
    }
}
