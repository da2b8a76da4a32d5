package org.vigie.metrics;

import java.util.Optional;
import org.vigie.contract.Column;
import org.vigie.contract.Label;
import org.vigie.contract.Table;

/** The column, or the pair of columns in two languages, behind a name. */
record FieldColumns(Column fr, Column en) {
    static Optional<FieldColumns> find(Table table, String name) {
        Optional<Column> plain = table.findColumn(name);
        if (plain.isPresent()) {
            return plain.map(column -> new FieldColumns(column, column));
        }
        return table.findColumn(name + "_fr")
                .flatMap(fr -> table.findColumn(name + "_en").map(en -> new FieldColumns(fr, en)));
    }

    Label label() {
        return new Label(fr.label().fr(), en.label().en());
    }
}
