package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix of a tile. Rows and columns that nothing crosses are shown and counted: a gap is what it is read for. */
final class TileMatrix {
    private static final int LEVELS = 4;
    /** More columns than that are called by their codes. */
    private static final int NAMED = 8;

    private record Crossing(String row, String column) {}

    private final TileContext context;
    private final Tile.Matrix matrix;

    TileMatrix(TileContext context, Tile.Matrix matrix) {
        this.context = context.knowing(List.of(matrix.metric()));
        this.matrix = matrix;
    }

    Optional<TileView.MatrixView> view() {
        List<String> fields = Stream.concat(
                        Stream.of(matrix.rows().crossing(), matrix.columns().crossing()), matrix.reason().stream())
                .toList();
        Map<Crossing, Row> crossings = new HashMap<>();
        context.rows(List.of(matrix.metric()), fields)
                .forEach(row -> crossings.put(
                        new Crossing(
                                row.text(matrix.rows().crossing()),
                                row.text(matrix.columns().crossing())),
                        row));
        List<Option> rows = members(matrix.rows());
        List<Option> columns = members(matrix.columns());
        if (rows.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal largest = crossings.values().stream()
                .flatMap(row -> row.number(matrix.metric()).stream())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        List<TileView.Side> heads = columns.stream()
                .map(column -> side(
                        matrix.columns(),
                        column,
                        rows.stream().noneMatch(row -> crosses(crossings, row.code(), column.code()))))
                .toList();
        List<TileView.MatrixRow> lines = rows.stream()
                .map(row -> new TileView.MatrixRow(
                        side(
                                matrix.rows(),
                                row,
                                columns.stream().noneMatch(column -> crosses(crossings, row.code(), column.code()))),
                        columns.stream()
                                .map(column -> cell(
                                        Optional.ofNullable(crossings.get(new Crossing(row.code(), column.code()))),
                                        largest))
                                .toList()))
                .toList();
        return Optional.of(new TileView.MatrixView(
                context.tile().id() + "-matrix",
                context.in(context.tile().question()),
                name(matrix.rows()),
                heads.size() <= NAMED,
                heads,
                lines,
                notes(lines, heads),
                context.question(List.of(matrix.metric()), fields)));
    }

    private List<String> notes(List<TileView.MatrixRow> lines, List<TileView.Side> heads) {
        List<TileView.Side> rows = lines.stream().map(TileView.MatrixRow::side).toList();
        List<String> notes = new ArrayList<>();
        note(matrix.rows(), rows).ifPresent(notes::add);
        note(matrix.columns(), heads).ifPresent(notes::add);
        return notes;
    }

    private Optional<String> note(Tile.Matrix.Side side, List<TileView.Side> members) {
        List<String> empty = members.stream()
                .filter(TileView.Side::empty)
                .map(TileView.Side::name)
                .toList();
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(context.say(
                        "matrix.empty",
                        name(side),
                        context.count(empty.size()),
                        context.count(members.size()),
                        context.frame().formats().apart(empty)));
    }

    private String name(Tile.Matrix.Side side) {
        return context.visit()
                .fieldName(side.of().orElse(matrix.metric()), side.by().get(1));
    }

    private boolean crosses(Map<Crossing, Row> crossings, String row, String column) {
        return Optional.ofNullable(crossings.get(new Crossing(row, column))).isPresent();
    }

    private List<Option> members(Tile.Matrix.Side side) {
        String name = side.by().get(1);
        return bare(context.rows(List.of(side.of().orElse(matrix.metric())), side.by()).stream()
                .sorted(context.visit().byName(name))
                .map(row -> new Option(row.text(side.by().get(0)), context.memberName(row.text(name))))
                .distinct()
                .toList());
    }

    /** What all names begin with up to a colon, as in {@code Role: Managers}, would stand in every head: it is left out. */
    static List<Option> bare(List<Option> members) {
        Set<String> kinds = members.stream()
                .map(member -> member.name().substring(0, member.name().indexOf(':') + 1))
                .collect(Collectors.toSet());
        if (members.size() < 2 || kinds.size() > 1) {
            return members;
        }
        int from = kinds.iterator().next().length();
        return members.stream()
                .map(member ->
                        new Option(member.code(), member.name().substring(from).strip()))
                .toList();
    }

    private TileView.Side side(Tile.Matrix.Side side, Option member, boolean empty) {
        return new TileView.Side(
                member.code(), member.name(), context.memberPage(side.by().get(0), member.code()), empty);
    }

    private TileView.MatrixCell cell(Optional<Row> crossing, BigDecimal largest) {
        if (crossing.isEmpty()) {
            return new TileView.MatrixCell("", "", 0);
        }
        Row row = crossing.get();
        Measured measured = context.visit().measured(matrix.metric(), row);
        if (measured.bare().isEmpty()) {
            String why = matrix.reason()
                    .flatMap(row::findText)
                    .map(code -> context.memberName(code))
                    .orElse(measured.text());
            return new TileView.MatrixCell(why, "", 0);
        }
        int level =
                row.number(matrix.metric()).map(value -> level(value, largest)).orElse(0);
        return new TileView.MatrixCell(measured.text(), measured.bare(), level);
    }

    /** Quarters of the largest: 1 for the first, 4 for the last; 0 for nothing. */
    private static int level(BigDecimal value, BigDecimal largest) {
        return value.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(LEVELS))
                        .divide(largest, 0, RoundingMode.CEILING)
                        .intValueExact();
    }
}
