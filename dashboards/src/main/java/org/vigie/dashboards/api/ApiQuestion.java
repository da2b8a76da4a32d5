package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;

/** A question as {@code POST /api/v1/query} takes it: what a page asked, for whoever wants to ask it again. */
public final class ApiQuestion {
    private ApiQuestion() {}

    /** @param publication that is asked, whatever is current */
    public static byte[] json(MetricQuery query, String publication) {
        return Json.bytes(json -> {
            json.writeStartObject();
            MetricDocument.texts(json, "metrics", query.metrics());
            MetricDocument.texts(json, "by", query.by());
            json.writeArrayFieldStart("where");
            for (Condition condition : query.where()) {
                condition(json, condition);
            }
            json.writeEndArray();
            json.writeStringField("basis", query.basis().code());
            json.writeStringField("publication", publication);
            json.writeStringField("lang", query.language().code());
            json.writeEndObject();
        });
    }

    private static void condition(JsonGenerator json, Condition condition) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", condition.field());
        json.writeStringField("op", condition.operator());
        if (condition.operator().equals("in")) {
            MetricDocument.texts(json, "value", condition.values());
        } else if (!condition.values().isEmpty()) {
            json.writeStringField("value", condition.values().get(0));
        }
        json.writeEndObject();
    }
}
