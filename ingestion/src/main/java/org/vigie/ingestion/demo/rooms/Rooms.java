package org.vigie.ingestion.demo.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.Phrase;
import org.vigie.ingestion.demo.rooms.Room.Level;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * The tree of rooms: the government's, one for each ministry, a tactical one where a ministry has targets off course, and an
 * operational one under every other tactical one.
 */
final class Rooms {
    private static final String TOP = "GOUV";

    private final List<Room> rooms = new ArrayList<>();

    Rooms(RoomWords words, DeliveredPlans plans) {
        rooms.add(new Room(TOP, Level.GOUV, Optional.empty(), Optional.empty(), words.government()));
        int tactical = 0;
        for (String ministry : plans.ministries()) {
            Label name = plans.name(ministry);
            Room strategic = under(rooms.get(0), "STRAT-" + ministry, Level.STRAT, ministry, words.strategic(), name);
            if (plans.offCourse(ministry).size() > 2) {
                Room below = under(strategic, "TACT-" + ministry, Level.TACT, ministry, words.tactical(), name);
                tactical++;
                if (tactical % 2 == 1) {
                    under(below, "OPER-" + ministry, Level.OPER, ministry, words.operational(), name);
                }
            }
        }
    }

    private Room under(Room parent, String id, Level level, String ministry, Label pattern, Label name) {
        Room room = new Room(id, level, Optional.of(parent.id()), Optional.of(ministry), Phrase.of(pattern, name));
        rooms.add(room);
        return room;
    }

    List<Room> all() {
        return List.copyOf(rooms);
    }

    Room room(String id) {
        return rooms.stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No room " + id));
    }

    Optional<Room> parent(Room room) {
        return room.parent().map(this::room);
    }

    /** The rooms of an organisation, the highest first. */
    List<Room> of(String organisation) {
        return rooms.stream()
                .filter(room -> room.organisation().equals(Optional.of(organisation)))
                .toList();
    }

    DeliveryRecords records() {
        DeliveryRecords records = new DeliveryRecords("rooms.rooms");
        for (Room room : rooms) {
            DeliveryRecord record = records.add()
                    .set("room_id", room.id())
                    .set("level_code", room.level())
                    .set("name", room.name());
            room.parent().ifPresent(parent -> record.set("parent_room_id", parent));
            room.organisation().ifPresent(organisation -> record.set("organisation_id", organisation));
        }
        return records;
    }
}
