package org.vigie.ingestion.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.contract.ColumnType;

/**
 * A field of a delivery.
 *
 * @param header as it stands in the file
 * @param name of the landed column
 * @param pattern what a text must match
 */
public record SourceField(
        String header, String name, ColumnType type, boolean required, boolean key, Optional<Pattern> pattern) {}
