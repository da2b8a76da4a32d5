package org.vigie.ingestion.demo.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.rooms.Blocker.Event;

/**
 * How a blocker fares. Most are lifted where they were raised, within the days that rooms of their level allow themselves;
 * some are taken to the room above in time; for others a limit passes, because the answer or the solution is late, or
 * nobody answers at all. Now and then one comes back. What would happen after the day of the demonstration has not yet.
 */
final class BlockerStory {
    private static final ZoneId CAPITAL = ZoneId.of("America/Toronto");

    private final Rooms rooms;
    private final Seed seed;
    private final List<Event> events = new ArrayList<>();
    private Room room;
    private LocalDate day;
    private int eventsOfTheDay;

    private BlockerStory(Rooms rooms, Room room, LocalDate raised, Seed seed) {
        this.rooms = rooms;
        this.room = room;
        this.day = workday(raised);
        this.seed = seed;
    }

    static List<Event> of(Rooms rooms, Room room, LocalDate raised, Seed seed) {
        BlockerStory story = new BlockerStory(rooms, room, raised, seed);
        story.tell();
        return story.events.stream()
                .filter(event -> event.at().toLocalDate().isBefore(DemoGovernment.AS_OF))
                .toList();
    }

    private void tell() {
        happens("raised", 0);
        double kind = seed.at("kind").fraction();
        if (kind < 0.55) {
            answer();
        } else if (kind < 0.75) {
            answer();
            takeUp();
            if (seed.at("again").happens(0.35)) {
                takeUp();
            }
        } else if (kind < 0.87) {
            answer();
            pass(room.level().daysToResolve());
            answer();
        } else if (kind < 0.94) {
            pass(room.level().daysToAnswer());
            answer();
        } else {
            while (rooms.parent(room).isPresent()) {
                pass(room.level().daysToAnswer());
            }
            answer();
        }
        lift("lifted");
        if (isLifted() && seed.at("reopens").happens(0.12)) {
            happens("reopened", 8 + seed.at("reopens after").below(28));
            answer();
            lift("lifted again");
        }
    }

    private void answer() {
        happens("acknowledged", drawn("answers").below(room.level().daysToAnswer()));
    }

    /** Somebody takes it to the room above before the limit passes, and that room answers. */
    private void takeUp() {
        rooms.parent(room).ifPresent(higher -> {
            int days = 1 + drawn("escalates").below(room.level().daysToResolve() - 2);
            Room from = room;
            room = higher;
            happens("escalated", days, from);
            answer();
        });
    }

    /** A limit passes: the blocker stands in the room above, where there is one, without an event that says so. */
    private void pass(int limit) {
        day = plusWorkdays(limit + 1);
        eventsOfTheDay = 0;
        room = rooms.parent(room).orElse(room);
    }

    private void lift(String name) {
        if (seed.at(name).happens(0.95)) {
            happens("resolved", 1 + drawn(name).below(room.level().daysToResolve() - 2));
        }
    }

    private boolean isLifted() {
        return events.get(events.size() - 1).code().equals("resolved");
    }

    private Seed drawn(String what) {
        return seed.at(what).at("event " + events.size());
    }

    private void happens(String code, int workdaysLater) {
        happens(code, workdaysLater, room);
    }

    private void happens(String code, int workdaysLater, Room from) {
        eventsOfTheDay = workdaysLater == 0 ? eventsOfTheDay + 1 : 0;
        day = plusWorkdays(workdaysLater);
        // each event of a day comes an hour after the one before, so that they keep their order
        LocalTime time = LocalTime.of(
                8 + eventsOfTheDay, seed.at("minute of " + events.size()).below(60));
        OffsetDateTime at = day.atTime(time).atZone(CAPITAL).toOffsetDateTime();
        events.add(new Event(
                code,
                at,
                from,
                room,
                code.equals("raised") ? "team_lead" : room.level().role()));
    }

    private LocalDate plusWorkdays(int days) {
        LocalDate later = day;
        for (int count = 0; count < days; count++) {
            later = workday(later.plusDays(1));
        }
        return later;
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.with(DayOfWeek.SUNDAY).plusDays(1);
            default -> day;
        };
    }
}
