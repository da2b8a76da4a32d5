package org.vigie.dashboards.pages;

import java.time.LocalDate;
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
        int position = ids.indexOf(current.id());
        Optional<LocalDate> session = lastSession(current);
        Optional<Earlier> before = Optional.empty();
        for (int at = position - 1; at >= 0; at--) {
            Publication candidate = publications.publication(ids.get(at));
            if (session.filter(day -> !candidate.asOf().isAfter(day)).isPresent()) {
                return Optional.of(new Earlier(candidate, session));
            }
            before = before.or(() -> Optional.of(new Earlier(candidate, Optional.empty())));
        }
        return before;
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
