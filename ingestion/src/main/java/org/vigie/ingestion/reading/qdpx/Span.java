package org.vigie.ingestion.reading.qdpx;

import java.util.Optional;
import org.vigie.ingestion.reading.Rejection;

/** Where an excerpt stands in its text, as the project writes it: code points from 0, the end not part of it. */
record Span(String start, String end) {
    private static final int MOST_DIGITS = 9;

    /** Why it stands nowhere; a text that the project leaves out bears any order of positions. */
    Optional<Rejection> fault(SourceText source) {
        int length = source.text().map(CodePoints::length).orElse(Integer.MAX_VALUE);
        int from = position(start);
        int to = position(end);
        return from < 0 || to < from || to > length
                ? Optional.of(QdpxRejections.position(
                        start, end, source.text().map(CodePoints::length).orElse(0)))
                : Optional.empty();
    }

    /** The excerpt; none where the project leaves the text out. */
    Optional<String> in(SourceText source) {
        return source.text().map(text -> text.between(position(start), position(end)));
    }

    private static int position(String written) {
        boolean whole = !written.isEmpty()
                && written.length() <= MOST_DIGITS
                && written.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return whole ? Integer.parseInt(written) : -1;
    }
}
