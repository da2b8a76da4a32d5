package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.Origin;
import org.vigie.query.Publication;

/**
 * Walks a number back: the metric, the rows of the star that it rests on, and for each the delivery, the file and the line
 * it came from. Only rows that the asker sees are walked to.
 */
public final class Lineage {
    private static final int ROWS_WALKED = 10_000;

    /** What a row says of where it came from, as far as its table does. */
    private static final List<String> SOURCE = List.of("delivery_id", "source_file", "source_line");

    private final MetricPlanner planner;
    private final Publication publication;
    private final LineageRequest request;

    public Lineage(MetricPlanner planner, Publication publication, LineageRequest request) {
        this.planner = planner;
        this.publication = publication;
        this.request = request;
    }

    /** The walk; an unknown metric or field is the asker's error. */
    public LineageAnswer answer() {
        Metric metric = planner.model().metric(request.metric());
        return new LineageAnswer(
                metric,
                value(),
                planner.origins(metric, request.basis()).stream()
                        .map(this::walk)
                        .toList());
    }

    byte[] json() {
        LineageAnswer answer = answer();
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("publication", publication.id());
            json.writeObjectFieldStart("metric");
            MetricDocument.write(json, planner.model(), answer.metric());
            json.writeEndObject();
            json.writeFieldName("value");
            Api.value(json, answer.value());
            json.writeArrayFieldStart("origins");
            for (LineageAnswer.Walk walk : answer.origins()) {
                write(json, walk);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private @Nullable Object value() {
        return publication
                .ask(new MetricQuery(
                        List.of(request.metric()),
                        List.of(),
                        request.where(),
                        request.basis(),
                        List.of(),
                        Optional.empty(),
                        request.language()))
                .rows()
                .get(0)
                .get(0);
    }

    private LineageAnswer.Walk walk(Origin origin) {
        List<String> columns = columns(origin);
        List<List<@Nullable Object>> rows = rows(origin, columns);
        return new LineageAnswer.Walk(
                origin,
                columns,
                rows.size(),
                rows.size() < ROWS_WALKED,
                deliveries(rows, columns.indexOf("delivery_id")),
                rows.subList(0, Math.min(rows.size(), LineageAnswer.ROWS_SHOWN)));
    }

    private static void write(JsonGenerator json, LineageAnswer.Walk walk) throws IOException {
        json.writeStartObject();
        json.writeStringField("metric", walk.origin().metric());
        json.writeStringField("table", walk.origin().dataset().table().name().value());
        json.writeNumberField("row_count", walk.rowCount());
        json.writeBooleanField("is_complete", walk.complete());
        json.writeArrayFieldStart("deliveries");
        for (LineageAnswer.Source source : walk.deliveries()) {
            write(json, source);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<@Nullable Object> row : walk.rows()) {
            json.writeStartObject();
            for (int at = 0; at < walk.columns().size(); at++) {
                json.writeFieldName(at == 0 ? "key" : walk.columns().get(at));
                Api.value(json, row.get(at));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LineageAnswer.Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("delivery_id", source.deliveryId());
        json.writeNumberField("row_count", source.rowCount());
        for (int at = 0; at < LineageAnswer.Source.KNOWN.size(); at++) {
            json.writeFieldName(LineageAnswer.Source.KNOWN.get(at));
            Api.value(json, at < source.known().size() ? source.known().get(at) : null);
        }
        json.writeEndObject();
    }

    /** The key first, then what is known of the source. */
    private static List<String> columns(Origin origin) {
        List<String> known = origin.dataset().table().columnNames();
        return Stream.concat(
                        Stream.of(origin.dataset().keyColumn()), SOURCE.stream().filter(known::contains))
                .toList();
    }

    private List<List<@Nullable Object>> rows(Origin origin, List<String> columns) {
        String dataset = origin.dataset().name();
        Map<String, String> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column, dataset + "." + column));
        List<Condition> where = new ArrayList<>(request.where());
        where.addAll(origin.conditions());
        return publication
                .list(new DetailQuery(
                        planner.model().dataset(dataset).table().name().value(),
                        fields,
                        where,
                        request.basis(),
                        List.of(dataset + "." + columns.get(0)),
                        ROWS_WALKED,
                        0,
                        request.language(),
                        origin.shifts()))
                .rows();
    }

    /** The deliveries of the rows, most rows first. */
    private List<LineageAnswer.Source> deliveries(List<List<@Nullable Object>> rows, int column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (column >= 0) {
            rows.forEach(row -> counts.merge(Objects.toString(row.get(column), ""), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new LineageAnswer.Source(entry.getKey(), entry.getValue(), delivery(entry.getKey())))
                .toList();
    }

    private List<@Nullable Object> delivery(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        LineageAnswer.Source.KNOWN.forEach(name -> fields.put(name, "delivery." + name));
        return publication
                .list(new DetailQuery(
                        "dim_delivery",
                        fields,
                        List.of(new Condition("delivery.delivery_id", "=", List.of(id))),
                        StatusBasis.DECLARED,
                        List.of(),
                        1,
                        0,
                        request.language()))
                .rows()
                .stream()
                .findFirst()
                .orElse(List.of());
    }
}
