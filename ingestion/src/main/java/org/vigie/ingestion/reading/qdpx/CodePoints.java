package org.vigie.ingestion.reading.qdpx;

import java.util.ArrayList;
import java.util.List;

/**
 * A text by its Unicode code points, in which REFI-QDA counts: an emoji is one, though Java holds it in two. A mark at each
 * thousand or so keeps looking up cheap however many excerpts a long text has.
 */
final class CodePoints {
    private static final int APART = 1_024;

    private final String text;
    private final int length;
    private final List<Integer> marks = new ArrayList<>();

    CodePoints(String text) {
        this.text = text;
        int count = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            if (count % APART == 0) {
                marks.add(index);
            }
            count++;
        }
        this.length = count;
    }

    int length() {
        return length;
    }

    /** From a position up to another, which is not part of it. */
    String between(int start, int end) {
        return text.substring(index(start), index(end));
    }

    private int index(int position) {
        return position == length
                ? text.length()
                : text.offsetByCodePoints(marks.get(position / APART), position % APART);
    }
}
