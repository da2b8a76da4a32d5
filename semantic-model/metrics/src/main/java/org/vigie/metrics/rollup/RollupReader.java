package org.vigie.metrics.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.contract.ColumnType;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.SemanticModel;

/** Reads {@code rollups.yml}; every problem is told at once, with its line. */
public final class RollupReader {
    private static final List<Rollup> SHIPPED = load();

    private final SemanticModel model;
    private final Set<String> names = new HashSet<>();

    private RollupReader(SemanticModel model) {
        this.model = model;
    }

    /** Those that ship with Vigie, the coarsest first. */
    public static List<Rollup> shipped() {
        return SHIPPED;
    }

    private static List<Rollup> load() {
        Problems problems = new Problems();
        List<Rollup> rollups =
                read(SemanticModel.shipped(), Definition.ofResource(RollupReader.class, "/rollups.yml", problems));
        problems.throwIfAny();
        return rollups;
    }

    /** What is wrong goes to the problems that the file was read with. */
    public static List<Rollup> read(SemanticModel model, Definition file) {
        RollupReader reader = new RollupReader(model);
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
        String of = definition.text("of");
        List<String> datasets = model.datasets().stream().map(Dataset::name).toList();
        if (!datasets.contains(of)) {
            definition.problem("of", unknown("Dataset", "Le jeu", of, datasets));
            return Optional.empty();
        }
        Dataset dataset = model.dataset(of);
        List<String> keep = columns(definition, "keep", dataset.table());
        List<String> sums = columns(definition, "sums", dataset.table());
        sums.stream()
                .filter(keep::contains)
                .forEach(both -> definition.problem(
                        "sums",
                        Label.of(
                                "«\u00a0%s\u00a0» est gardée et additionnée.", "'%s' is both kept and summed.", both)));
        sums.forEach(sum -> checkNumber(definition, dataset.table(), sum));
        return name.map(table -> new Rollup(table, dataset, keep, sums));
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
        ColumnType type = table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
        if (!(type instanceof ColumnType.Decimal)) {
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
