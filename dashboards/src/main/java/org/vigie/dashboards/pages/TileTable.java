package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.metrics.SemanticModel;

/** The table of a tile: metrics by a dimension, grouped under another where the tile says so, with bars in its rows. */
final class TileTable {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final TileContext context;
    private final Tile.Grid grid;
    private final Optional<Tile.Chart> inline;
    private final String name;

    TileTable(TileContext context, Tile.Grid grid) {
        this.context = context;
        this.grid = grid;
        this.inline = context.tile().chart().filter(Tile.Chart::isInline);
        this.name = grid.by().get(grid.by().size() - 1);
    }

    /** Nothing where no cell has a value, nor a reason why it has none. */
    Optional<TileView.TableView> view() {
        List<String> fields = Stream.of(
                        grid.order().filter(order -> order.indexOf('.') > 0).stream(),
                        grid.groups().stream(),
                        grid.by().stream(),
                        grid.reason().stream())
                .flatMap(stream -> stream)
                .distinct()
                .toList();
        List<Row> answered = new ArrayList<>(context.rows(grid.metrics(), fields));
        if (answered.stream().noneMatch(this::tells)) {
            return Optional.empty();
        }
        answered.sort(order(answered));
        List<Row> shown =
                answered.stream().limit(grid.limit().orElse(Integer.MAX_VALUE)).toList();
        return Optional.of(new TileView.TableView(
                context.tile().id() + "-table",
                context.in(context.tile().question()),
                context.visit().fieldName(grid.metrics().get(0), name),
                grid.metrics().stream()
                        .map(metric -> new TileView.Heading(heading(metric)))
                        .toList(),
                legend(),
                rows(shown),
                inline.isPresent(),
                context.question(grid.metrics(), fields)));
    }

    private boolean tells(Row row) {
        return grid.metrics().stream().anyMatch(metric -> row.number(metric).isPresent())
                || grid.reason().flatMap(row::findText).isPresent();
    }

    private List<TileView.Row> rows(List<Row> answered) {
        Bars bars = new Bars(answered);
        Map<String, Row> groups = new LinkedHashMap<>();
        if (!grid.groups().isEmpty()) {
            context.rows(grid.metrics(), grid.groups()).forEach(row -> groups.put(groupOf(row), row));
        }
        List<TileView.Row> rows = new ArrayList<>();
        String current = "";
        for (Row row : answered) {
            if (!grid.groups().isEmpty() && !groupOf(row).equals(current)) {
                current = groupOf(row);
                Optional.ofNullable(groups.get(current))
                        .map(group -> row(bars, group, true))
                        .ifPresent(rows::add);
            }
            rows.add(row(bars, row, false));
        }
        return rows;
    }

    private String groupOf(Row row) {
        return row.text(grid.groups().get(0));
    }

    private TileView.Row row(Bars bars, Row row, boolean group) {
        String field = group ? grid.groups().get(grid.groups().size() - 1) : name;
        String first = grid.by().get(0);
        return new TileView.Row(
                context.memberName(row.text(field)),
                group ? Optional.empty() : context.memberPage(first, row.text(first)),
                group,
                !group && !grid.groups().isEmpty(),
                bars.segments(row),
                grid.metrics().stream()
                        .map(metric -> cell(group ? Optional.empty() : bars.length(metric, row), metric, row))
                        .toList());
    }

    private TileView.Cell cell(Optional<Integer> bar, String metric, Row row) {
        Measured measured = context.visit().measured(metric, row);
        Optional<String> reason = measured.bare().isEmpty()
                ? grid.reason()
                        .filter(field -> row.positions().containsKey(field))
                        .flatMap(row::findText)
                : Optional.empty();
        return new TileView.Cell(
                reason.map(context::memberName).orElseGet(() -> shown(metric, measured)),
                measured.bare(),
                measured.exact(),
                bar);
    }

    /** Where there is nothing to count, nothing is missing. */
    private String shown(String metric, Measured measured) {
        boolean count = SemanticModel.shipped().metric(metric).unit().equals("count");
        return count && measured.bare().isEmpty() ? context.say("site.unknown") : measured.text();
    }

    private List<TileView.Key> legend() {
        if (inline.filter(chart -> chart.kind().equals("stack")).isEmpty()) {
            return List.of();
        }
        List<TileView.Key> keys = new ArrayList<>();
        for (String metric : inline.get().series()) {
            keys.add(new TileView.Key(
                    css(metric, keys.size()),
                    TileParts.statusOf(metric)
                            .map(code -> context.say("status." + code))
                            .orElseGet(() -> context.metricName(metric))));
        }
        return keys;
    }

    /** A part of a stack is called by its status, as in its key. */
    private String heading(String metric) {
        boolean stacked = inline.filter(chart -> chart.kind().equals("stack"))
                .filter(chart -> chart.series().contains(metric))
                .isPresent();
        return TileParts.statusOf(metric)
                .filter(status -> stacked)
                .map(status -> context.say("status." + status))
                .orElseGet(() -> context.metricName(metric));
    }

    private static String css(String metric, int order) {
        return TileParts.statusOf(metric).orElse("series-" + (order + 1));
    }

    /** Groups by the lowest order of their rows, so that the rows of a group stand together; rows by their own. */
    private Comparator<Row> order(List<Row> rows) {
        Comparator<Row> byName = context.visit().byName(name);
        if (grid.order().isEmpty()) {
            return grid.groups().isEmpty()
                    ? byName
                    : Comparator.comparing(this::groupOf).thenComparing(byName);
        }
        String given = grid.order().get();
        boolean descending = given.startsWith("-");
        String column = descending ? given.substring(1) : given;
        Comparator<Row> ascending =
                Comparator.comparing((Row row) -> row.number(column).orElse(BigDecimal.ZERO));
        Comparator<Row> byOrder = descending ? ascending.reversed() : ascending;
        if (grid.groups().isEmpty()) {
            return byOrder.thenComparing(byName);
        }
        Map<String, BigDecimal> lowest = new HashMap<>();
        rows.forEach(row -> lowest.merge(groupOf(row), row.number(column).orElse(BigDecimal.ZERO), BigDecimal::min));
        return Comparator.comparing((Row row) -> lowest.getOrDefault(groupOf(row), BigDecimal.ZERO))
                .thenComparing(this::groupOf)
                .thenComparing(byOrder)
                .thenComparing(byName);
    }

    /**
     * Lengths in thousandths. A share is drawn of the whole, an amount of the largest of its unit in any column: bars side by
     * side are compared with each other, not only with those above them.
     */
    private final class Bars {
        private final Map<String, BigDecimal> largestOfUnit = new HashMap<>();
        private final BigDecimal whole;
        private BigDecimal before = BigDecimal.ZERO;

        Bars(List<Row> rows) {
            List<String> series = inline.map(Tile.Chart::series).orElse(List.of());
            for (String metric : series) {
                BigDecimal largest = unit(metric).equals("percent")
                        ? BigDecimal.ONE
                        : rows.stream().map(row -> number(metric, row)).reduce(BigDecimal.ZERO, BigDecimal::max);
                largestOfUnit.merge(unit(metric), largest, BigDecimal::max);
            }
            Stream<BigDecimal> sums = rows.stream().map(row -> sum(series, row));
            whole = inline.filter(chart -> chart.kind().equals("waterfall")).isPresent()
                    ? sums.reduce(BigDecimal.ZERO, BigDecimal::add)
                    : sums.reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        /** The bar within a cell; none where there is no value, for an empty bar would say zero. */
        Optional<Integer> length(String metric, Row row) {
            return inline.filter(chart -> chart.kind().equals("bars"))
                    .filter(chart -> chart.series().contains(metric))
                    .filter(chart -> row.number(metric).isPresent())
                    .map(chart ->
                            thousandths(number(metric, row), largestOfUnit.getOrDefault(unit(metric), BigDecimal.ONE)));
        }

        /** The bar of the whole row. */
        List<TileView.Segment> segments(Row row) {
            return inline.map(chart -> switch (chart.kind()) {
                        case "stack" -> stacked(chart.series(), row);
                        case "waterfall" -> List.of(step(chart.series().get(0), row));
                        default -> List.<TileView.Segment>of();
                    })
                    .orElse(List.of());
        }

        private List<TileView.Segment> stacked(List<String> series, Row row) {
            List<TileView.Segment> segments = new ArrayList<>();
            BigDecimal end = BigDecimal.ZERO;
            for (String metric : series) {
                int x = thousandths(end, whole);
                end = end.add(number(metric, row));
                segments.add(new TileView.Segment(css(metric, segments.size()), x, thousandths(end, whole) - x));
            }
            return segments;
        }

        /** Each row begins where the row before ended. */
        private TileView.Segment step(String metric, Row row) {
            int x = thousandths(before, whole);
            before = before.add(number(metric, row));
            return new TileView.Segment("series-1", x, thousandths(before, whole) - x);
        }

        private static String unit(String metric) {
            return SemanticModel.shipped().metric(metric).unit();
        }

        private BigDecimal sum(List<String> series, Row row) {
            return series.stream().map(metric -> number(metric, row)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal number(String metric, Row row) {
            return row.number(metric).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
        }

        private int thousandths(BigDecimal part, BigDecimal of) {
            return of.signum() == 0
                    ? 0
                    : part.multiply(THOUSAND)
                            .divide(of, 0, RoundingMode.DOWN)
                            .min(THOUSAND)
                            .intValueExact();
        }
    }
}
