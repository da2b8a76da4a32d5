package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;

/**
 * What a page is about, as conditions: the year, the organisation, the mission and the room chosen, each where what is
 * asked for knows it. What knows none of them is shown as a whole, and the tile says so.
 *
 * @param organisation the one organisation; none is the whole government
 * @param mission the one mission; none is all of them
 * @param size the one size of organisations, by its name in the page's language; none is all of them
 * @param room the room, then those below it; empty where the page is not a room's
 * @param indicator the one that the page is the sheet of
 */
record Scope(
        String fiscalYear,
        Optional<String> organisation,
        Optional<String> mission,
        Optional<String> size,
        List<String> room,
        Optional<String> indicator) {
    private static final String YEAR = "period.fiscal_year";
    private static final String ROOM = "room.code";
    private static final String SIZE = "organisation.size_band";
    private static final String MISSION = "mission.code";
    /** The organisation of rows that lead to no dimension, as those of a dimension itself. */
    private static final String OWN_ORGANISATION = "organisation_id";
    /** Where the organisation stands, depending on what is asked for; the first that is known counts. */
    private static final List<String> ORGANISATION = List.of(
            "parent.organisation_id",
            "room.organisation_id",
            "org_unit.organisation_id",
            "organisation.code",
            OWN_ORGANISATION);

    private static final Map<String, List<String>> FIELDS = new ConcurrentHashMap<>();

    /** About an organisation or the whole government. */
    Scope(String fiscalYear, Optional<String> organisation) {
        this(fiscalYear, organisation, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    Scope {
        room = List.copyOf(room);
    }

    /** The conditions under which the tile's metrics are asked for together. */
    List<Condition> of(Tile tile, List<String> metrics) {
        return conditions(tile.allYears(), tile.where(), fields(metrics));
    }

    /** The conditions of metrics that no tile narrows. */
    List<Condition> of(List<String> metrics) {
        return conditions(false, List.of(), fields(metrics));
    }

    /** The conditions under which rows of a dataset are listed. */
    List<Condition> of(Tile tile, Dataset dataset, List<Condition> own) {
        SemanticModel model = SemanticModel.shipped();
        List<String> fields = new ArrayList<>(model.reachableFields(dataset));
        model.findField(dataset, OWN_ORGANISATION).ifPresent(field -> fields.add(OWN_ORGANISATION));
        return conditions(tile.allYears(), own, fields);
    }

    /** About the whole government, in the same year. */
    Scope whole() {
        return new Scope(fiscalYear, Optional.empty(), mission, Optional.empty(), List.of(), Optional.empty());
    }

    boolean knowsYear(Tile tile, List<String> metrics) {
        return !tile.allYears() && fields(metrics).contains(YEAR);
    }

    /** Whether the page is about a part of the government that the metrics do not know. */
    boolean isWider(List<String> metrics) {
        List<String> fields = fields(metrics);
        boolean knowsRoom = !room.isEmpty() && fields.contains(ROOM);
        return organisation.isPresent() && !knowsRoom && ORGANISATION.stream().noneMatch(fields::contains);
    }

    /** Whether the page is about one mission, which the metrics do not know. */
    boolean isWiderThanMission(List<String> metrics) {
        return mission.isPresent() && !knowsMission(metrics);
    }

    /** Whether the page is about organisations of one size, which the metrics do not know. */
    boolean isWiderThanSize(List<String> metrics) {
        return size.isPresent() && !knowsSize(metrics);
    }

    static boolean knowsSize(List<String> metrics) {
        return fields(metrics).contains(SIZE);
    }

    static boolean knowsMission(List<String> metrics) {
        return fields(metrics).contains(MISSION);
    }

    /** Whether a status counts on the basis wherever the metrics count one. */
    static boolean knowBasis(List<String> metrics, StatusBasis basis) {
        SemanticModel model = SemanticModel.shipped();
        return metrics.stream()
                .map(metric -> model.dataset(model.metric(metric).dataset()))
                .allMatch(dataset -> dataset.knows(basis));
    }

    private List<Condition> conditions(boolean allYears, List<Condition> own, List<String> fields) {
        List<Condition> all = new ArrayList<>();
        boolean ownRoom = own.stream().anyMatch(condition -> condition.field().contains("room."));
        if (!room.isEmpty() && fields.contains(ROOM)) {
            if (!ownRoom) {
                all.add(new Condition(ROOM, "in", room));
            }
        } else {
            organisation.ifPresent(code -> ORGANISATION.stream()
                    .filter(fields::contains)
                    .findFirst()
                    .ifPresent(field -> all.add(new Condition(field, "=", List.of(code)))));
        }
        mission.filter(code -> fields.contains(MISSION))
                .ifPresent(code -> all.add(new Condition(MISSION, "=", List.of(code))));
        size.filter(name -> fields.contains(SIZE)).ifPresent(name -> all.add(new Condition(SIZE, "=", List.of(name))));
        if (!allYears && fields.contains(YEAR)) {
            all.add(new Condition(YEAR, "=", List.of(fiscalYear)));
        }
        own.forEach(condition -> all.add(filled(condition)));
        return all;
    }

    /** {@code $room} stands for the page's room, {@code $rooms} for it and those below, {@code $indicator} for its own. */
    private Condition filled(Condition condition) {
        return new Condition(
                condition.field(),
                condition.operator(),
                condition.values().stream()
                        .flatMap(value -> switch (value) {
                            case "$room" -> room.stream().limit(1);
                            case "$rooms" -> room.stream();
                            case "$indicator" -> indicator.stream();
                            default -> Stream.of(value);
                        })
                        .toList());
    }

    /** The fields that all the metrics know. */
    private static List<String> fields(List<String> metrics) {
        SemanticModel model = SemanticModel.shipped();
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < metrics.size(); at++) {
            List<String> known = FIELDS.computeIfAbsent(metrics.get(at), id -> model.fieldsOf(model.metric(id)));
            if (at == 0) {
                fields.addAll(known);
            } else {
                fields.retainAll(known);
            }
        }
        return fields;
    }
}
