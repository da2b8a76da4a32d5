package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value of a key, of one kind only; JSON's null is the same as no key. */
final class JsonValues {
    private JsonValues() {}

    static Optional<String> text(String key, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> Optional.of(parser.getText());
            case VALUE_NULL -> Optional.empty();
            default -> throw ApiErrors.wrongKind(key, "texte", "text");
        };
    }

    static List<String> texts(String key, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw ApiErrors.wrongKind(key, "liste de textes", "list of texts");
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(
                    text(key, parser).orElseThrow(() -> ApiErrors.wrongKind(key, "liste de textes", "list of texts")));
        }
        return texts;
    }

    static boolean flag(String key, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE, VALUE_NULL -> false;
            default -> throw ApiErrors.wrongKind(key, "true ou false", "true or false");
        };
    }

    static Optional<Integer> wholeNumber(String key, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || !parser.getText().matches("\\d{1,9}")) {
            throw ApiErrors.wrongKind(key, "nombre entier positif", "positive whole number");
        }
        return Optional.of(parser.getIntValue());
    }
}
