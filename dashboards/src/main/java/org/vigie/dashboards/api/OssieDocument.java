package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.AnsiExpression;
import org.vigie.metrics.Bridge;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Field;
import org.vigie.metrics.Metric;
import org.vigie.metrics.Relationship;
import org.vigie.metrics.SemanticModel;

/**
 * The semantic model as an Apache Ossie document (core specification 0.2.0.dev0), for tools that read definitions. Ossie
 * knows one aggregate per metric and one text per thing; what is ours beyond that (both languages, kinds of metrics, terms,
 * bridges) stands in {@code custom_extensions} as the text of a JSON document.
 */
final class OssieDocument {
    static final String VERSION = "0.2.0.dev0";
    private static final String VENDOR = "VIGIE";

    private final SemanticModel model;
    private final AnsiExpression expressions;

    OssieDocument(SemanticModel model, StatusBasis basis) {
        this.model = model;
        this.expressions = new AnsiExpression(model, basis);
    }

    byte[] json() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("version", VERSION);
            json.writeArrayFieldStart("semantic_model");
            json.writeStartObject();
            json.writeStringField("name", "vigie");
            json.writeStringField("description", "The metrics of a virtual government steering room.");
            list(json, "datasets", model.datasets(), this::dataset);
            json.writeArrayFieldStart("relationships");
            for (Dataset dataset : model.datasets()) {
                for (Relationship relationship : dataset.relationships()) {
                    relationship(json, dataset, relationship);
                }
            }
            json.writeEndArray();
            list(json, "metrics", model.metrics(), this::metric);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @FunctionalInterface
    private interface Entry<T> {
        void write(JsonGenerator json, T entry) throws IOException;
    }

    private static <T> void list(JsonGenerator json, String key, List<T> entries, Entry<T> writer) throws IOException {
        json.writeArrayFieldStart(key);
        for (T entry : entries) {
            writer.write(json, entry);
        }
        json.writeEndArray();
    }

    private void dataset(JsonGenerator json, Dataset dataset) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", dataset.name());
        json.writeStringField("source", dataset.table().name().value());
        texts(json, "primary_key", dataset.table().key());
        json.writeStringField("description", dataset.table().grain().en());
        list(json, "fields", dataset.fields(), OssieDocument::field);
        extension(json, extra -> {
            label(extra, "label", dataset.label());
            list(extra, "bridges", dataset.bridges(), OssieDocument::bridge);
        });
        json.writeEndObject();
    }

    private static void bridge(JsonGenerator json, Bridge bridge) throws IOException {
        json.writeStartObject();
        json.writeStringField("to", bridge.to());
        json.writeStringField("through", bridge.through().value());
        json.writeStringField("from_column", bridge.fromColumn());
        json.writeStringField("to_column", bridge.toColumn());
        json.writeStringField("weight", bridge.weight());
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, Field field) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        expression(json, field.columnEn());
        json.writeObjectFieldStart("dimension");
        json.writeBooleanField(
                "is_time", field.type() == ColumnType.Plain.DATE || field.type() == ColumnType.Plain.TIMESTAMP);
        json.writeEndObject();
        json.writeStringField("description", field.label().en());
        extension(json, extra -> {
            label(extra, "label", field.label());
            extra.writeStringField("type", field.type().sqlName());
            extra.writeStringField("column_fr", field.columnFr());
        });
        json.writeEndObject();
    }

    private void relationship(JsonGenerator json, Dataset from, Relationship relationship) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", from.name() + "_" + relationship.name());
        json.writeStringField("from", from.name());
        json.writeStringField("to", relationship.to());
        texts(json, "from_columns", List.of(relationship.fromColumn()));
        texts(json, "to_columns", List.of(relationship.toColumn()));
        json.writeEndObject();
    }

    private void metric(JsonGenerator json, Metric metric) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", metric.id());
        expression(json, expressions.of(metric));
        json.writeStringField("description", metric.definition().en());
        extension(json, extra -> MetricDocument.write(extra, model, metric));
        json.writeEndObject();
    }

    private static void expression(JsonGenerator json, String text) throws IOException {
        json.writeObjectFieldStart("expression");
        json.writeArrayFieldStart("dialects");
        json.writeStartObject();
        json.writeStringField("dialect", "ANSI_SQL");
        json.writeStringField("expression", text);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void extension(JsonGenerator json, Json.Document document) throws IOException {
        json.writeArrayFieldStart("custom_extensions");
        json.writeStartObject();
        json.writeStringField("vendor_name", VENDOR);
        json.writeStringField(
                "data",
                new String(
                        Json.bytes(extra -> {
                            extra.writeStartObject();
                            document.write(extra);
                            extra.writeEndObject();
                        }),
                        StandardCharsets.UTF_8));
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void label(JsonGenerator json, String key, Label label) throws IOException {
        MetricDocument.label(json, key, label);
    }

    private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
        MetricDocument.texts(json, key, texts);
    }
}
