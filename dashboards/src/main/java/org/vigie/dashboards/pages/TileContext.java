package org.vigie.dashboards.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.dashboards.api.ApiQuestion;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;

/** A tile on a page that is about something: what the parts of the tile ask, and in whose words they answer. */
record TileContext(Visit visit, PageFrame frame, Scope scope, Tile tile) {
    /** The metrics of the whole, each under the conditions that it knows. */
    Totals totals(List<String> metrics) {
        return Totals.of(visit, metrics, metric -> where(List.of(metric)));
    }

    /** The same as the room saw them last; no value where it saw none. */
    Totals before(List<String> metrics) {
        return Totals.before(visit, metrics, metric -> where(List.of(metric)));
    }

    /** The same, about the whole government where the metrics know no part of it. */
    TileContext knowing(List<String> metrics) {
        return scope.isWider(metrics) ? new TileContext(visit, frame, scope.whole(), tile) : this;
    }

    List<Row> rows(List<String> metrics, List<String> by) {
        return visit.ask(metrics, by, where(metrics));
    }

    List<Condition> where(List<String> metrics) {
        return scope.of(tile, metrics);
    }

    /** The question of the numbers shown, as the API is asked. */
    String question(List<String> metrics, List<String> by) {
        return new String(
                ApiQuestion.json(visit.query(metrics, by, where(metrics)), visit.publicationId()),
                StandardCharsets.UTF_8);
    }

    /** A member's page, for dimensions whose members have one. */
    Optional<String> memberPage(String field, String code) {
        return switch (field) {
            case "organisation.code" -> Optional.of(Addresses.organisation(frame.language(), code) + frame.query());
            case "room.code", "shown_room.code" -> Optional.of(Addresses.room(frame.language(), code) + frame.query());
            case "indicator.id" -> Optional.of(Addresses.indicator(frame.language(), code) + frame.query());
            default -> Optional.empty();
        };
    }

    /** A member as it is called: a code of ours in words, a text of the data as it stands. */
    String memberName(String value) {
        if (value.isEmpty()) {
            return frame.say("site.unknown");
        }
        String key = "code." + value.replace(" = ", "_");
        if (Texts.has(key)) {
            return frame.say(key);
        }
        int equals = value.indexOf(" = ");
        String attribute = equals < 0 ? "" : "code." + value.substring(0, equals);
        return Texts.has(attribute) ? frame.say(attribute) + " " + value.substring(equals + 3) : value;
    }

    String in(Label label, Object... values) {
        String text = label.in(frame.language());
        return values.length == 0 ? text : text.formatted(values);
    }

    String say(String key, Object... values) {
        return frame.say(key, values);
    }

    String count(long number) {
        return frame.formats().count(number);
    }

    String metricName(String metric) {
        return SemanticModel.shipped().metric(metric).label().in(frame.language());
    }
}
