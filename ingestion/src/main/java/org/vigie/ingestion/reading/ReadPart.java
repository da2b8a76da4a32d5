package org.vigie.ingestion.reading;

import java.util.List;
import org.vigie.ingestion.contract.SourceContract;

/**
 * The records of one part of a file, each read or rejected.
 *
 * @param name of the sheet, list or element; empty where the file holds nothing else
 * @param header as it stands in the file
 */
public record ReadPart(String name, SourceContract contract, List<String> header, ReadDelivery delivery) {
    public ReadPart {
        header = List.copyOf(header);
    }

    /** The same part, read otherwise. */
    ReadPart with(ReadDelivery other) {
        return new ReadPart(name, contract, header, other);
    }
}
