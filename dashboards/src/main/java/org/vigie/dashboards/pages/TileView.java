package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;

/**
 * A tile ready to be written: every text is in the page's language and every number is formatted.
 *
 * @param base what the numbers rest on: n, evaluable, coverage
 * @param empty why there is nothing to show; then the rest is empty
 * @param definitions link to the definitions of the metrics shown
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
        Optional<Link> link,
        Optional<String> base,
        Optional<String> empty,
        String definitions) {
    /** A text that leads somewhere. */
    public record Link(String text, String href, boolean current) {
        Link(String text, String href) {
            this(text, href, false);
        }
    }

    /** A large number; the title is the exact value where the text is shortened. */
    public record Figure(String metric, String label, String value, Optional<String> exact, Optional<String> detail) {}

    /** A part of a whole; position and width are in thousandths of the bar. */
    public record Part(String status, String label, String value, String share, int x, int width) {}

    /** What is drawn from the table: kind and the numbers of its columns. */
    public record ChartView(String kind, String series, String label, List<String> key) {}

    /** The largest members of a list, and all of them by name. */
    public record ListView(String summary, String title, String allTitle, List<ListRow> largest, List<ListRow> all) {}

    public record ListRow(String name, String href, String value) {}

    /** A table of numbers. Its cells carry the bare values for the chart. */
    public record TableView(String id, String caption, String corner, List<Heading> headings, List<Row> rows) {}

    public record Heading(String text) {}

    public record Row(String name, boolean group, boolean child, List<Cell> cells) {}

    /** A number as shown and as it is ({@code ""} where there is none). */
    public record Cell(String text, String value, Optional<String> exact) {}
}
