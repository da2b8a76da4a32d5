package org.vigie.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Column;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** Reads {@code metrics/*.yml} and tells every problem at once: unknown tables, columns, metrics, words and labels. */
final class SemanticModelReader {
    private static final String DATASETS = "/metrics/datasets.yml";
    private static final List<String> METRICS = List.of("/metrics/performance.yml", "/metrics/finance.yml");

    private final Map<String, Table> tables = new HashMap<>();

    private SemanticModelReader() {
        TableCatalog.shipped()
                .publishable()
                .forEach(table -> tables.put(table.name().value(), table));
    }

    static SemanticModel shipped() {
        Problems problems = new Problems();
        SemanticModel model = read(
                Definition.ofResource(SemanticModelReader.class, DATASETS, problems),
                METRICS.stream()
                        .map(file -> Definition.ofResource(SemanticModelReader.class, file, problems))
                        .toList());
        problems.throwIfAny();
        return model;
    }

    /** What is wrong goes to the problems that the definitions were read with. */
    static SemanticModel read(Definition datasetFile, List<Definition> metricFiles) {
        SemanticModelReader reader = new SemanticModelReader();
        List<Dataset> datasets = new ArrayList<>();
        for (Definition dataset : datasetFile.allowOnly("datasets").list("datasets")) {
            reader.dataset(dataset).ifPresent(datasets::add);
        }
        List<Metric> metrics = new ArrayList<>();
        for (Definition file : metricFiles) {
            for (Definition metric : file.allowOnly("metrics").list("metrics")) {
                metrics.add(metric(metric, datasets, metrics));
            }
        }
        return new SemanticModel(datasets, metrics);
    }

    private Optional<Dataset> dataset(Definition definition) {
        definition.allowOnly("name", "source", "label", "fields", "relationships", "bridges", "by_basis");
        String source = definition.text("source");
        Table table = tables.get(source);
        if (table == null) {
            definition.problem("source", unknown("Table", "La table", source, tables.keySet()));
            return Optional.empty();
        }
        List<BasisColumn> basisColumns = definition.list("by_basis").stream()
                .map(column -> basisColumn(column, table))
                .toList();
        return Optional.of(new Dataset(
                definition.text("name"),
                table,
                definition.label("label"),
                definition.list("fields").stream()
                        .flatMap(field -> field(field, table).stream())
                        .toList(),
                definition.list("relationships").stream()
                        .map(relationship -> relationship(relationship, table, basisColumns))
                        .toList(),
                definition.list("bridges").stream()
                        .map(bridge -> bridge(bridge, table))
                        .toList(),
                basisColumns));
    }

    private static Optional<Field> field(Definition definition, Table table) {
        definition.allowOnly("name", "column", "label");
        String column = definition.text("column");
        Optional<FieldColumns> columns = FieldColumns.find(table, column);
        if (columns.isEmpty()) {
            definition.problem("column", unknown("Column", "La colonne", column, table.columnNames()));
        }
        return columns.map(found -> new Field(
                definition.text("name"),
                found.fr().name(),
                found.en().name(),
                found.fr().type(),
                definition.label("label")));
    }

    private static BasisColumn basisColumn(Definition definition, Table table) {
        definition.allowOnly("name", "declared", "computed");
        return new BasisColumn(
                definition.text("name"),
                checked(definition, "declared", table),
                checked(definition, "computed", table));
    }

    private Relationship relationship(Definition definition, Table table, List<BasisColumn> basisColumns) {
        definition.allowOnly("to", "as", "from_column", "to_column", "only_current");
        String from = definition.text("from_column");
        if (basisColumns.stream().noneMatch(column -> column.name().equals(from))) {
            checked(definition, "from_column", table);
        }
        String to = definition.text("to");
        return new Relationship(
                definition.findText("as").orElse(to),
                to,
                from,
                definition.text("to_column"),
                definition.findText("only_current"));
    }

    private Bridge bridge(Definition definition, Table table) {
        definition.allowOnly("to", "through", "from_column", "to_column", "weight");
        String through = definition.text("through");
        Table bridge = tables.get(through);
        if (bridge == null) {
            definition.problem("through", unknown("Table", "La table", through, tables.keySet()));
        } else {
            checked(definition, "to_column", bridge);
            checked(definition, "weight", bridge);
            checked(definition, "from_column", bridge);
        }
        return new Bridge(
                definition.text("to"),
                bridge == null ? table.name() : new TableName(through),
                checked(definition, "from_column", table),
                definition.text("to_column"),
                definition.text("weight"));
    }

    private static Metric metric(Definition definition, List<Dataset> datasets, List<Metric> before) {
        definition.allowOnly(
                "name", "label", "definition", "formula", "unit", "direction", "additivity", "dataset", "semantics");
        String id = definition.text("name");
        if (before.stream().anyMatch(metric -> metric.id().equals(id))) {
            definition.problem(
                    "name", Label.of("La mesure «\u00a0%s\u00a0» est répétée.", "Metric '%s' stands twice.", id));
        }
        String name = definition.text("dataset");
        Optional<Dataset> dataset =
                datasets.stream().filter(known -> known.name().equals(name)).findFirst();
        if (dataset.isEmpty()) {
            definition.problem(
                    "dataset",
                    unknown(
                            "Dataset",
                            "Le jeu",
                            name,
                            datasets.stream().map(Dataset::name).toList()));
        }
        return new Metric(
                id,
                definition.label("label"),
                definition.label("definition"),
                definition.text("formula"),
                choice(definition, "unit", Metric.UNITS),
                choice(definition, "direction", Metric.DIRECTIONS),
                choice(definition, "additivity", Metric.ADDITIVITIES),
                name,
                semantics(definition.child("semantics"), dataset, before));
    }

    private static Semantics semantics(Definition definition, Optional<Dataset> dataset, List<Metric> before) {
        return switch (choice(definition, "type", List.of("count", "sum", "ratio"))) {
            case "sum" -> {
                definition.allowOnly("type", "column", "where");
                dataset.ifPresent(known -> checked(definition, "column", known.table()));
                yield new Semantics.Sum(definition.text("column"), restriction(definition, dataset));
            }
            case "ratio" -> {
                definition.allowOnly("type", "numerator", "denominator");
                yield new Semantics.Ratio(
                        countOf(definition, "numerator", before), countOf(definition, "denominator", before));
            }
            default -> {
                definition.allowOnly("type", "where");
                yield new Semantics.Count(restriction(definition, dataset));
            }
        };
    }

    /** The parts of a ratio are counts defined before it, so that it is exact whole numbers to the last step. */
    private static String countOf(Definition definition, String key, List<Metric> before) {
        String id = definition.text(key);
        List<String> counts = before.stream()
                .filter(metric -> metric.semantics() instanceof Semantics.Count)
                .map(Metric::id)
                .toList();
        if (!counts.contains(id)) {
            definition.problem(key, unknown("Count", "Le compte", id, counts));
        }
        return id;
    }

    private static Optional<Semantics.Restriction> restriction(Definition definition, Optional<Dataset> dataset) {
        return definition.find("where").map(where -> {
            where.allowOnly("column", "in");
            String column = where.text("column");
            dataset.filter(known -> known.basisColumns().stream()
                            .noneMatch(basis -> basis.name().equals(column)))
                    .ifPresent(known -> checked(where, "column", known.table()));
            return new Semantics.Restriction(column, where.texts("in"));
        });
    }

    private static String choice(Definition definition, String key, List<String> valid) {
        String given = definition.text(key);
        if (!valid.contains(given)) {
            definition.problem(key, unknown("Value", "La valeur", given, valid));
        }
        return given;
    }

    private static String checked(Definition definition, String key, Table table) {
        String column = definition.text(key);
        if (table.columns().stream().map(Column::name).noneMatch(column::equals)) {
            definition.problem(key, unknown("Column", "La colonne", column, table.columnNames()));
        }
        return column;
    }

    private static Label unknown(String what, String whatInFrench, String given, Collection<String> valid) {
        List<String> sorted = valid.stream().sorted().toList();
        Label remedy = Nearest.question(
                given, sorted, Label.of("Possibles\u00a0: %s.", "Valid: %s.", String.join(", ", sorted)));
        return new Label(
                whatInFrench + " «\u00a0" + given + "\u00a0» n'existe pas. " + remedy.fr(),
                what + " '" + given + "' does not exist. " + remedy.en());
    }
}
