package org.vigie.transforms.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a blocker.
 *
 * @param number decides among events of one moment
 * @param rooms the room where it happened, or to which the blocker was taken, and the rooms above it up to the top
 */
public record BlockerEvent(int number, Kind kind, Instant at, List<Room> rooms) {
    static final Comparator<BlockerEvent> IN_ORDER =
            Comparator.comparing(BlockerEvent::at).thenComparing(BlockerEvent::number);

    public BlockerEvent {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("Event " + number + " happened nowhere");
        }
    }

    /** A room by its identifier, and its level where that is known. */
    public record Room(String id, Optional<RoomLevel> level) {}

    /** What happened. */
    public enum Kind {
        RAISED,
        ACKNOWLEDGED,
        ESCALATED,
        RESOLVED,
        REOPENED;

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst();
        }
    }
}
