package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * What one file must hold: records of one kind, or of several kinds in parts (the sheets of a workbook, the lists of a
 * JSON document, the elements of an XML one). It is taken or refused as a whole.
 *
 * @param id of the contract that a feed names
 * @param formats in which it may come
 */
public record DeliveryContract(String id, Label label, List<Format> formats, List<Part> parts) {
    /** Records of one kind come as a table in any format that has tables. */
    private static final List<Format> OF_ONE_TABLE = List.of(Format.DELIMITED, Format.XLSX, Format.JSON);

    public DeliveryContract {
        formats = List.copyOf(formats);
        parts = List.copyOf(parts);
    }

    /** A file that holds the records of one contract and nothing else. */
    public static DeliveryContract of(SourceContract contract) {
        return new DeliveryContract(
                contract.id(), contract.label(), OF_ONE_TABLE, List.of(new Part("", List.of(), contract, true)));
    }

    /** Whether something in it may tell of people. */
    public boolean withholdsText() {
        return parts.stream().anyMatch(part -> part.contract().withholdsText());
    }

    /** Whether its one part is the whole file. */
    public boolean isOneTable() {
        return parts.size() == 1 && parts.get(0).name().isEmpty();
    }

    /**
     * One kind of records in a file.
     *
     * @param name of the sheet, list or element that holds them; empty where the file holds nothing else
     * @param otherNames under which it comes as well, in the other language for one
     * @param required whether the file is refused without it
     * @param wide present where a line of the file holds many records, one per column of a question
     */
    public record Part(
            String name,
            List<String> otherNames,
            SourceContract contract,
            boolean required,
            Optional<WideColumns> wide) {
        public Part {
            otherNames = List.copyOf(otherNames);
        }

        /** A part whose lines are its records. */
        public Part(String name, List<String> otherNames, SourceContract contract, boolean required) {
            this(name, otherNames, contract, required, Optional.empty());
        }
    }
}
