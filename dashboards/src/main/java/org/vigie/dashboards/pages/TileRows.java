package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.List;

/** The rows that tiles make: where one goes from its row to the list of questions without an answer, the others fill it. */
final class TileRows {
    private static final int COLUMNS = 12;

    private TileRows() {}

    /** The same tiles, some of them wider. */
    static List<TileView> filled(List<TileView> tiles) {
        List<TileView> filled = new ArrayList<>();
        for (int from = 0; from < tiles.size(); ) {
            int to = from + 1;
            int width = tiles.get(from).span();
            while (to < tiles.size() && width + tiles.get(to).span() <= COLUMNS) {
                width += tiles.get(to).span();
                to++;
            }
            filled.addAll(row(tiles.subList(from, to)));
            from = to;
        }
        return filled;
    }

    private static List<TileView> row(List<TileView> row) {
        long staying = row.stream().filter(tile -> tile.lack().isEmpty()).count();
        return staying == 0 || staying == row.size()
                ? row
                : row.stream().map(tile -> tile.wide(COLUMNS / (int) staying)).toList();
    }
}
