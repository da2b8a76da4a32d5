package org.vigie.ingestion.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.privacy.PersonalData;

/**
 * Leaves what people wrote out of the raw records that stewards are shown and senders get back. Their sender finds the
 * record by its line; a record that cannot be taken apart is left out whole.
 */
final class WithheldText {
    static final String MARK = "[retenu/withheld]";

    /** The name of a column, not what somebody said: a file may come without its header line. */
    private static final Pattern COLUMN_NAME = Pattern.compile("[\\p{L}\\p{N}_.-]+( [\\p{L}\\p{N}_.-]+){0,3}");

    private final List<String> header;
    private final Set<Integer> withheld;
    private final String separator;

    /** @param header as it stands in the file */
    WithheldText(SourceContract contract, List<String> header, Format format) {
        this.header = header(header, contract);
        this.withheld = withheld(this.header, contract);
        this.separator =
                format == Format.DELIMITED ? String.valueOf(contract.text().delimiter()) : "\t";
    }

    /** The table as it is where its contract withholds nothing. */
    static RawTable leftOut(RawTable table, SourceContract contract, Format format) {
        if (!contract.withholdsText()) {
            return table;
        }
        WithheldText text = new WithheldText(contract, table.header(), format);
        List<RawRecord> records = table.records().stream()
                .map(record -> new RawRecord(
                        record.line(), record.byteOffset(), text.raw(record.cells()), record.cells(), record.fault()))
                .toList();
        return new RawTable(table.part(), text.header, records, table.sparse(), table.fault());
    }

    /** A record as stewards are shown it. */
    String raw(List<Cell> cells) {
        if (cells.size() != header.size() || withheld.isEmpty()) {
            return MARK;
        }
        List<String> shown = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index).shown();
            shown.add(withheld.contains(index) && !cell.isEmpty() ? MARK : cell);
        }
        return DelimitedLine.of(shown, separator);
    }

    /** Columns that the contract does not know are withheld as well: nobody can tell what they hold. */
    private static Set<Integer> withheld(List<String> header, SourceContract contract) {
        Set<Integer> withheld = new HashSet<>();
        for (int index = 0; index < header.size(); index++) {
            withheld.add(index);
        }
        List<Optional<Integer>> positions = HeaderMatch.of(contract, header).positions();
        for (int index = 0; index < positions.size(); index++) {
            if (!contract.fields().get(index).privacy().isWithheld()) {
                positions.get(index).ifPresent(withheld::remove);
            }
        }
        return withheld;
    }

    /** Where most names are missing, the header line is, and what stands in its place is somebody's record. */
    static List<String> header(List<String> header, SourceContract contract) {
        if (!contract.withholdsText()) {
            return header;
        }
        HeaderMatch match = HeaderMatch.of(contract, header);
        boolean isThere = match.missing().size() * 2 <= contract.fields().size();
        List<String> shown = new ArrayList<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.get(index);
            boolean isName =
                    COLUMN_NAME.matcher(name).matches() && PersonalData.in(name).isEmpty();
            shown.add(!match.unknown().contains(name) || (isThere && isName) ? name : MARK + " " + (index + 1));
        }
        return shown;
    }
}
