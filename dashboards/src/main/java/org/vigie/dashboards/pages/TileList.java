package org.vigie.dashboards.pages;

import java.util.Comparator;
import java.util.List;

/** Members of a dimension that have some of a count: the largest first, and all of them by name. */
final class TileList {
    private static final int LARGEST = 5;

    private final TileContext context;
    private final Tile.Listing list;

    TileList(TileContext context, Tile.Listing list) {
        this.context = context;
        this.list = list;
    }

    TileView.ListView view() {
        List<Row> rows = context.rows(List.of(list.metric(), list.of()), List.of(list.code(), list.name())).stream()
                .filter(row -> row.count(list.metric()) > 0)
                .sorted(context.visit().byName(list.name()))
                .toList();
        long sum = rows.stream().mapToLong(row -> row.count(list.metric())).sum();
        List<Row> largest = rows.stream()
                .sorted(Comparator.comparingLong((Row row) -> -row.count(list.metric())))
                .limit(LARGEST)
                .toList();
        String members = context.count(rows.size());
        return new TileView.ListView(
                rows.isEmpty() ? context.in(list.none()) : context.in(list.summary(), context.count(sum), members),
                context.in(list.title()),
                context.say("tile.all_members", members),
                largest.stream().map(this::row).toList(),
                rows.stream().map(this::row).toList());
    }

    private TileView.ListRow row(Row row) {
        return new TileView.ListRow(
                context.memberName(row.text(list.name())),
                context.memberPage(list.code(), row.text(list.code())).orElse(""),
                context.in(list.row(), context.count(row.count(list.metric())), context.count(row.count(list.of()))));
    }
}
