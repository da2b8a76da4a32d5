package org.vigie.dashboards.pages;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

/**
 * The tiles of one page, from {@code dashboards/<id>.yml}. To add a page or a tile, write it there; nothing to register.
 *
 * @param path last segment of its address in each language; none where a class of its own answers it
 * @param place where it stands in the navigation; none keeps it out
 * @param byOrganisation whether the reader may choose one organisation
 * @param answer the ten-second answer under the title
 * @param headlines the numbers to be seen first, each of one tile
 */
record Dashboard(
        String id,
        Label title,
        Optional<Label> path,
        Optional<Place> place,
        boolean byOrganisation,
        Optional<Summary> answer,
        List<Headline> headlines,
        List<Tile> tiles) {
    /** The section and the order within it, under a short name. */
    record Place(Section section, int order, Label name) {}

    /** A sentence with a {@code %s} for the fiscal year first where {@code year}, then one for each metric. */
    record Summary(Label text, Label none, boolean year, List<String> metrics) {}

    /**
     * A number that stands above the tiles and leads to its own.
     *
     * @param of metric of which the number is a part, for the {@code %s} of the name
     */
    record Headline(String tile, String metric, Optional<String> of, Label name) {}

    Dashboard {
        headlines = List.copyOf(headlines);
        tiles = List.copyOf(tiles);
    }

    /** A page that ships with Vigie; all problems of all files are told at once. */
    static Dashboard shipped(String id) {
        return Dashboards.shipped().dashboard(id);
    }

    /** Its address in a language; only of one that has a path. */
    String address(Language language) {
        return "/" + language.code() + "/"
                + path.map(segment -> segment.in(language))
                        .orElseThrow(() -> new IllegalStateException("Dashboard '" + id + "' has no address"));
    }

    /** A tile by its id. */
    Tile tile(String tile) {
        return tiles.stream()
                .filter(known -> known.id().equals(tile))
                .findFirst()
                .orElseThrow();
    }

    /** The metrics that any tile shows. */
    List<String> metrics() {
        return tiles.stream()
                .flatMap(tile -> tile.metrics().stream())
                .distinct()
                .toList();
    }
}
