package org.vigie.transforms.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** When a holiday that falls on a Saturday or Sunday is taken. */
enum Weekend {
    /** On the last working day before. */
    BEFORE("before") {
        @Override
        LocalDate taken(LocalDate day, Set<LocalDate> taken) {
            return free(day, taken, -1);
        }
    },
    /** On the next working day. */
    AFTER("after") {
        @Override
        LocalDate taken(LocalDate day, Set<LocalDate> taken) {
            return free(day, taken, 1);
        }
    },
    /** A Saturday on the Friday, a Sunday on the Monday. */
    NEAREST("nearest") {
        @Override
        LocalDate taken(LocalDate day, Set<LocalDate> taken) {
            return free(day, taken, day.getDayOfWeek() == DayOfWeek.SATURDAY ? -1 : 1);
        }
    };

    private final String code;

    Weekend(String code) {
        this.code = code;
    }

    static Optional<Weekend> find(String code) {
        return Arrays.stream(values())
                .filter(weekend -> weekend.code.equals(code))
                .findFirst();
    }

    /** The day on which a holiday is taken, given those that are taken by others. */
    abstract LocalDate taken(LocalDate day, Set<LocalDate> taken);

    private static LocalDate free(LocalDate day, Set<LocalDate> taken, int step) {
        LocalDate free = day;
        while (isWeekend(free) || taken.contains(free)) {
            free = free.plusDays(step);
        }
        return free;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
