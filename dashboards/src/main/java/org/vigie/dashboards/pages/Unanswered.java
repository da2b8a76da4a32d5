package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions that no choice of the reader would answer, for one reason: they are listed together after those that have an
 * answer, for empty frames would fill whole pages.
 */
public record Unanswered(Lack lack, List<TileView> tiles) {
    /** What is missing. */
    public enum Lack {
        /** None of what the tile rests on was ever delivered. */
        NOT_DELIVERED("tile.not_delivered", "unanswered.not_delivered"),
        /** Some of it was, and it does not do. */
        NOT_ENOUGH("tile.not_enough", "unanswered.not_enough"),
        /** Nothing of it is shown to this reader, be it there or not. */
        NOT_SHOWN("tile.not_shown", "unanswered.not_shown");

        private final String ofOne;
        private final String ofSeveral;

        Lack(String ofOne, String ofSeveral) {
            this.ofOne = ofOne;
            this.ofSeveral = ofSeveral;
        }

        /** The key of the text that says so of a question. */
        String ofOne() {
            return ofOne;
        }

        /** The key of the text that says so of the questions of a list. */
        public String ofSeveral() {
            return ofSeveral;
        }
    }

    /** Whether nothing of what some tiles rest on is shown to this reader. */
    static boolean isAllHidden(List<TileView> tiles) {
        return !tiles.isEmpty() && tiles.stream().allMatch(tile -> tile.lack().equals(Optional.of(Lack.NOT_SHOWN)));
    }

    /** Those of some tiles, by what they lack; none where each shows something or says what to choose. */
    public static List<Unanswered> of(List<TileView> tiles) {
        Map<Lack, List<TileView>> byLack = new EnumMap<>(Lack.class);
        for (TileView tile : tiles) {
            tile.lack()
                    .ifPresent(lack -> byLack.computeIfAbsent(lack, none -> new ArrayList<>())
                            .add(tile));
        }
        return byLack.entrySet().stream()
                .map(found -> new Unanswered(found.getKey(), found.getValue()))
                .toList();
    }
}
