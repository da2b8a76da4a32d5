package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** The tiles of one page, from {@code dashboards/<id>.yml}. To add a tile, write it there; nothing to register. */
record Dashboard(String id, Label title, List<Tile> tiles) {
    /** Reads a page that ships with Vigie; all problems of its file are told at once. */
    static Dashboard shipped(String id) {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(Dashboard.class, "/dashboards/" + id + ".yml", problems)
                .allowOnly("id", "title", "tiles");
        Dashboard dashboard = new Dashboard(
                file.text("id"),
                file.label("title"),
                file.list("tiles").stream().map(Dashboard::tile).toList());
        problems.throwIfAny();
        return dashboard;
    }

    /** The metrics that any tile shows, for a check that each exists. */
    List<String> metrics() {
        return tiles.stream()
                .flatMap(tile -> Stream.of(
                                tile.figures(),
                                tile.parts(),
                                tile.list()
                                        .map(list -> List.of(list.metric(), list.of()))
                                        .orElse(List.of()),
                                tile.table().map(Tile.Grid::metrics).orElse(List.of()))
                        .flatMap(List::stream))
                .distinct()
                .toList();
    }

    private static Tile tile(Definition tile) {
        tile.allowOnly(
                "id",
                "question",
                "explanation",
                "span",
                "all-years",
                "figures",
                "parts",
                "list",
                "chart",
                "table",
                "link");
        return new Tile(
                tile.text("id"),
                tile.label("question"),
                tile.has("explanation") ? Optional.of(tile.label("explanation")) : Optional.empty(),
                span(tile),
                tile.flag("all-years"),
                tile.texts("figures"),
                tile.texts("parts"),
                tile.find("list").map(Dashboard::listing),
                tile.find("chart").map(Dashboard::chart),
                tile.find("table").map(Dashboard::grid),
                tile.findText("link"));
    }

    private static int span(Definition tile) {
        String text = tile.text("span");
        if (!List.of("3", "4", "5", "6", "7", "8", "12").contains(text)) {
            tile.problem(
                    "span",
                    Label.of(
                            "Largeur « %s » inconnue. Largeurs : 3, 4, 5, 6, 7, 8, 12.",
                            "Unknown width '%s'. Widths: 3, 4, 5, 6, 7, 8, 12.", text));
            return 12;
        }
        return Integer.parseInt(text);
    }

    private static Tile.Listing listing(Definition list) {
        list.allowOnly("metric", "of", "by");
        return new Tile.Listing(list.text("metric"), list.text("of"), list.text("by"));
    }

    private static Tile.Chart chart(Definition chart) {
        chart.allowOnly("kind", "series");
        String kind = chart.text("kind");
        if (!Tile.Chart.KINDS.contains(kind)) {
            chart.problem(
                    "kind",
                    Label.of(
                            "Graphique « %s » inconnu. Graphiques : %s.",
                            "Unknown chart '%s'. Charts: %s.", kind, String.join(", ", Tile.Chart.KINDS)));
        }
        return new Tile.Chart(kind, chart.texts("series"));
    }

    private static Tile.Grid grid(Definition table) {
        table.allowOnly("by", "groups", "order", "metrics");
        return new Tile.Grid(table.texts("by"), table.texts("groups"), table.findText("order"), table.texts("metrics"));
    }
}
