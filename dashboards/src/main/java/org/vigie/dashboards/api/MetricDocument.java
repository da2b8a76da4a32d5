package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.vigie.contract.Label;
import org.vigie.metrics.Disclosure;
import org.vigie.metrics.Metric;
import org.vigie.metrics.MetricTerms;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/** A metric as JSON: what it is called, what it means, how it comes about, by what and on what terms it is given. */
final class MetricDocument {
    private MetricDocument() {}

    /** The keys of one metric, into an object that is already open. */
    static void write(JsonGenerator json, SemanticModel model, Metric metric) throws IOException {
        json.writeStringField("id", metric.id());
        label(json, "label", metric.label());
        label(json, "definition", metric.definition());
        json.writeStringField("unit", metric.unit());
        json.writeStringField("direction", metric.direction());
        json.writeStringField("formula", metric.formula());
        texts(json, "dimensions", model.fieldsOf(metric));
        json.writeStringField("dataset", metric.dataset());
        json.writeStringField("kind", kind(metric.semantics()));
        texts(json, "parts", metric.semantics().parts());
        json.writeStringField("additivity", metric.additivity());
        terms(json, metric.terms());
    }

    private static void terms(JsonGenerator json, MetricTerms terms) throws IOException {
        label(json, "format", terms.format());
        json.writeStringField("owner", terms.owner());
        json.writeStringField("version", terms.version());
        Disclosure disclosure = terms.disclosure();
        json.writeObjectFieldStart("disclosure");
        json.writeStringField("level", disclosure.level());
        json.writeNumberField("minimum_count", disclosure.minimumCount());
        json.writeEndObject();
        if (terms.fillNullsWith().isPresent()) {
            json.writeNumberField("fill_nulls_with", terms.fillNullsWith().get());
        } else {
            json.writeNullField("fill_nulls_with");
        }
    }

    /** The word that definitions use for the kind. */
    private static String kind(Semantics semantics) {
        return semantics
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    static void label(JsonGenerator json, String key, Label label) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("fr", label.fr());
        json.writeStringField("en", label.en());
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
