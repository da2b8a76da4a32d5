package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.metrics.planner.Condition;

/** Conditions written as {@code {"field":…,"op":"=","value":…}}; the value may be a list where the operator takes many. */
final class JsonConditions {
    private static final List<String> KEYS = List.of("field", "op", "value");

    private JsonConditions() {}

    static List<Condition> read(String key, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw ApiErrors.wrongKind(key, "liste de conditions", "list of conditions");
        }
        List<Condition> conditions = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw ApiErrors.wrongKind(key, "liste de conditions", "list of conditions");
            }
            conditions.add(condition(parser));
        }
        return conditions;
    }

    private static Condition condition(JsonParser parser) throws IOException {
        Optional<String> field = Optional.empty();
        String op = "=";
        List<String> values = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "field" -> field = JsonValues.text(key, parser);
                case "op" -> op = JsonValues.text(key, parser).orElse("=");
                case "value" -> values = values(parser);
                default -> throw ApiErrors.unknownKey(key, KEYS);
            }
        }
        return new Condition(field.orElseThrow(() -> ApiErrors.missing("field")), op, values);
    }

    /** One value or a list of values; a number keeps its digits as they were written. */
    private static List<String> values(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(value(parser));
        }
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static String value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getText();
            default -> throw ApiErrors.wrongKind("value", "texte, nombre ou liste", "text, number or list");
        };
    }
}
