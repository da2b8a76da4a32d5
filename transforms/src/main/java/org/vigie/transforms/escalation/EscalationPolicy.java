package org.vigie.transforms.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long rooms have to answer, level by level, and the calendar on which those hours run. */
public final class EscalationPolicy {
    private static final EscalationPolicy SHIPPED = EscalationPolicyReader.shipped();

    private final List<RoomLevel> levels;
    private final BusinessCalendar calendar;

    EscalationPolicy(List<RoomLevel> levels, BusinessCalendar calendar) {
        this.levels = List.copyOf(levels);
        this.calendar = calendar;
    }

    /** The policy in {@code policies/escalation.yml}. */
    public static EscalationPolicy shipped() {
        return SHIPPED;
    }

    public List<RoomLevel> levels() {
        return levels;
    }

    /** The level of that code; none where no room can be of it. */
    public Optional<RoomLevel> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    /** The end of a day, where the rooms are. */
    public Instant endOf(LocalDate day) {
        return calendar.endOf(day);
    }
}
