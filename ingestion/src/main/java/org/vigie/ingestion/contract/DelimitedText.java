package org.vigie.ingestion.contract;

import java.nio.charset.Charset;

/**
 * How delimited text is written.
 *
 * @param endsWithLineEnd a file whose last line has no end was cut: without this promise, nobody can tell the last value
 *     from the beginning of a longer one
 */
public record DelimitedText(Charset encoding, char delimiter, boolean endsWithLineEnd) {}
