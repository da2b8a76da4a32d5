package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;

/**
 * The sheet of an organisation beside its tiles: who it is, and its indicators by plan element.
 *
 * @param briefing address of its briefing pack
 * @param baselines whether any indicator has one; without, there is no column for them
 */
public record OrganisationView(
        String name,
        Content answer,
        List<TileView.Link> trail,
        List<Fact> identity,
        String briefing,
        List<Group> groups,
        boolean baselines,
        String empty,
        String otherBasis,
        String base) {
    /** A plan element and its indicators. */
    public record Group(String level, String name, List<Row> rows) {}

    /** An indicator: what it measures within its group, its status by the chosen basis, and by the other. */
    public record Row(
            String name,
            String measures,
            String href,
            StatusBadge status,
            StatusBadge other,
            boolean different,
            String baseline,
            String target,
            String actual,
            String due) {}
}
