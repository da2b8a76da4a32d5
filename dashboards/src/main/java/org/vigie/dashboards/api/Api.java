package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Label;
import org.vigie.dashboards.reading.Answer;
import org.vigie.dashboards.reading.FieldInfo;
import org.vigie.dashboards.reading.MetricInfo;
import org.vigie.dashboards.reading.Question;
import org.vigie.dashboards.reading.Reading;

/** The documents of {@code /api/v1}: what can be asked, and answers. Keys are snake_case, numbers exact. */
public final class Api {
    public byte[] metrics(Reading reading) {
        return Json.bytes(json -> {
            start(json, reading);
            json.writeArrayFieldStart("metrics");
            for (MetricInfo metric : reading.metrics()) {
                json.writeStartObject();
                json.writeStringField("id", metric.id());
                label(json, "label", metric.name());
                label(json, "definition", metric.definition());
                json.writeStringField("unit", metric.unit());
                json.writeStringField("direction", metric.direction());
                json.writeStringField("formula", metric.formula());
                texts(json, "dimensions", metric.fields());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public byte[] dimensions(Reading reading) {
        return Json.bytes(json -> {
            start(json, reading);
            json.writeArrayFieldStart("dimensions");
            for (FieldInfo field : reading.fields()) {
                json.writeStartObject();
                json.writeStringField("id", field.id());
                json.writeStringField("dataset", field.dataset());
                label(json, "label", field.name());
                json.writeStringField("type", field.type());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public byte[] query(Reading reading, Question question) {
        return answer(reading, reading.ask(question));
    }

    /** An answer as JSON, from a question over HTTP or on the command line. */
    public static byte[] answer(Reading reading, Answer answer) {
        return Json.bytes(json -> {
            start(json, reading);
            json.writeArrayFieldStart("columns");
            for (Answer.Column column : answer.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("label", column.label());
                json.writeStringField("type", column.type());
                if (column.unit().isEmpty()) {
                    json.writeNullField("unit");
                } else {
                    json.writeStringField("unit", column.unit());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (List<@Nullable Object> row : answer.rows()) {
                json.writeStartArray();
                for (Object value : row) {
                    value(json, value);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            texts(json, "notes", answer.notes());
            json.writeEndObject();
        });
    }

    private static void start(JsonGenerator json, Reading reading) throws IOException {
        json.writeStartObject();
        json.writeStringField("publication", reading.publicationId());
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private static void label(JsonGenerator json, String key, Label label) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("fr", label.fr());
        json.writeStringField("en", label.en());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
