package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;

/**
 * A tile ready to be written: every text is in the page's language and every number is formatted.
 *
 * @param base what the numbers rest on: n, coverage
 * @param empty why there is nothing to show; then the rest is empty
 * @param remarks what the numbers leave aside of the reader's choices
 * @param definitions link to the definitions of the metrics shown
 * @param lineage link to where the first number comes from
 */
public record TileView(
        String id,
        String question,
        Optional<String> explanation,
        int span,
        List<Figure> figures,
        List<Part> parts,
        Optional<ListView> list,
        Optional<ChartView> chart,
        Optional<TableView> table,
        Optional<MatrixView> matrix,
        Optional<RecordsView> records,
        List<Link> links,
        Optional<String> base,
        Optional<Empty> empty,
        List<String> remarks,
        String definitions,
        Optional<String> lineage) {
    /** One that shows why it has nothing to show, and nothing else. */
    static TileView empty(Tile tile, String question, String reason, String definitions) {
        return new TileView(
                tile.id(),
                question,
                Optional.empty(),
                tile.span(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(Empty.because(reason)),
                List.of(),
                definitions,
                Optional.empty());
    }

    /** A text that leads somewhere. */
    public record Link(String text, String href, boolean current) {
        Link(String text, String href) {
            this(text, href, false);
        }
    }

    /** The same over so many of twelve columns. */
    TileView wide(int columns) {
        return new TileView(
                id,
                question,
                explanation,
                columns,
                figures,
                parts,
                list,
                chart,
                table,
                matrix,
                records,
                links,
                base,
                empty,
                remarks,
                definitions,
                lineage);
    }

    /** What no choice of the reader would change, where nothing is shown. */
    public Optional<Unanswered.Lack> lack() {
        return empty.flatMap(Empty::lack);
    }

    /** What is to be delivered under a contract. */
    public record Deliverable(String name, String contractId) {}

    /**
     * Why there is nothing.
     *
     * @param deliver what would have to be delivered
     * @param choose where the page offers the choice that the tile waits for
     * @param lack what no choice of the reader would change
     */
    public record Empty(
            String reason, List<Deliverable> deliver, Optional<String> choose, Optional<Unanswered.Lack> lack) {
        static Empty because(String reason) {
            return new Empty(reason, List.of(), Optional.empty(), Optional.empty());
        }
    }

    /** How a number is judged, and by which limits. */
    public record Judgement(StatusBadge status, String limits) {}

    /**
     * A large number; the title is the exact value where the text is shortened.
     *
     * @param unit what the number counts, {@code ""} where the number or its label says so
     * @param bare plain decimal, {@code ""} where there is no value
     * @param change since the room saw it last, where it did
     * @param question what the API is asked for it
     */
    public record Figure(
            String metric,
            String label,
            String value,
            String unit,
            String bare,
            Optional<String> exact,
            Optional<Judgement> judgement,
            Optional<Change> change,
            String question) {}

    /** A number above the tiles, and the tile that it leads to. */
    public record Headline(Figure figure, String href) {}

    /**
     * What has become of a number since the room saw it last.
     *
     * @param arrow {@code up}, {@code down} or {@code same}
     * @param tone {@code better} or {@code worse}; {@code ""} where neither can be said
     * @param text by how much
     * @param word the tone in words
     * @param was the number of then
     */
    public record Change(String arrow, String tone, String text, String word, String was) {}

    /**
     * A part of a whole; position and width are in thousandths of the bar.
     *
     * @param shape its status where it has one, else none
     */
    public record Part(
            String metric,
            String css,
            Optional<String> shape,
            String label,
            String value,
            String bare,
            String share,
            int x,
            int width) {}

    /**
     * What is drawn from the table: kind and the numbers of its columns.
     *
     * @param folded whether only groups of rows are drawn until a reader asks for more
     */
    public record ChartView(String kind, String series, String label, List<String> key, boolean folded) {}

    /** The largest members of a list, and all of them by name. */
    public record ListView(String summary, String title, String allTitle, List<ListRow> largest, List<ListRow> all) {}

    public record ListRow(String name, String href, String value) {}

    /**
     * A table of numbers. Its cells carry the bare values for the chart.
     *
     * @param legend what the segments of a bar stand for; empty where each cell has its own bar
     * @param question what the API is asked for the rows
     */
    public record TableView(
            String id,
            String caption,
            String corner,
            List<Heading> headings,
            List<Key> legend,
            List<Row> rows,
            boolean drawn,
            String question) {}

    public record Heading(String text, String css) {
        Heading(String text) {
            this(text, "number");
        }
    }

    /** A colour and what it stands for. */
    public record Key(String css, String text) {}

    public record Row(
            String name, Optional<String> href, boolean group, boolean child, List<Segment> bar, List<Cell> cells) {}

    /** A piece of a bar in thousandths of its width. */
    public record Segment(String css, int x, int width) {}

    /**
     * A number as shown and as it is ({@code ""} where there is none).
     *
     * @param bar its length in thousandths where the cell draws one
     */
    public record Cell(String text, String value, Optional<String> exact, Optional<Integer> bar) {}

    /**
     * Where two dimensions cross.
     *
     * @param named whether columns are few enough to be called by their names
     */
    public record MatrixView(
            String id,
            String caption,
            String corner,
            boolean named,
            List<Side> columns,
            List<MatrixRow> rows,
            List<String> notes,
            String question) {}

    /** A member of a side; {@code empty} where nothing crosses it. */
    public record Side(String code, String name, Optional<String> href, boolean empty) {}

    public record MatrixRow(Side side, List<MatrixCell> cells) {}

    /** @param level 0 for none, then 1 to 4 by size */
    public record MatrixCell(String text, String value, int level) {}

    /**
     * Rows as they are.
     *
     * @param first those shown at once
     * @param rest those folded below
     */
    public record RecordsView(
            String caption,
            String count,
            List<Heading> headings,
            List<RecordRow> first,
            List<RecordRow> rest,
            String restTitle,
            Optional<String> none) {}

    public record RecordRow(List<RecordCell> cells) {}

    /** @param change from the value a year before */
    public record RecordCell(
            String text,
            Optional<String> exact,
            Optional<String> href,
            Optional<StatusBadge> status,
            Optional<Change> change,
            String css) {}
}
