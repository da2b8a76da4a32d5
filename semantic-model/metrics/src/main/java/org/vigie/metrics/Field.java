package org.vigie.metrics;

import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.Language;

/**
 * A column of a dataset as people ask for it.
 *
 * @param columnFr the column that holds it in French; the same as {@code columnEn} where it has no language
 */
public record Field(String name, String columnFr, String columnEn, ColumnType type, Label label) {
    public String column(Language language) {
        return language == Language.FR ? columnFr : columnEn;
    }
}
