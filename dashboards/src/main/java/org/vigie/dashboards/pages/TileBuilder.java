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

/** Makes a tile from its definition and the answers to what it asks. It computes no figure of its own. */
final class TileBuilder {
    private static final int LARGEST = 8;
    private static final List<String> BASE = List.of("indicators_due", "indicators_evaluable", "evaluation_coverage");

    private final Visit visit;
    private final PageFrame frame;
    private final Map<String, String> subject;

    /** @param subject what the whole page is about, as in one organisation's code; empty for the government */
    TileBuilder(Visit visit, PageFrame frame, Map<String, String> subject) {
        this.visit = visit;
        this.frame = frame;
        this.subject = Map.copyOf(subject);
    }

    List<TileView> build(Dashboard dashboard) {
        return dashboard.tiles().stream().map(this::build).toList();
    }

    private TileView build(Tile tile) {
        Optional<TileView.TableView> table = tile.table().flatMap(grid -> table(tile, grid));
        List<String> wanted = Stream.concat(tile.figures().stream(), tile.parts().stream())
                .distinct()
                .toList();
        Optional<Row> total = wanted.isEmpty() ? Optional.empty() : Optional.of(visit.one(wanted, where(tile)));
        List<TileView.Figure> figures = total.map(row -> tile.figures().stream()
                        .map(metric -> figure(metric, row))
                        .toList())
                .orElse(List.of());
        List<TileView.Part> parts = total.map(row -> parts(tile.parts(), row)).orElse(List.of());
        Optional<String> empty = empty(tile, table, total, parts);
        boolean shown = empty.isEmpty();
        return new TileView(
                tile.id(),
                tile.question().in(frame.language()),
                tile.explanation().map(text -> text.in(frame.language())),
                tile.span(),
                shown ? figures : List.of(),
                shown ? parts : List.of(),
                shown ? tile.list().map(list -> listing(tile, list)) : Optional.empty(),
                shown ? tile.chart().flatMap(chart -> table.map(t -> chart(tile, chart))) : Optional.empty(),
                shown ? table : Optional.empty(),
                shown ? tile.link().map(page -> link()) : Optional.empty(),
                base(tile, table),
                empty,
                frame.definitions(
                        Stream.concat(wanted.stream(), tile.table().stream().flatMap(grid -> grid.metrics().stream()))
                                .toList()));
    }

    private Map<String, String> where(Tile tile) {
        return tile.allYears() ? subject : chosenYear();
    }

    private TileView.Figure figure(String metric, Row row) {
        Measured measured = visit.measured(metric, row);
        return new TileView.Figure(
                metric, visit.metricName(metric), measured.text(), measured.exact(), Optional.empty());
    }

    /** The parts in thousandths of the bar; the last takes what rounding leaves. */
    private List<TileView.Part> parts(List<String> metrics, Row row) {
        long whole = metrics.stream().mapToLong(row::count).sum();
        List<TileView.Part> parts = new ArrayList<>();
        long before = 0;
        for (String metric : metrics) {
            long count = row.count(metric);
            int x = whole == 0 ? 0 : Math.toIntExact(before * 1000 / whole);
            before += count;
            int end = whole == 0 ? 0 : Math.toIntExact(before * 1000 / whole);
            String status = metric.replace("indicators_", "");
            String share = whole == 0
                    ? frame.say("site.unknown")
                    : frame.formats()
                            .percent(BigDecimal.valueOf(count)
                                    .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN));
            parts.add(new TileView.Part(
                    status, frame.say("status." + status), frame.formats().count(count), share, x, end - x));
        }
        return parts;
    }

    private TileView.ListView listing(Tile tile, Tile.Listing list) {
        List<Row> rows =
                visit.ask(List.of(list.metric(), list.of()), List.of(list.code(), list.name()), where(tile)).stream()
                        .filter(row -> row.count(list.metric()) > 0)
                        .toList();
        long sum = rows.stream().mapToLong(row -> row.count(list.metric())).sum();
        List<Row> largest = rows.stream()
                .sorted(Comparator.comparingLong((Row row) -> row.count(list.metric()))
                        .reversed()
                        .thenComparing(visit.byName(list.name())))
                .limit(LARGEST)
                .toList();
        List<Row> all = rows.stream().sorted(visit.byName(list.name())).toList();
        String summary = rows.isEmpty()
                ? frame.say("wall.complete")
                : frame.say(
                        "wall.incomplete",
                        frame.formats().count(sum),
                        frame.formats().count(rows.size()));
        return new TileView.ListView(
                summary,
                frame.say("wall.most_missing"),
                frame.say("wall.all_missing", frame.formats().count(rows.size())),
                largest.stream().map(row -> listRow(list, row)).toList(),
                all.stream().map(row -> listRow(list, row)).toList());
    }

    private TileView.ListRow listRow(Tile.Listing list, Row row) {
        return new TileView.ListRow(
                row.text(list.name()),
                Addresses.organisation(frame.language(), row.text(list.code())) + frame.query(),
                frame.say(
                        "wall.missing_of",
                        frame.formats().count(row.count(list.metric())),
                        frame.formats().count(row.count(list.of()))));
    }

    private Optional<TileView.TableView> table(Tile tile, Tile.Grid grid) {
        List<TileView.Row> rows = new ArrayList<>();
        List<String> fields = Stream.of(grid.order().stream(), grid.groups().stream(), grid.by().stream())
                .flatMap(stream -> stream)
                .distinct()
                .toList();
        String name = grid.by().get(grid.by().size() - 1);
        List<Row> answered = new ArrayList<>(visit.ask(grid.metrics(), fields, where(tile)));
        answered.sort(order(grid, answered));
        Map<String, Row> groups = new LinkedHashMap<>();
        if (!grid.groups().isEmpty()) {
            visit.ask(grid.metrics(), grid.groups(), where(tile)).forEach(row -> groups.put(groupOf(grid, row), row));
        }
        String current = "";
        for (Row row : answered) {
            if (!grid.groups().isEmpty() && !groupOf(grid, row).equals(current)) {
                current = groupOf(grid, row);
                Row group = groups.get(current);
                if (group != null) {
                    rows.add(row(groupName(grid, group), true, false, grid, group));
                }
            }
            rows.add(row(row.text(name), false, !grid.groups().isEmpty(), grid, row));
        }
        if (rows.stream()
                .allMatch(row ->
                        row.cells().stream().allMatch(cell -> cell.value().isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(new TileView.TableView(
                tile.id() + "-table",
                tile.question().in(frame.language()),
                visit.fieldName(name),
                grid.metrics().stream()
                        .map(metric -> new TileView.Heading(visit.metricName(metric)))
                        .toList(),
                rows));
    }

    private static String groupOf(Tile.Grid grid, Row row) {
        return row.text(grid.groups().get(0));
    }

    private static String groupName(Tile.Grid grid, Row row) {
        return row.text(grid.groups().get(grid.groups().size() - 1));
    }

    /** Groups by the lowest order of their rows, so that the rows of a group stand together; rows by their own. */
    private Comparator<Row> order(Tile.Grid grid, List<Row> rows) {
        Comparator<Row> byName = visit.byName(grid.by().get(grid.by().size() - 1));
        if (grid.order().isEmpty()) {
            return byName;
        }
        String field = grid.order().get();
        Comparator<Row> byOrder =
                Comparator.comparing((Row row) -> row.number(field).orElse(BigDecimal.ZERO));
        Map<String, BigDecimal> lowest = new HashMap<>();
        if (!grid.groups().isEmpty()) {
            rows.forEach(row ->
                    lowest.merge(groupOf(grid, row), row.number(field).orElse(BigDecimal.ZERO), BigDecimal::min));
            return Comparator.comparing((Row row) -> lowest.getOrDefault(groupOf(grid, row), BigDecimal.ZERO))
                    .thenComparing(row -> groupOf(grid, row))
                    .thenComparing(byOrder)
                    .thenComparing(byName);
        }
        return byOrder.thenComparing(byName);
    }

    private TileView.Row row(String name, boolean group, boolean child, Tile.Grid grid, Row row) {
        return new TileView.Row(
                name.isEmpty() ? frame.say("site.unknown") : name,
                group,
                child,
                grid.metrics().stream()
                        .map(metric -> {
                            Measured measured = visit.measured(metric, row);
                            return new TileView.Cell(measured.text(), measured.bare(), measured.exact());
                        })
                        .toList());
    }

    private TileView.ChartView chart(Tile tile, Tile.Chart chart) {
        List<String> metrics = tile.table().map(Tile.Grid::metrics).orElse(List.of());
        return new TileView.ChartView(
                chart.kind(),
                String.join(
                        ",",
                        chart.series().stream()
                                .map(metric -> Integer.toString(metrics.indexOf(metric)))
                                .toList()),
                frame.say("tile.chart", tile.question().in(frame.language())),
                chart.series().stream().map(visit::metricName).toList());
    }

    private TileView.Link link() {
        Row compared = visit.one(List.of("indicators_different"), chosenYear());
        return new TileView.Link(
                frame.say("wall.to_findings", frame.formats().count(compared.count("indicators_different"))),
                Addresses.findings(frame.language()) + "?kind=declared_differs_from_computed");
    }

    private Map<String, String> chosenYear() {
        return visit.inYear(subject, frame.state().fiscalYear());
    }

    /** What the figures rest on: n and coverage of indicators, or the count of years with an amount. */
    private Optional<String> base(Tile tile, Optional<TileView.TableView> table) {
        if (tile.allYears()) {
            return table.map(
                    t -> frame.say("tile.rows", frame.formats().count(t.rows().size())));
        }
        Row row = visit.one(BASE, where(tile));
        return Optional.of(frame.say(
                "tile.base",
                frame.formats().count(row.count("indicators_due")),
                frame.formats().count(row.count("indicators_evaluable")),
                visit.measured("evaluation_coverage", row).text()));
    }

    private Optional<String> empty(
            Tile tile, Optional<TileView.TableView> table, Optional<Row> total, List<TileView.Part> parts) {
        String year = frame.state().fiscalYear();
        if (tile.allYears() && tile.table().isPresent() && table.isEmpty()) {
            return Optional.of(frame.say("tile.nothing_series"));
        }
        if (!tile.parts().isEmpty()
                && total.map(row -> tile.parts().stream().allMatch(metric -> row.count(metric) == 0))
                        .orElse(true)) {
            return Optional.of(frame.say("tile.nothing", year));
        }
        if (tile.table().isPresent() && table.isEmpty()) {
            return Optional.of(frame.say("tile.nothing", year));
        }
        boolean ratesOnly =
                parts.isEmpty() && !tile.figures().isEmpty() && tile.list().isEmpty();
        if (ratesOnly
                && total.map(row -> row.number(tile.figures().get(0)).isEmpty()).orElse(true)) {
            return Optional.of(frame.say("tile.nothing_due", year));
        }
        return Optional.empty();
    }
}
