package org.vigie.ingestion.privacy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadPart;

/**
 * Personal data seem to stand in a field of a record that lands: where and of what kind, never the text.
 *
 * @param number of the record in the file, from 1
 */
public record PersonalDataFinding(int number, int line, String column, PersonalData kind) {
    /** All that is found in the records of a part that are to land, in their order; what is set aside has its reason. */
    public static List<PersonalDataFinding> in(ReadPart part) {
        List<SourceField> fields = part.contract().fields();
        List<Integer> searched = IntStream.range(0, fields.size())
                .filter(index -> fields.get(index).privacy().freeText())
                .boxed()
                .toList();
        if (searched.isEmpty()) {
            return List.of();
        }
        return part.delivery().read().stream()
                .flatMap(record -> searched.stream().flatMap(index -> in(record, index, fields.get(index))))
                .toList();
    }

    private static Stream<PersonalDataFinding> in(ReadRecord record, int index, SourceField field) {
        return record.values().get(index).stream()
                .flatMap(value -> PersonalData.in(value.toString()).stream())
                .map(kind -> new PersonalDataFinding(record.number(), record.line(), field.name(), kind));
    }
}
