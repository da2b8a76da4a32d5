package org.vigie.dashboards.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A steering room beside its tiles.
 *
 * @param below rooms directly below it
 * @param agenda what is to be dealt with, from the alerts
 * @param address of the room outside a meeting
 */
public record SteeringRoomView(
        String name,
        Content answer,
        List<TileView.Link> trail,
        List<TileView.Link> below,
        List<Point> agenda,
        String address) {
    /** A point of the agenda: the question, how much there is, where on the page. */
    public record Point(String question, String count, String href) {}

    /** The point under discussion, and the way to those before and after. */
    public record Meeting(TileView tile, String position, Optional<String> previous, Optional<String> next) {}
}
