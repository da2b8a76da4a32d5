package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.metrics.planner.Condition;

/**
 * What a room's forms offer to choose from, in the page's language.
 *
 * @param today after which nothing can have happened
 * @param usualDay when what is entered happened, unless another day is typed: the day that the pages stand at
 * @param usualRole who answers for things at the level of the room
 * @param blockers open ones that wait for the room or below it, after an empty one
 */
record EntryChoices(
        LocalDate today,
        LocalDate usualDay,
        String usualRole,
        List<Option> roles,
        List<Option> categories,
        List<Option> blockers) {
    private static final List<String> ROLES =
            List.of("secretary_general", "deputy_minister", "branch_head", "team_lead");
    private static final List<String> LEVELS = List.of("GOUV", "STRAT", "TACT", "OPER");
    private static final int MOST_BLOCKERS = 200;

    EntryChoices {
        roles = List.copyOf(roles);
        categories = List.copyOf(categories);
        blockers = List.copyOf(blockers);
    }

    static EntryChoices in(Visit visit, PageFrame frame, RoomEntries entries, Row room, List<String> rooms) {
        LocalDate today = entries.today();
        LocalDate asOf = visit.asOf();
        boolean fixed = frame.workspace().asOf().isPresent() && asOf.isBefore(today);
        int level = Math.max(0, LEVELS.indexOf(room.text("level_code")));
        return new EntryChoices(
                today,
                fixed ? asOf : today,
                ROLES.get(level),
                ROLES.stream()
                        .map(code -> new Option(code, frame.say("code." + code)))
                        .toList(),
                visit.list("dim_blocker_category", List.of("code", "name"), List.of(), List.of("name"), 100).stream()
                        .filter(row -> !row.text("code").equals("unknown"))
                        .map(row -> new Option(row.text("code"), row.text("name")))
                        .toList(),
                blockers(visit, frame, rooms));
    }

    private static List<Option> blockers(Visit visit, PageFrame frame, List<String> rooms) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", frame.say("entry.none")));
        visit.list(
                        "fact_blocker_lifecycle",
                        List.of("blocker_id", "title"),
                        List.of(
                                new Condition("is_open", "=", List.of("true")),
                                new Condition("shown_room.code", "in", rooms)),
                        List.of("-level_up_count", "-business_hours"),
                        MOST_BLOCKERS)
                .forEach(row -> options.add(new Option(row.text("blocker_id"), row.text("title"))));
        return options;
    }

    /** The one that is the highest up, and there longest. */
    Optional<String> firstBlocker() {
        return blockers.stream()
                .map(Option::code)
                .filter(code -> !code.isEmpty())
                .findFirst();
    }

    List<Option> of(String field) {
        return switch (field) {
            case "role" -> roles;
            case "category" -> categories;
            case "blocker" -> blockers;
            default -> List.of();
        };
    }

    /** What stands in a field before anything is typed. */
    String usual(String field) {
        return switch (field) {
            case "date" -> usualDay.toString();
            case "due" -> usualDay.plusDays(14).toString();
            case "role" -> usualRole;
            default -> "";
        };
    }
}
