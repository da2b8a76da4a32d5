package org.vigie.transforms.escalation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** When a holiday falls, in any year of the Gregorian calendar. */
sealed interface HolidayRule {
    /** The day on which it is taken. */
    LocalDate in(int year, Set<LocalDate> taken);

    /** The same day every year, or another where that is a Saturday or Sunday. */
    record Fixed(MonthDay day, Weekend weekend) implements HolidayRule {
        @Override
        public LocalDate in(int year, Set<LocalDate> taken) {
            return weekend.taken(day.atYear(year), taken);
        }
    }

    /** So many days after Easter Sunday; before it where negative. */
    record AroundEaster(int days) implements HolidayRule {
        @Override
        public LocalDate in(int year, Set<LocalDate> taken) {
            return easter(year).plusDays(days);
        }

        /** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
        static LocalDate easter(int year) {
            int century = year / 100;
            int golden = year % 19;
            int solar = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
            int moon = solar - (solar / 28) * (1 - (29 / (solar + 1)) * ((21 - golden) / 11));
            int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
            return LocalDate.of(year, Month.MARCH, 28).plusDays(moon - weekday);
        }
    }

    /** The last Monday before a day. */
    record MondayBefore(MonthDay day) implements HolidayRule {
        @Override
        public LocalDate in(int year, Set<LocalDate> taken) {
            return day.atYear(year).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        }
    }

    /** The first, second … Monday of a month. */
    record NthMonday(int nth, Month month) implements HolidayRule {
        @Override
        public LocalDate in(int year, Set<LocalDate> taken) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
        }
    }
}
