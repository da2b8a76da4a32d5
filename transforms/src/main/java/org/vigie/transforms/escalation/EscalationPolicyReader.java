package org.vigie.transforms.escalation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** Reads the policy that ships with Vigie; all that is wrong with it is told at once. */
final class EscalationPolicyReader {
    private EscalationPolicyReader() {}

    static EscalationPolicy shipped() {
        Problems problems = new Problems();
        EscalationPolicy policy =
                read(Definition.ofResource(EscalationPolicyReader.class, "/policies/escalation.yml", problems));
        problems.throwIfAny();
        return policy;
    }

    static EscalationPolicy read(Definition file) {
        file.allowOnly("levels", "calendar");
        List<RoomLevel> levels =
                file.list("levels").stream().map(EscalationPolicyReader::level).toList();
        return new EscalationPolicy(levels, calendar(file.child("calendar")));
    }

    private static RoomLevel level(Definition level) {
        level.allowOnly("code", "rank", "name", "acknowledge", "resolve");
        return new RoomLevel(
                level.text("code"),
                parsed(level, "rank", Integer::valueOf, 1),
                level.label("name"),
                hours(level, "acknowledge"),
                level.has("resolve") ? Optional.of(hours(level, "resolve")) : Optional.empty());
    }

    private static Duration hours(Definition level, String key) {
        return Duration.ofHours(parsed(level, key, Long::valueOf, 1L));
    }

    private static BusinessCalendar calendar(Definition calendar) {
        calendar.allowOnly("time_zone", "opens", "closes", "holidays");
        LocalTime opens = parsed(calendar, "opens", LocalTime::parse, LocalTime.MIN);
        LocalTime closes = parsed(calendar, "closes", LocalTime::parse, LocalTime.MAX);
        if (!opens.isBefore(closes)) {
            calendar.problem(
                    "closes",
                    Label.of(
                            "La journée ferme à %s, mais ouvre à %s. Donnez une heure plus tardive.",
                            "The day closes at %s but opens at %s. Give a later hour.", closes, opens));
            closes = LocalTime.MAX;
            opens = LocalTime.MIN;
        }
        return new BusinessCalendar(
                parsed(calendar, "time_zone", ZoneId::of, ZoneId.of("UTC")),
                opens,
                closes,
                calendar.list("holidays").stream()
                        .map(EscalationPolicyReader::holiday)
                        .toList());
    }

    private static HolidayRule holiday(Definition holiday) {
        holiday.allowOnly("code", "date", "weekend", "easter", "monday_before", "month", "monday");
        if (holiday.has("easter")) {
            return new HolidayRule.AroundEaster(parsed(holiday, "easter", Integer::valueOf, 0));
        }
        if (holiday.has("monday_before")) {
            return new HolidayRule.MondayBefore(monthDay(holiday, "monday_before"));
        }
        if (holiday.has("month")) {
            return new HolidayRule.NthMonday(
                    parsed(holiday, "monday", Integer::valueOf, 1),
                    parsed(holiday, "month", text -> Month.of(Integer.parseInt(text)), Month.JANUARY));
        }
        return new HolidayRule.Fixed(monthDay(holiday, "date"), weekend(holiday));
    }

    private static Weekend weekend(Definition holiday) {
        String code = holiday.text("weekend");
        return Weekend.find(code).orElseGet(() -> {
            holiday.problem(
                    "weekend",
                    Label.of(
                            "« %s » est inconnu. Valeurs : before, after, nearest.",
                            "'%s' is unknown. Values: before, after, nearest.", code));
            return Weekend.AFTER;
        });
    }

    private static MonthDay monthDay(Definition definition, String key) {
        return parsed(definition, key, text -> MonthDay.parse("--" + text), MonthDay.of(1, 1));
    }

    /** The value under a key; where it cannot be understood that is told, and a harmless one stands in. */
    private static <T> T parsed(Definition definition, String key, Function<String, T> parser, T otherwise) {
        String text = definition.text(key);
        try {
            return parser.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            definition.problem(
                    key,
                    Label.of(
                            "« %s » ne peut pas être lu ici : %s. Exemple : %s.",
                            "'%s' cannot be read here: %s. Example: %s.", key, text, otherwise));
            return otherwise;
        }
    }
}
