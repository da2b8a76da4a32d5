package org.vigie.ingestion.demo.rooms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.DeliveredPlans.Followed;
import org.vigie.ingestion.demo.Phrase;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What holds back the indicators that are off course, raised over two years in the rooms of their ministries. */
final class Blockers {
    private static final int COUNT = 60;
    private static final LocalDate FIRST = LocalDate.of(2023, 7, 3);
    private static final int DAYS = 723;

    private final List<Blocker> blockers = new ArrayList<>();

    Blockers(RoomWords words, Rooms rooms, DeliveredPlans plans, Seed seed) {
        List<Followed> offCourse = plans.ministries().stream()
                .flatMap(ministry -> plans.offCourse(ministry).stream())
                .toList();
        for (int number = 1; number <= COUNT; number++) {
            Seed own = seed.at("blocker " + number);
            Followed indicator = own.at("indicator").oneOf(offCourse);
            List<Room> open = rooms.of(indicator.organisation());
            Room room = open.get(open.size() - 1);
            RoomWords.Obstacle obstacle = own.at("obstacle").oneOf(words.blockers());
            LocalDate raised = FIRST.plusDays(dayOf(number));
            blockers.add(new Blocker(
                    "BLQ-%03d".formatted(number),
                    room,
                    obstacle.code(),
                    Phrase.of(own.at("title").oneOf(obstacle.titles()), indicator.name()),
                    indicator,
                    BlockerStory.of(rooms, room, raised, own.at("story"))));
        }
    }

    /** Rooms learnt to raise what holds them back: the later, the more often. */
    private static long dayOf(int number) {
        return Math.round(DAYS * Math.pow((double) number / COUNT, 0.45));
    }

    List<Blocker> all() {
        return List.copyOf(blockers);
    }

    DeliveryRecords records() {
        DeliveryRecords records = new DeliveryRecords("rooms.blockers");
        for (Blocker blocker : blockers) {
            records.add()
                    .set("blocker_id", blocker.id())
                    .set("room_id", blocker.room().id())
                    .set("category_code", blocker.category())
                    .set("title", blocker.title())
                    .set("plan_element_id", blocker.indicator().planElementId())
                    .set("indicator_id", blocker.indicator().id());
        }
        return records;
    }

    DeliveryRecords events() {
        DeliveryRecords records = new DeliveryRecords("rooms.blocker-events");
        for (Blocker blocker : blockers) {
            int number = 0;
            for (Blocker.Event event : blocker.events()) {
                number++;
                DeliveryRecord record = records.add();
                record.set("blocker_id", blocker.id())
                        .set("event_number", number)
                        .set("event_code", event.code())
                        .set("occurred_at", event.at())
                        .set("room_id", event.room().id())
                        .set("actor_role_code", event.role());
            }
        }
        return records;
    }
}
