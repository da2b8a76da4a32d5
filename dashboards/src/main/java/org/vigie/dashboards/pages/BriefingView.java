package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;

/** A briefing pack: a cover, then a chapter for each page. */
public record BriefingView(String name, String dated, List<Chapter> chapters) {
    public record Chapter(String id, String title, Content answer, List<TileView> tiles) {
        /** Whether no tile has anything to show: then its questions are listed, for empty frames would fill whole pages. */
        public boolean isUnanswered() {
            return tiles.stream().allMatch(tile -> tile.empty().isPresent());
        }
    }
}
