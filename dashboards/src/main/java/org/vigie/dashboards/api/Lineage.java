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
final class Lineage {
    /** More rows than that are told by their deliveries only. */
    private static final int ROWS_SHOWN = 100;

    private static final int ROWS_WALKED = 10_000;

    /** What a row says of where it came from, as far as its table does. */
    private static final List<String> SOURCE = List.of("delivery_id", "source_file", "source_line");

    private final MetricPlanner planner;
    private final Publication publication;
    private final LineageRequest request;

    Lineage(MetricPlanner planner, Publication publication, LineageRequest request) {
        this.planner = planner;
        this.publication = publication;
        this.request = request;
    }

    byte[] json() {
        Metric metric = planner.model().metric(request.metric());
        @Nullable Object value = value();
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("publication", publication.id());
            json.writeObjectFieldStart("metric");
            MetricDocument.write(json, planner.model(), metric);
            json.writeEndObject();
            json.writeFieldName("value");
            Api.value(json, value);
            json.writeArrayFieldStart("origins");
            for (Origin origin : planner.origins(metric, request.basis())) {
                origin(json, origin);
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

    private void origin(JsonGenerator json, Origin origin) throws IOException {
        List<String> columns = columns(origin);
        List<List<@Nullable Object>> rows = rows(origin, columns);
        json.writeStartObject();
        json.writeStringField("metric", origin.metric());
        json.writeStringField("table", origin.dataset().table().name().value());
        json.writeNumberField("row_count", rows.size());
        json.writeBooleanField("is_complete", rows.size() < ROWS_WALKED);
        deliveries(json, rows, columns.indexOf("delivery_id"));
        json.writeArrayFieldStart("rows");
        for (List<@Nullable Object> row : rows.subList(0, Math.min(rows.size(), ROWS_SHOWN))) {
            json.writeStartObject();
            for (int at = 0; at < columns.size(); at++) {
                json.writeFieldName(at == 0 ? "key" : columns.get(at));
                Api.value(json, row.get(at));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
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
                        origin.dataset().table().name().value(),
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
    private void deliveries(JsonGenerator json, List<List<@Nullable Object>> rows, int column) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (column >= 0) {
            rows.forEach(row -> counts.merge(Objects.toString(row.get(column), ""), 1, Integer::sum));
        }
        json.writeArrayFieldStart("deliveries");
        List<String> ids = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("delivery_id", id);
            json.writeNumberField("row_count", counts.getOrDefault(id, 0));
            List<@Nullable Object> known = delivery(id);
            List<String> names = List.of("contract_id", "file_name", "received_at");
            for (int at = 0; at < names.size(); at++) {
                json.writeFieldName(names.get(at));
                Api.value(json, at < known.size() ? known.get(at) : null);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private List<@Nullable Object> delivery(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of("contract_id", "file_name", "received_at").forEach(name -> fields.put(name, "delivery." + name));
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
