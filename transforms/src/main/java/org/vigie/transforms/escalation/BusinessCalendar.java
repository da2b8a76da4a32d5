package org.vigie.transforms.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The hours in which people work: so many a day, none on weekends and holidays. Safe for use by several threads. */
final class BusinessCalendar {
    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;
    private final List<HolidayRule> rules;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    /** @param closes later than {@code opens}, or no hour is ever worked */
    BusinessCalendar(ZoneId zone, LocalTime opens, LocalTime closes, List<HolidayRule> rules) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("A day that opens at " + opens + " cannot close at " + closes);
        }
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
        this.rules = List.copyOf(rules);
    }

    /** The holidays of a year, on the days on which they are taken. */
    Set<LocalDate> holidays(int year) {
        return holidays.computeIfAbsent(year, this::computed);
    }

    private Set<LocalDate> computed(int year) {
        Set<LocalDate> taken = new HashSet<>();
        rules.forEach(rule -> taken.add(rule.in(year, taken)));
        return Set.copyOf(taken);
    }

    boolean isWorkingDay(LocalDate day) {
        return !Weekend.isWeekend(day) && !holidays(day.getYear()).contains(day);
    }

    /** The working time from one moment to another; none where the second is not later. */
    Duration between(Instant from, Instant to) {
        ZonedDateTime end = to.atZone(zone);
        Duration worked = Duration.ZERO;
        ZonedDateTime start = from.atZone(zone);
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                LocalTime begin = day.equals(start.toLocalDate()) ? within(start.toLocalTime()) : opens;
                LocalTime stop = day.equals(end.toLocalDate()) ? within(end.toLocalTime()) : closes;
                worked = worked.plus(begin.isBefore(stop) ? Duration.between(begin, stop) : Duration.ZERO);
            }
        }
        return worked;
    }

    /** The moment at which so much working time has passed. */
    Instant after(Instant from, Duration work) {
        ZonedDateTime start = from.atZone(zone);
        Duration left = work;
        LocalTime begin = within(start.toLocalTime());
        LocalDate day = start.toLocalDate();
        while (true) {
            Duration today = isWorkingDay(day) ? Duration.between(begin, closes) : Duration.ZERO;
            if (isWorkingDay(day) && left.compareTo(today) <= 0) {
                return day.atTime(begin).plus(left).atZone(zone).toInstant();
            }
            left = left.minus(today);
            begin = opens;
            day = day.plusDays(1);
        }
    }

    /** The end of a day, where the people work. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalTime within(LocalTime time) {
        if (time.isBefore(opens)) {
            return opens;
        }
        return time.isAfter(closes) ? closes : time;
    }
}
