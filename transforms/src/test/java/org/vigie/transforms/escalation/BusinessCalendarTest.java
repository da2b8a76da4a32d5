package org.vigie.transforms.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of Québec's administration in any year, and working hours between them. */
class BusinessCalendarTest {
    private static final BusinessCalendar CALENDAR = EscalationPolicy.shipped().calendar();

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2038-04-25",
        "2285-03-22"
    })
    void easterIsWhereTheChurchHasIt(LocalDate sunday) {
        assertThat(HolidayRule.AroundEaster.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022 | 2022-01-03 2022-01-04 2022-04-15 2022-04-18 2022-05-23 2022-06-24 2022-07-01 2022-09-05"
                        + " 2022-10-10 2022-12-23 2022-12-26 2022-12-27 2022-12-30",
                "2023 | 2023-01-02 2023-01-03 2023-04-07 2023-04-10 2023-05-22 2023-06-23 2023-06-30 2023-09-04"
                        + " 2023-10-09 2023-12-22 2023-12-25 2023-12-26 2023-12-29",
                "2024 | 2024-01-01 2024-01-02 2024-03-29 2024-04-01 2024-05-20 2024-06-24 2024-07-01 2024-09-02"
                        + " 2024-10-14 2024-12-24 2024-12-25 2024-12-26 2024-12-31",
                "2026 | 2026-01-01 2026-01-02 2026-04-03 2026-04-06 2026-05-18 2026-06-24 2026-07-01 2026-09-07"
                        + " 2026-10-12 2026-12-24 2026-12-25 2026-12-28 2026-12-31"
            })
    void theHolidaysOfAYearAreTakenOnTheseDays(int year, String days) {
        assertThat(CALENDAR.holidays(year).stream().sorted().map(LocalDate::toString))
                .containsExactly(days.split(" "));
    }

    @Test
    void everyYearHasThirteenHolidaysOnWorkingDaysOfItsOwn() {
        for (int year = 1900; year <= 2300; year++) {
            int wanted = year;
            assertThat(CALENDAR.holidays(year)).hasSize(13).allSatisfy(day -> {
                assertThat(day.getYear()).isEqualTo(wanted);
                assertThat(Weekend.isWeekend(day)).isFalse();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T09:00:00-04:00, 2024-05-06T11:30:00-04:00, PT2H30M",
        "2024-05-03T16:00:00-04:00, 2024-05-06T09:00:00-04:00, PT1H",
        "2024-05-04T10:00:00-04:00, 2024-05-05T10:00:00-04:00, PT0S",
        "2024-05-06T02:00:00-04:00, 2024-05-06T23:00:00-04:00, PT8H",
        "2024-12-23T08:30:00-05:00, 2025-01-03T16:30:00-05:00, PT32H",
        "2024-03-08T08:30:00-05:00, 2024-03-11T16:30:00-04:00, PT16H",
        "2024-05-07T09:00:00-04:00, 2024-05-06T09:00:00-04:00, PT0S"
    })
    void onlyWorkingHoursCount(String from, String to, Duration worked) {
        assertThat(CALENDAR.between(instant(from), instant(to))).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T09:00:00-04:00, PT8H, 2024-05-07T09:00:00-04:00",
        "2024-05-03T16:00:00-04:00, PT8H, 2024-05-06T16:00:00-04:00",
        "2024-05-04T12:00:00-04:00, PT1H, 2024-05-06T09:30:00-04:00",
        "2024-05-06T08:30:00-04:00, PT8H, 2024-05-06T16:30:00-04:00",
        "2024-06-21T16:00:00-04:00, PT1H, 2024-06-25T09:00:00-04:00"
    })
    void aLimitRunsOutInWorkingHours(String from, Duration work, String due) {
        assertThat(CALENDAR.after(instant(from), work)).isEqualTo(instant(due));
    }

    @Test
    void asMuchIsWorkedUntilALimitAsItAllows() {
        Random random = new Random(7);
        long begin = Instant.parse("2010-01-01T00:00:00Z").getEpochSecond();
        for (int run = 0; run < 2_000; run++) {
            Instant from = Instant.ofEpochSecond(begin + random.nextInt(1_000_000_000));
            Duration work = Duration.ofMinutes(1 + random.nextInt(10_000));
            assertThat(CALENDAR.between(from, CALENDAR.after(from, work))).isEqualTo(work);
        }
    }

    @Test
    void aDayThatClosesBeforeItOpensIsRefused() {
        assertThatThrownBy(() -> new BusinessCalendar(ZoneId.of("UTC"), LocalTime.NOON, LocalTime.of(8, 0), List.of()))
                .hasMessage("A day that opens at 12:00 cannot close at 08:00");
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
