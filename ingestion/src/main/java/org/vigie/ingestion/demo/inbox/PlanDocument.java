package org.vigie.ingestion.demo.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** An organisation's plan as a JSON document under {@code plans.document}; what is empty is left out. */
final class PlanDocument {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final PlanSheets sheets;

    PlanDocument(PlanSheets sheets) {
        this.sheets = sheets;
    }

    byte[] of(String organisation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            // line ends are the same on every machine
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            for (Map.Entry<String, DeliveryRecords> kind : sheets.kinds().entrySet()) {
                List<DeliveryRecord> records = sheets.records(organisation, kind.getKey());
                if (!records.isEmpty()) {
                    json.writeArrayFieldStart(kind.getKey());
                    for (DeliveryRecord record : records) {
                        write(json, kind.getValue().fields(), record);
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, List<FieldGuide> fields, DeliveryRecord record) throws IOException {
        json.writeStartObject();
        for (FieldGuide field : fields) {
            String text = record.get(field.name());
            if (!text.isEmpty()) {
                json.writeFieldName(field.name());
                if (field.type().equals("int") || field.type().startsWith("decimal")) {
                    json.writeNumber(new BigDecimal(text));
                } else {
                    json.writeString(text);
                }
            }
        }
        json.writeEndObject();
    }
}
