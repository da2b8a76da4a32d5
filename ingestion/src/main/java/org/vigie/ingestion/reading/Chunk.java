package org.vigie.ingestion.reading;

import java.io.Serializable;

/**
 * A stretch of a delimited file that holds whole records, so that it can be read alone.
 *
 * @param index of the chunk in its file
 * @param offset at which it begins
 * @param line on which it begins, from 1
 * @param recordsBefore how many records of the file stand before it, the header not counted
 */
public record Chunk(int index, long offset, int length, int line, int recordsBefore) implements Serializable {
    private static final long serialVersionUID = 1L;
}
