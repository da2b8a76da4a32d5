package org.vigie.transforms.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.transforms.escalation.BlockerEvent.Room;

/**
 * A blocker's time in one room.
 *
 * @param rooms the room, and those above it
 * @param isCounted whether the room's answer, or its silence, was counted
 */
record Stay(List<Room> rooms, Instant since, boolean isAcknowledged, boolean isCounted) {
    Stay {
        rooms = List.copyOf(rooms);
    }

    static Stay in(List<Room> rooms, Instant since) {
        return new Stay(rooms, since, false, false);
    }

    Room room() {
        return rooms.get(0);
    }

    boolean isAtTheTop() {
        return rooms.size() == 1;
    }

    /** The stay in the room above, from a moment on. */
    Stay above(Instant from) {
        return in(rooms.subList(1, rooms.size()), from);
    }

    Stay acknowledged() {
        return new Stay(rooms, since, true, true);
    }

    Stay counted() {
        return new Stay(rooms, since, isAcknowledged, true);
    }

    /** When the clock that runs now runs out; none where no clock runs. */
    Optional<Instant> due(BusinessCalendar calendar) {
        return room().level().flatMap(level -> {
            if (isAcknowledged) {
                return isAtTheTop() ? Optional.empty() : level.resolve().map(limit -> calendar.after(since, limit));
            }
            return isCounted ? Optional.empty() : Optional.of(calendar.after(since, level.acknowledge()));
        });
    }
}
