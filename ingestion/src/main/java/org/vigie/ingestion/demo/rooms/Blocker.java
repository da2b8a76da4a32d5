package org.vigie.ingestion.demo.rooms;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans.Followed;

/**
 * What holds an indicator back, and its story up to the day of the demonstration.
 *
 * @param room in which it was raised
 */
record Blocker(String id, Room room, String category, Label title, Followed indicator, List<Event> events) {
    Blocker {
        events = List.copyOf(events);
    }

    /**
     * One thing that happened to it.
     *
     * @param from the room in which it was until then
     * @param room the room in which it then is
     */
    record Event(String code, OffsetDateTime at, Room from, Room room, String role) {}

    boolean isResolved() {
        return events.get(events.size() - 1).code().equals("resolved");
    }

    OffsetDateTime raised() {
        return events.get(0).at();
    }

    OffsetDateTime last() {
        return events.get(events.size() - 1).at();
    }

    /** The rooms in which it was, each once. */
    List<Room> rooms() {
        List<Room> rooms = new ArrayList<>();
        events.forEach(event -> rooms.add(event.room()));
        return rooms.stream().distinct().toList();
    }
}
