package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Language;

/**
 * The body of {@code POST /api/v1/query} as it was written: names and values are not yet known to be right. Reading is
 * strict: an unknown key, a repeated one or a value of the wrong kind is refused, naming what would be right.
 */
record QueryBody(
        List<String> metrics,
        List<String> by,
        List<Condition> where,
        Optional<String> basis,
        List<String> order,
        Optional<Integer> limit,
        Optional<String> publication,
        Optional<Language> language) {
    private static final List<String> KEYS =
            List.of("metrics", "by", "where", "basis", "order", "limit", "publication", "lang");
    private static final List<String> CONDITION_KEYS = List.of("field", "op", "value");

    /** A condition as written; one value, or many where the operator takes a list. */
    record Condition(String field, String op, List<String> values) {}

    static QueryBody read(byte[] json) {
        Reader reader = new Reader();
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw ApiErrors.notAnObject();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                reader.read(key, parser);
            }
            if (parser.nextToken() != null) {
                throw ApiErrors.notAnObject();
            }
        } catch (JsonProcessingException e) {
            throw ApiErrors.unreadable(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.body();
    }

    private static final class Reader {
        private List<String> metrics = List.of();
        private List<String> by = List.of();
        private List<Condition> where = List.of();
        private Optional<String> basis = Optional.empty();
        private List<String> order = List.of();
        private Optional<Integer> limit = Optional.empty();
        private Optional<String> publication = Optional.empty();
        private Optional<Language> language = Optional.empty();

        void read(String key, JsonParser parser) throws IOException {
            switch (key) {
                case "metrics" -> metrics = texts(key, parser);
                case "by" -> by = texts(key, parser);
                case "where" -> where = conditions(parser);
                case "basis" -> basis = text(key, parser);
                case "order" -> order = texts(key, parser);
                case "limit" -> limit = limit(parser);
                case "publication" -> publication = text(key, parser);
                case "lang" -> language = text(key, parser).map(Reader::language);
                default -> throw ApiErrors.unknownKey(key, KEYS);
            }
        }

        QueryBody body() {
            return new QueryBody(metrics, by, where, basis, order, limit, publication, language);
        }

        private static Language language(String code) {
            return Language.find(code).orElseThrow(() -> ApiErrors.wrongLanguage(code));
        }

        private static Optional<String> text(String key, JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> Optional.of(parser.getText());
                case VALUE_NULL -> Optional.empty();
                default -> throw ApiErrors.wrongKind(key, "texte", "text");
            };
        }

        private static Optional<Integer> limit(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                    || !parser.getText().matches("\\d{1,9}")) {
                throw ApiErrors.wrongKind("limit", "nombre entier positif", "positive whole number");
            }
            return Optional.of(parser.getIntValue());
        }

        private static List<String> texts(String key, JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw ApiErrors.wrongKind(key, "liste de textes", "list of texts");
            }
            List<String> texts = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                texts.add(text(key, parser)
                        .orElseThrow(() -> ApiErrors.wrongKind(key, "liste de textes", "list of texts")));
            }
            return texts;
        }

        private static List<Condition> conditions(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw ApiErrors.wrongKind("where", "liste de conditions", "list of conditions");
            }
            List<Condition> conditions = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw ApiErrors.wrongKind("where", "liste de conditions", "list of conditions");
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
                    case "field" -> field = text(key, parser);
                    case "op" -> op = text(key, parser).orElse("=");
                    case "value" -> values = values(parser);
                    default -> throw ApiErrors.unknownKey(key, CONDITION_KEYS);
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
}
