package org.vigie.ingestion.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.reading.CellBudget;
import org.vigie.ingestion.reading.FormatReader;
import org.vigie.ingestion.reading.RawDelivery;
import org.vigie.ingestion.reading.RawTable;
import org.vigie.ingestion.reading.TooManyCells;
import org.vigie.ingestion.reading.Utf8;

/**
 * Reads a JSON document in UTF-8: an array of flat objects for a file of one kind of records, or an object whose names are
 * the parts and whose values are such arrays. A table's header is every name that its objects use, in the order in which
 * they first come.
 */
public final class JsonReader implements FormatReader {
    /** A document, a part, a record, and one value too deep to be told from its record. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    @Override
    public RawDelivery read(byte[] bytes, DeliveryContract contract) {
        if (bytes.length == 0) {
            return RawDelivery.refused(JsonRejections.empty());
        }
        if (!Utf8.is(bytes)) {
            return RawDelivery.refused(JsonRejections.encoding());
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            List<RawTable> tables = tables(parser);
            return parser.nextToken() == null
                    ? RawDelivery.of(tables)
                    : RawDelivery.refused(JsonRejections.moreAfterTheEnd(line(parser)));
        } catch (TooManyCells e) {
            return RawDelivery.refused(CellBudget.refusal());
        } catch (UnexpectedShape e) {
            return RawDelivery.refused(JsonRejections.shape(e.line()));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            // the parser quotes what it stumbles over, which may be what somebody said
            String problem = contract.withholdsText() ? e.getClass().getSimpleName() : e.getOriginalMessage();
            return RawDelivery.refused(JsonRejections.broken(line, problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawTable> tables(JsonParser parser) throws IOException {
        CellBudget budget = new CellBudget();
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return List.of(new JsonTable("", budget).read(parser));
        }
        if (first != JsonToken.START_OBJECT) {
            throw new UnexpectedShape(line(parser));
        }
        List<RawTable> tables = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String part = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnexpectedShape(line(parser));
            }
            tables.add(new JsonTable(part, budget).read(parser));
        }
        return tables;
    }

    static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
