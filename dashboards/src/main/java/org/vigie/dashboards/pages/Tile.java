package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.metrics.planner.Condition;

/**
 * One tile as its page's file defines it: a question, and what answers it. Metrics and fields are ids of the semantic
 * layer; {@link DashboardReader} refuses unknown ones.
 *
 * @param span columns of twelve on a wide screen
 * @param allYears whether the tile shows every year instead of the one chosen
 * @param needsOrganisation whether its numbers mean something of one organisation only
 * @param where conditions of the tile itself, beside the reader's choices
 * @param figures metrics shown large, the first largest
 * @param parts counts that make up a whole
 * @param threshold how the first figure is judged
 * @param base metrics that say what the numbers rest on: n first, then coverage; none means those of indicators
 * @param empty why there may be nothing to show
 * @param deliver contracts whose deliveries would fill the tile
 * @param links where the tile leads
 */
record Tile(
        String id,
        Label question,
        Optional<Label> explanation,
        int span,
        boolean allYears,
        boolean needsOrganisation,
        List<Condition> where,
        List<String> figures,
        List<String> parts,
        Optional<Threshold> threshold,
        Optional<Listing> list,
        Optional<Chart> chart,
        Optional<Grid> table,
        Optional<Matrix> matrix,
        Optional<Records> records,
        List<String> base,
        Optional<Label> empty,
        List<String> deliver,
        List<Link> links) {
    Tile {
        where = List.copyOf(where);
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
        base = List.copyOf(base);
        deliver = List.copyOf(deliver);
        links = List.copyOf(links);
    }

    /** A page by its id, and what of it, as a query without its {@code ?}. */
    record Link(String page, Label text, Optional<String> query) {}

    /**
     * Members of a dimension with a count of a whole: {@code by: organisation} means its code and its name.
     *
     * @param summary takes the count and the number of members
     * @param none said where there are no members
     * @param title above the largest members
     * @param row takes the count and the whole
     */
    record Listing(String metric, String of, String by, Label summary, Label none, Label title, Label row) {
        String code() {
            return by + ".code";
        }

        String name() {
            return by + ".name";
        }
    }

    /**
     * How the table beside it is drawn, and which of its metrics. Bars, stacks and waterfalls are drawn within the table's
     * rows by the server; the others by the script, from the table.
     */
    record Chart(String kind, List<String> series) {
        static final List<String> KINDS = List.of("dots", "columns", "history", "bars", "stack", "waterfall");
        private static final List<String> INLINE = List.of("bars", "stack", "waterfall");

        boolean isInline() {
            return INLINE.contains(kind);
        }
    }

    /**
     * The figures of one or many metrics by a dimension, grouped under another where {@code groups} names one.
     *
     * @param by fields of a row; the last is its name
     * @param groups fields of a group of rows; the last is its name
     * @param order field or metric by which rows stand, with {@code -} before for descending
     * @param reason field that says why a figure is missing, as in one that is withheld
     */
    record Grid(
            List<String> by,
            List<String> groups,
            Optional<String> order,
            List<String> metrics,
            Optional<Integer> limit,
            Optional<String> reason) {}

    /** A metric where two dimensions cross. Members without any crossing stand too: they are what a matrix is read for. */
    record Matrix(String metric, Side rows, Side columns, Optional<String> reason) {
        /**
         * One side.
         *
         * @param by code and name
         * @param of metric whose members all stand, where there are more than cross
         * @param code field by which the crossing metric names a member, where it is another
         */
        record Side(List<String> by, Optional<String> of, Optional<String> code) {
            String crossing() {
                return code.orElse(by.get(0));
            }
        }
    }

    /** Rows as they are, with their own columns. */
    record Records(
            String table,
            List<Column> columns,
            List<Condition> where,
            List<String> order,
            int limit,
            Optional<Label> none,
            Optional<Label> count) {
        /**
         * One column.
         *
         * @param link page that a row leads to, by the value of {@code linkField}
         * @param metric that the field holds one value of: says its unit, and which way it should go
         * @param before field of the same metric a year before, from which the change is told
         */
        record Column(
                String field,
                Optional<Label> label,
                Optional<String> link,
                Optional<String> linkField,
                Optional<String> metric,
                Optional<String> before) {}
    }

    /** The metrics whose values the tile shows. */
    List<String> metrics() {
        return Stream.of(
                        figures,
                        parts,
                        list.map(found -> List.of(found.metric(), found.of())).orElse(List.of()),
                        table.map(Grid::metrics).orElse(List.of()),
                        matrix.map(found -> List.of(found.metric())).orElse(List.of()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Metrics whose definition the reader asks for: first what rows tell the change of, then what the tile shows. */
    List<String> defined() {
        Stream<String> changing = records.stream()
                .flatMap(found -> found.columns().stream())
                .filter(column -> column.before().isPresent())
                .flatMap(column -> column.metric().stream());
        return Stream.concat(changing, metrics().stream()).distinct().toList();
    }
}
