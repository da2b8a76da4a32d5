package org.vigie.ingestion.contract;

import java.nio.charset.Charset;

/**
 * How delimited text is written.
 *
 * @param endsWithLineEnd a file whose last line has no end was cut: without this promise, nobody can tell the last value
 *     from the beginning of a longer one
 * @param headerless the first line is a record already; columns come in the order of the contract
 */
public record DelimitedText(Charset encoding, char delimiter, boolean endsWithLineEnd, boolean headerless) {
    /** Text that begins with its header. */
    public DelimitedText(Charset encoding, char delimiter, boolean endsWithLineEnd) {
        this(encoding, delimiter, endsWithLineEnd, false);
    }
}
