package org.vigie.ingestion.reading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.ingestion.reading.Cell;
import org.vigie.ingestion.reading.CellBudget;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.RawTable;
import org.vigie.ingestion.reading.Rejection;

/** Reads one array of flat objects; a name that an object does not use is an empty cell. */
final class JsonTable {
    /** A record without a cell takes memory as a few cells do. */
    private static final int RECORD = 3;

    private final String part;
    private final CellBudget budget;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();

    private record Found(int line, long byteOffset, Map<String, Cell> cells, Optional<Rejection> fault) {}

    JsonTable(String part, CellBudget budget) {
        this.part = part;
        this.budget = budget;
    }

    /** From within the array to its end. */
    RawTable read(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new UnexpectedShape(JsonReader.line(parser));
            }
            found.add(record(parser));
        }
        List<String> header = List.copyOf(columns.keySet());
        // each record is as wide as the header, however little it says
        budget.spend((int) Math.min(Integer.MAX_VALUE, (long) found.size() * header.size()), 0);
        return RawTable.sparse(
                part, header, found.stream().map(record -> raw(record, header)).toList());
    }

    private Found record(JsonParser parser) throws IOException {
        int line = JsonReader.line(parser);
        long byteOffset = parser.currentTokenLocation().getByteOffset();
        budget.spend(RECORD, 0);
        Map<String, Cell> cells = new LinkedHashMap<>();
        Optional<Rejection> fault = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            columns.putIfAbsent(name, columns.size());
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
                fault = Optional.of(JsonRejections.nested(name));
            } else {
                cells.put(name, cell(parser, value));
                budget.spend(1, 0);
            }
        }
        return new Found(line, byteOffset, cells, fault);
    }

    private static Cell cell(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_STRING -> Cell.text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Cell.Numeric(parser.getDecimalValue());
            case VALUE_TRUE -> new Cell.Truth(true);
            case VALUE_FALSE -> new Cell.Truth(false);
            case VALUE_NULL -> Cell.text("");
            default -> throw new UnexpectedShape(JsonReader.line(parser));
        };
    }

    private static RawRecord raw(Found record, List<String> header) {
        List<Cell> cells = header.stream()
                .map(name -> record.cells().getOrDefault(name, Cell.text("")))
                .toList();
        return RawRecord.ofCells(record.line(), record.byteOffset(), cells, record.fault());
    }
}
