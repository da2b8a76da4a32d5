package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Field;
import org.vigie.metrics.Metric;
import org.vigie.metrics.planner.GovernedQuery;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.ResultColumn;
import org.vigie.query.Answer;
import org.vigie.query.Publication;

/** The documents of {@code /api/v1}: what can be asked, and answers. Keys are snake_case, numbers exact. */
public final class Api {
    private final MetricPlanner planner;
    private final StatusBasis usual;

    /** @param usual the basis that counts where none is named */
    public Api(MetricPlanner planner, StatusBasis usual) {
        this.planner = planner;
        this.usual = usual;
    }

    /** The definitions as an Apache Ossie document; it is the same whatever is published. */
    public byte[] model(Publication publication) {
        return new OssieDocument(planner.model(), usual).json();
    }

    public byte[] metrics(Publication publication) {
        return Json.bytes(json -> {
            start(json, publication);
            json.writeArrayFieldStart("metrics");
            for (Metric metric : planner.model().metrics()) {
                json.writeStartObject();
                MetricDocument.write(json, planner.model(), metric);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public byte[] dimensions(Publication publication) {
        return Json.bytes(json -> {
            start(json, publication);
            json.writeArrayFieldStart("dimensions");
            for (Dataset dataset : planner.model().datasets()) {
                for (Field field : dataset.fields()) {
                    json.writeStartObject();
                    json.writeStringField("id", dataset.name() + "." + field.name());
                    json.writeStringField("dataset", dataset.name());
                    MetricDocument.label(json, "label", field.label());
                    json.writeStringField("type", field.type().sqlName());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public byte[] query(Publication publication, GovernedQuery query) {
        return answer(publication, query.language(), publication.ask(query));
    }

    /** Where a number comes from, down to the lines of the files. */
    public byte[] lineage(Publication publication, LineageRequest request) {
        return new Lineage(planner, publication, request).json();
    }

    /** An answer as JSON, from a question over HTTP or on the command line. */
    public static byte[] answer(Publication publication, Language language, Answer answer) {
        return Json.bytes(json -> {
            start(json, publication);
            json.writeArrayFieldStart("columns");
            for (ResultColumn column : answer.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("label", column.label());
                json.writeStringField("type", column.type().sqlName());
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
            MetricDocument.texts(json, "notes", notes(publication, language, answer));
            json.writeEndObject();
        });
    }

    /** What a reader of an answer must know: that the data is made up, and that rows were cut. */
    public static List<String> notes(Publication publication, Language language, Answer answer) {
        List<String> notes = new ArrayList<>();
        if (publication.isSynthetic()) {
            notes.add(new Label("Données synthétiques.", "Synthetic data.").in(language));
        }
        if (answer.isFull()) {
            notes.add(Label.of(
                            "Réponse coupée à %s lignes ; donnez une limite plus haute ou un filtre.",
                            "Answer cut at %s rows; give a higher limit or a filter.", Integer.toString(answer.limit()))
                    .in(language));
        }
        return notes;
    }

    private static void start(JsonGenerator json, Publication publication) throws IOException {
        json.writeStartObject();
        json.writeStringField("publication", publication.id());
    }

    static void value(JsonGenerator json, @Nullable Object value) throws IOException {
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
}
