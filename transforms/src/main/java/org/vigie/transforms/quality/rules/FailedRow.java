package org.vigie.transforms.quality.rules;

import java.util.Optional;
import org.vigie.contract.Label;

/**
 * A row that breaks a rule, for whoever mends it.
 *
 * @param row what names it in its table, as in {@code indicator_id=I1}
 * @param source file and line it came from, where its table tells them
 */
public record FailedRow(String row, Optional<Source> source) {
    /** A line of a delivered file. */
    public record Source(String file, int line) {}

    public Label label() {
        return source.map(from -> Label.of(
                        "%s (%s, ligne %s)", "%s (%s, line %s)", row, from.file(), Integer.toString(from.line())))
                .orElseGet(() -> new Label(row, row));
    }
}
