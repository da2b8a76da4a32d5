package org.vigie.ingestion.contract;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;

/**
 * What a delivery of delimited text must hold. A new delivery replaces the one before as a whole.
 *
 * @param id family and name, as in {@code gc-infobase.indicators}; stable, part of what makes landing exactly once
 * @param nullValues cells that mean "no value"
 * @param endsWithLineEnd a file whose last line has no end was cut: without this promise, nobody can tell the last value
 *     from the beginning of a longer one
 * @param allowedRejectedShare a greater share of rejected records refuses the whole delivery
 */
public record SourceContract(
        String id,
        Label label,
        Charset encoding,
        char delimiter,
        Set<String> nullValues,
        boolean endsWithLineEnd,
        BigDecimal allowedRejectedShare,
        List<SourceField> fields) {
    public SourceContract {
        nullValues = Set.copyOf(nullValues);
        fields = List.copyOf(fields);
    }

    /** {@code gc-infobase.program-ftes} lands in {@code landed_gc_infobase_program_ftes}. */
    public TableName landedTable() {
        return new TableName("landed_" + id.replace('-', '_').replace('.', '_'));
    }

    public List<String> headers() {
        return fields.stream().map(SourceField::header).toList();
    }
}
