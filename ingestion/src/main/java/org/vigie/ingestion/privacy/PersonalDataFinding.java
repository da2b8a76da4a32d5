package org.vigie.ingestion.privacy;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.ingestion.contract.SourceContract;
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
        return part.contract().hasFreeText()
                ? part.delivery().read().stream()
                        .flatMap(record -> in(part.contract(), record))
                        .toList()
                : List.of();
    }

    private static Stream<PersonalDataFinding> in(SourceContract contract, ReadRecord record) {
        return in(
                contract,
                record.number(),
                record.line(),
                index -> record.values().get(index).orElse(null));
    }

    /** All that is found in one record. */
    public static Stream<PersonalDataFinding> in(
            SourceContract contract, int number, int line, IntFunction<@Nullable Object> values) {
        List<SourceField> fields = contract.fields();
        return contract.places(field -> field.privacy().freeText()).stream()
                .flatMap(index -> Stream.ofNullable(values.apply(index))
                        .flatMap(value -> PersonalData.in(value.toString()).stream())
                        .map(kind -> new PersonalDataFinding(
                                number, line, fields.get(index).name(), kind)));
    }
}
