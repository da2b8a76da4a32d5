package org.vigie.dashboards.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Language;
import org.vigie.metrics.planner.Condition;

/**
 * The body of {@code POST /api/v1/query} as it was written: names and values are not yet known to be right. Reading is
 * strict: an unknown key, a repeated one or a value of the wrong kind is refused, naming what would be right.
 */
record QueryBody(
        WrittenQuestion question,
        Optional<String> basis,
        Optional<String> publication,
        Optional<String> asOf,
        Optional<Language> language) {
    private static final List<String> KEYS = List.of(
            "sql",
            "metrics",
            "by",
            "where",
            "totals",
            "compare",
            "basis",
            "order",
            "limit",
            "publication",
            "as_of",
            "lang");

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

    /** Takes the keys as they come. */
    private static final class Reader {
        private Optional<String> sql = Optional.empty();
        private List<String> metrics = List.of();
        private List<String> by = List.of();
        private List<Condition> where = List.of();
        private boolean totals;
        private List<String> compare = List.of();
        private Optional<String> basis = Optional.empty();
        private List<String> order = List.of();
        private Optional<Integer> limit = Optional.empty();
        private Optional<String> publication = Optional.empty();
        private Optional<String> asOf = Optional.empty();
        private Optional<Language> language = Optional.empty();

        void read(String key, JsonParser parser) throws IOException {
            switch (key) {
                case "sql" -> sql = JsonValues.text(key, parser);
                case "metrics" -> metrics = JsonValues.texts(key, parser);
                case "by" -> by = JsonValues.texts(key, parser);
                case "where" -> where = JsonConditions.read(key, parser);
                case "totals" -> totals = JsonValues.flag(key, parser);
                case "compare" -> compare = JsonValues.texts(key, parser);
                case "basis" -> basis = JsonValues.text(key, parser);
                case "order" -> order = JsonValues.texts(key, parser);
                case "limit" -> limit = JsonValues.wholeNumber(key, parser);
                case "publication" -> publication = JsonValues.text(key, parser);
                case "as_of" -> asOf = JsonValues.text(key, parser);
                case "lang" -> language = JsonValues.text(key, parser).map(Reader::language);
                default -> throw ApiErrors.unknownKey(key, KEYS);
            }
        }

        QueryBody body() {
            return new QueryBody(
                    new WrittenQuestion(sql, metrics, by, where, order, limit, totals, compare),
                    basis,
                    publication,
                    asOf,
                    language);
        }

        private static Language language(String code) {
            return Language.find(code).orElseThrow(() -> ApiErrors.wrongLanguage(code));
        }
    }
}
