package org.vigie.metrics;

import java.util.Collection;
import java.util.List;
import org.vigie.contract.Column;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.definition.Definition;

/** What all readers of the model judge alike: a name must be one of those that exist. */
final class Checks {
    private Checks() {}

    /** The word under a key, which must be one of the valid ones. */
    static String choice(Definition definition, String key, List<String> valid) {
        return known(definition, key, definition.text(key), valid, "Value", "La valeur");
    }

    /** The column under a key, which the table must have. */
    static String column(Definition definition, String key, Table table) {
        String column = definition.text(key);
        if (table.columns().stream().map(Column::name).noneMatch(column::equals)) {
            definition.problem(key, unknown("Column", "La colonne", column, table.columnNames()));
        }
        return column;
    }

    static String known(
            Definition definition, String key, String given, Collection<String> valid, String what, String inFrench) {
        if (!valid.contains(given)) {
            definition.problem(key, unknown(what, inFrench, given, valid));
        }
        return given;
    }

    static Label unknown(String what, String whatInFrench, String given, Collection<String> valid) {
        List<String> sorted = valid.stream().sorted().toList();
        Label remedy = Nearest.question(
                given, sorted, Label.of("Possibles\u00a0: %s.", "Valid: %s.", Nearest.choices(given, sorted)));
        return new Label(
                whatInFrench + " «\u00a0" + given + "\u00a0» n'existe pas. " + remedy.fr(),
                what + " '" + given + "' does not exist. " + remedy.en());
    }
}
