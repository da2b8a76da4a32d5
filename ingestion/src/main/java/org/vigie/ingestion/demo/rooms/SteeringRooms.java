package org.vigie.ingestion.demo.rooms;

import java.util.List;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecords;

/** All that the steering rooms of a government deliver. */
public final class SteeringRooms {
    private SteeringRooms() {}

    /** Rooms, blockers and their events, sessions, decisions, actions and their statuses. */
    public static List<DeliveryRecords> of(DemoGovernment government) {
        RoomWords words = RoomWords.shipped();
        Seed seed = government.seed().at("rooms");
        Rooms rooms = new Rooms(words, government.plans());
        Blockers blockers = new Blockers(words, rooms, government.plans(), seed.at("blockers"));
        Sessions sessions = new Sessions(rooms, seed.at("sessions"));
        Decisions decisions = new Decisions(words, sessions, government.plans(), seed.at("decisions"));
        Actions actions = new Actions(words, blockers.all(), decisions.all(), seed.at("actions"));
        return List.of(
                rooms.records(),
                blockers.records(),
                blockers.events(),
                sessions.records(blockers.all()),
                decisions.records(),
                actions.records(),
                new ActionStatuses(actions.all(), seed.at("statuses")).records());
    }
}
