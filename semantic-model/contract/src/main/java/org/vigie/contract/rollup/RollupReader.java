package org.vigie.contract.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.contract.ColumnType;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;

/** Reads {@code rollups.yml}; every problem is told at once, with its line. */
public final class RollupReader {
    private final List<Table> tables;
    private final Set<String> names;

    private RollupReader(Collection<Table> tables) {
        this.tables = List.copyOf(tables);
        this.names = tables.stream().map(table -> table.name().value()).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The rollups of these tables, the coarsest first. What is wrong goes to the problems that the file was read with.
     *
     * @param tables whose rows may be added up, and whose names are taken
     */
    public static List<Rollup> read(Collection<Table> tables, Definition file) {
        RollupReader reader = new RollupReader(tables);
        List<Rollup> rollups = new ArrayList<>();
        for (Definition rollup : file.allowOnly("rollups").list("rollups")) {
            reader.rollup(rollup).ifPresent(rollups::add);
        }
        rollups.sort(Comparator.comparingInt(rollup -> rollup.keep().size()));
        return List.copyOf(rollups);
    }

    private Optional<Rollup> rollup(Definition definition) {
        definition.allowOnly("table", "of", "keep", "sums");
        Optional<TableName> name = name(definition);
        return addedUp(definition).flatMap(of -> {
            List<String> keep = columns(definition, "keep", of);
            List<String> sums = columns(definition, "sums", of);
            if (definition.texts("keep").isEmpty()) {
                definition.problem("keep", new Label("Gardez au moins une colonne.", "Keep one column at least."));
            }
            sums.stream()
                    .filter(keep::contains)
                    .forEach(both -> definition.problem(
                            "sums",
                            Label.of(
                                    "«\u00a0%s\u00a0» est gardée et additionnée.",
                                    "'%s' is both kept and summed.", both)));
            sums.forEach(sum -> checkNumber(definition, of, sum));
            return name.map(found -> new Rollup(found, of, keep, sums));
        });
    }

    private Optional<Table> addedUp(Definition definition) {
        String of = definition.text("of");
        Optional<Table> found =
                tables.stream().filter(table -> table.name().value().equals(of)).findFirst();
        if (found.isEmpty()) {
            List<String> known =
                    tables.stream().map(table -> table.name().value()).toList();
            definition.problem("of", unknown("Table", "La table", of, known));
        }
        return found;
    }

    private Optional<TableName> name(Definition definition) {
        String name = definition.text("table");
        try {
            TableName table = new TableName(name);
            if (name.startsWith("agg_") && names.add(name)) {
                return Optional.of(table);
            }
        } catch (DefinitionException e) {
            // told below like every other name that does not do
        }
        definition.problem(
                "table",
                Label.of(
                        "«\u00a0%s\u00a0» ne nomme pas un agrégat. Écrivez un nom en agg_, chacun une fois.",
                        "'%s' does not name a rollup. Write a name that starts with agg_, each once.", name));
        return Optional.empty();
    }

    private static List<String> columns(Definition definition, String key, Table table) {
        List<String> columns = definition.texts(key);
        List<String> known = table.columnNames();
        columns.stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> definition.problem(key, unknown("Column", "La colonne", column, known)));
        return columns.stream().filter(known::contains).distinct().toList();
    }

    private static void checkNumber(Definition definition, Table table, String name) {
        if (!(table.column(name).type() instanceof ColumnType.Decimal)) {
            definition.problem(
                    "sums",
                    Label.of(
                            "«\u00a0%s\u00a0» n'est pas un décimal et ne s'additionne pas.",
                            "'%s' is no decimal and is not added up.", name));
        }
    }

    private static Label unknown(String what, String inFrench, String given, List<String> valid) {
        Label remedy = Nearest.question(
                given, valid, Label.of("Possibles\u00a0: %s.", "Valid: %s.", String.join(", ", valid)));
        return new Label(
                inFrench + " «\u00a0" + given + "\u00a0» n'existe pas. " + remedy.fr(),
                what + " '" + given + "' does not exist. " + remedy.en());
    }
}
