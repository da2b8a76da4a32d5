package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.dashboards.api.ApiQuestion;
import org.vigie.dashboards.api.LineageAnswer;
import org.vigie.dashboards.api.LineageRequest;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;

/** Where a number comes from: its definition, the rows it rests on, and the file and line each came in. */
final class LineagePage implements Page {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    @Override
    public String render(Visit visit) {
        LineageRequest request = LineageRequest.read(
                visit.question(), visit.chosen().basis(), visit.request().language());
        PageFrame frame = visit.frame(
                "lineage", new Texts(visit.request().language()).say("lineage.title"), Address.LINEAGE, "", false);
        LineageAnswer answer = visit.lineage(request);
        Row value = visit.one(List.of(request.metric()), request.where());
        String shown = visit.measured(request.metric(), value).text();
        LineageView view = new LineageView(
                answer.metric().label().in(frame.language()),
                Sentence.of(frame.say("lineage.answer"), answer.metric().label().in(frame.language()), shown),
                List.of(
                        new Fact(
                                frame.say("lineage.definition"),
                                answer.metric().definition().in(frame.language())),
                        new Fact(frame.say("lineage.latency"), latency(frame, answer, visit.publishedAt())),
                        DefinitionsPage.formula(frame, answer.metric()),
                        Fact.code(frame.say("lineage.command"), command(request, visit.publicationId())),
                        Fact.code(frame.say("lineage.request"), question(visit, request))),
                answer.origins().stream().map(walk -> origin(frame, walk)).toList());
        return visit.write("lineage", Map.of("frame", frame, "page", view));
    }

    /** From the arrival of the newest file to this publication, beside what was agreed. */
    private static String latency(PageFrame frame, LineageAnswer answer, Instant published) {
        Duration agreed = frame.workspace().agreedLatency();
        return answer.newestArrival()
                .map(arrived -> Duration.between(arrived, published))
                .map(waited -> frame.say(
                        waited.compareTo(agreed) <= 0 ? "lineage.in_time" : "lineage.too_late",
                        waited.compareTo(SHORTEST) < 0
                                ? frame.say("lineage.at_once")
                                : frame.formats().hours(hours(waited)),
                        frame.formats().hours(hours(agreed))))
                .orElseGet(() -> frame.say("lineage.derived"));
    }

    private static BigDecimal hours(Duration waited) {
        return BigDecimal.valueOf(waited.toMinutes()).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
    }

    /** The same question on the command line. */
    private static String command(LineageRequest request, String publication) {
        StringBuilder command = new StringBuilder("./vigie query W --metrics " + request.metric());
        for (Condition condition : request.where()) {
            if (condition.values().size() == 1) {
                command.append(" --where '")
                        .append(condition.field())
                        .append('=')
                        .append(condition.values().get(0))
                        .append('\'');
            }
        }
        return command.append(" --basis ")
                .append(request.basis().code())
                .append(" --publication ")
                .append(publication)
                .toString();
    }

    private static String question(Visit visit, LineageRequest request) {
        MetricQuery query = visit.query(List.of(request.metric()), List.of(), request.where());
        return "POST /api/v1/query "
                + new String(ApiQuestion.json(query, visit.publicationId()), StandardCharsets.UTF_8);
    }

    private static LineageView.Origin origin(PageFrame frame, LineageAnswer.Walk walk) {
        String rows = frame.formats().count(walk.rowCount());
        return new LineageView.Origin(
                frame.say(
                        walk.complete() ? "lineage.rows" : "lineage.rows_more",
                        SemanticModel.shipped()
                                .metric(walk.origin().metric())
                                .label()
                                .in(frame.language()),
                        rows,
                        walk.origin().dataset().table().label().in(frame.language())),
                walk.origin().dataset().table().name().value(),
                walk.deliveries().stream().map(source -> source(frame, source)).toList(),
                walk.columns(),
                walk.rows().stream()
                        .map(row -> row.stream().map(LineagePage::text).toList())
                        .toList());
    }

    private static LineageView.Source source(PageFrame frame, LineageAnswer.Source source) {
        List<@Nullable Object> known = source.known();
        return new LineageView.Source(
                known.isEmpty() ? frame.say("lineage.derived") : text(known.get(1)),
                known.isEmpty() ? "" : text(known.get(0)),
                known.isEmpty() ? "" : frame.formats().moment(text(known.get(2))),
                source.deliveryId(),
                frame.formats().count(source.rowCount()));
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Objects::toString).orElse("");
    }
}
