package org.vigie.dashboards.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.query.Publication;
import org.vigie.query.Publications;

/**
 * The publication that a reader's numbers are compared with: the latest of an earlier moment that the government's room
 * had before it at its last session; where no session is known, the one before.
 *
 * @param session day of the session, where one is known
 */
record Earlier(Publication publication, Optional<LocalDate> session) {
    private static final String GOVERNMENT_ROOM = "GOUV";

    /** Nothing where the publication is the first. */
    static Optional<Earlier> than(Publication current, Publications publications) {
        List<String> ids = publications.ids();
        // one made before may judge a later day: what was known of the past is published again, too
        List<String> before = ids.subList(0, ids.indexOf(current.id())).stream()
                .filter(id -> !publications.asOf(id).isAfter(current.asOf()))
                .sorted(Comparator.comparing(publications::asOf)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .toList();
        Optional<LocalDate> session = lastSession(current);
        return before.stream()
                .filter(id -> session.filter(day -> !publications.asOf(id).isAfter(day))
                        .isPresent())
                .findFirst()
                .map(id -> new Earlier(publications.publication(id), session))
                .or(() -> before.stream()
                        .findFirst()
                        .map(id -> new Earlier(publications.publication(id), Optional.empty())));
    }

    /** Of sessions held by the day on which the publication judges. */
    private static Optional<LocalDate> lastSession(Publication current) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("planned_date", "planned_date"));
        DetailQuery held = new DetailQuery(
                "fact_caucus",
                fields,
                List.of(
                        new Condition("is_held", "=", List.of("true")),
                        new Condition("room.level_code", "=", List.of(GOVERNMENT_ROOM)),
                        new Condition(
                                "planned_date", "<=", List.of(current.asOf().toString()))),
                StatusBasis.DECLARED,
                List.of("-planned_date"),
                1,
                0,
                Language.FR);
        return Visit.rows(current.list(held)).stream()
                .findFirst()
                .flatMap(row -> row.findText("planned_date"))
                .map(LocalDate::parse);
    }
}
