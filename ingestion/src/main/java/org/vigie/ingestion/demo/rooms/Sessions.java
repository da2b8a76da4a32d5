package org.vigie.ingestion.demo.rooms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.rooms.Room.Level;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** The sessions that rooms planned over the past year, most of them held, and what was decided and escalated there. */
final class Sessions {
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 2);
    private static final double HELD_SHARE = 0.93;

    private final List<Session> sessions = new ArrayList<>();
    private final Seed seed;

    /** A session, and how many decisions were taken in it. */
    record Session(Room room, LocalDate planned, boolean held, int decisions) {
        /** Days since the session before: what came up meanwhile is treated in this one. */
        boolean treats(LocalDate day) {
            return !day.isAfter(planned)
                    && day.isAfter(planned.minusDays(room.level().daysBetweenSessions()));
        }
    }

    Sessions(Rooms rooms, Seed seed) {
        this.seed = seed;
        rooms.all().forEach(this::plan);
    }

    List<Session> held() {
        return sessions.stream().filter(Session::held).toList();
    }

    private void plan(Room room) {
        for (LocalDate day = FIRST;
                day.isBefore(DemoGovernment.AS_OF);
                day = day.plusDays(room.level().daysBetweenSessions())) {
            Seed own = at(room, day);
            boolean held = own.at("held").happens(HELD_SHARE);
            int most = room.level() == Level.OPER ? 1 : 3;
            sessions.add(new Session(room, day, held, held ? own.at("decisions").below(most) : 0));
        }
    }

    private Seed at(Room room, LocalDate day) {
        return seed.at(room.id()).at(day.toString());
    }

    DeliveryRecords records(List<Blocker> blockers) {
        DeliveryRecords records = new DeliveryRecords("rooms.sessions");
        for (Session session : sessions) {
            DeliveryRecord record = records.add()
                    .set("room_id", session.room().id())
                    .set("planned_date", session.planned())
                    .set("is_held", session.held());
            if (session.held()) {
                Seed own = at(session.room(), session.planned());
                record.set("minutes", 15 + 5 * own.at("minutes").below(10))
                        .set("items", session.decisions() + 2 + own.at("items").below(6))
                        .set("decisions", session.decisions())
                        .set("escalations", escalated(session, blockers).count());
            }
        }
        return records;
    }

    private static Stream<Blocker.Event> escalated(Session session, List<Blocker> blockers) {
        return blockers.stream()
                .flatMap(blocker -> blocker.events().stream())
                .filter(event -> event.code().equals("escalated"))
                .filter(event -> event.from().equals(session.room()))
                .filter(event -> session.treats(event.at().toLocalDate()));
    }
}
