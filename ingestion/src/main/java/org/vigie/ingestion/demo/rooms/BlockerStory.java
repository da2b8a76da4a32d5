package org.vigie.ingestion.demo.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.rooms.Blocker.Event;

/**
 * How a blocker fares: acknowledged in two days or late, escalated where nobody lifts it, resolved, now and then reopened.
 * What would happen after the day of the demonstration has not happened yet.
 */
final class BlockerStory {
    private static final ZoneId CAPITAL = ZoneId.of("America/Toronto");
    private static final int IN_TIME = 2;

    private final Rooms rooms;
    private final Seed seed;
    private final List<Event> events = new ArrayList<>();
    private Room room;
    private LocalDate day;

    private BlockerStory(Rooms rooms, Room room, LocalDate raised, Seed seed) {
        this.rooms = rooms;
        this.room = room;
        this.day = raised;
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
        boolean late = seed.at("late").happens(0.3);
        boolean silent = late && seed.at("silent").happens(0.4);
        if (!silent) {
            happens(
                    "acknowledged",
                    late
                            ? IN_TIME + 3 + seed.at("days late").below(9)
                            : seed.at("days").below(IN_TIME + 1));
        }
        if (silent || seed.at("escalates").happens(0.35)) {
            escalate("first");
            if (seed.at("again").happens(0.4)) {
                escalate("second");
            }
        }
        if (seed.at("lifted").happens(0.8)) {
            happens("resolved", 12 + seed.at("lifted after").below(90));
            reopen();
        }
    }

    private void reopen() {
        if (seed.at("reopens").happens(0.15)) {
            happens("reopened", 10 + seed.at("reopens after").below(40));
            if (seed.at("lifted again").happens(0.6)) {
                happens("resolved", 15 + seed.at("lifted again after").below(60));
            }
        }
    }

    private void escalate(String which) {
        Optional<Room> above = rooms.parent(room);
        above.ifPresent(higher -> {
            Room from = room;
            room = higher;
            happens("escalated", 4 + seed.at(which).below(12), from);
        });
    }

    private void happens(String code, int daysLater) {
        happens(code, daysLater, room);
    }

    private void happens(String code, int daysLater, Room from) {
        day = workday(day.plusDays(daysLater));
        // each event comes an hour after the one before, so that those of one day keep their order
        LocalTime time = LocalTime.of(
                8 + Math.min(events.size(), 8),
                seed.at("minute of " + events.size()).below(60));
        OffsetDateTime at = day.atTime(time).atZone(CAPITAL).toOffsetDateTime();
        events.add(new Event(
                code,
                at,
                from,
                room,
                code.equals("raised") ? "team_lead" : room.level().role()));
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.with(DayOfWeek.SUNDAY).plusDays(1);
            default -> day;
        };
    }
}
