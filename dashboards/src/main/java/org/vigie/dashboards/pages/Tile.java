package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * One tile as its page's file defines it: a question, and what answers it. Metrics and fields are ids of the semantic
 * layer, which refuses unknown ones.
 *
 * @param span columns of twelve on a wide screen
 * @param allYears whether the tile shows every year instead of the one chosen
 * @param figures metrics shown large, the first largest
 * @param parts counts that make up a whole
 * @param link page to which the tile leads, by its id
 */
record Tile(
        String id,
        Label question,
        Optional<Label> explanation,
        int span,
        boolean allYears,
        List<String> figures,
        List<String> parts,
        Optional<Listing> list,
        Optional<Chart> chart,
        Optional<Grid> table,
        Optional<String> link) {
    /** Members of a dimension with a count of a whole: {@code by: organisation} means its code and its name. */
    record Listing(String metric, String of, String by) {
        String code() {
            return by + ".code";
        }

        String name() {
            return by + ".name";
        }
    }

    /** How the table beside it is drawn ({@code dots}, {@code columns}), and which of its metrics. */
    record Chart(String kind, List<String> series) {
        static final List<String> KINDS = List.of("dots", "columns", "history");
    }

    /**
     * The figures of one or many metrics by a dimension, grouped under another where {@code groups} names one.
     *
     * @param by fields of a row; the last is its name
     * @param groups fields of a group of rows; the last is its name
     * @param order field by which rows stand
     */
    record Grid(List<String> by, List<String> groups, Optional<String> order, List<String> metrics) {}
}
