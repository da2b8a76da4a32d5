package org.vigie.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Column;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** Reads {@code metrics/*.yml} and tells every problem at once: unknown tables, columns, metrics, words and labels. */
final class SemanticModelReader {
    private static final String DATASETS = "/metrics/datasets.yml";
    private static final List<String> METRICS = List.of(
            "/metrics/performance.yml",
            "/metrics/finance.yml",
            "/metrics/finance-composed.yml",
            "/metrics/trajectory.yml",
            "/metrics/rooms.yml",
            "/metrics/alignment.yml",
            "/metrics/reporting.yml",
            "/metrics/services.yml",
            "/metrics/index.yml",
            "/metrics/spending.yml",
            "/metrics/innovation.yml",
            "/metrics/improvement.yml",
            "/metrics/capacity.yml",
            "/metrics/knowledge.yml",
            "/metrics/voice.yml",
            "/metrics/quality.yml");

    private final Map<String, Table> tables = new HashMap<>();

    private SemanticModelReader() {
        TableCatalog.shipped()
                .publishable()
                .forEach(table -> tables.put(table.name().value(), table));
    }

    /** What ships with Vigie, and then the metrics of these files; {@code problems} are those the files were read with. */
    static SemanticModel shipped(List<Definition> more, Problems problems) {
        SemanticModel model = read(
                Definition.ofResource(SemanticModelReader.class, DATASETS, problems),
                Stream.concat(
                                METRICS.stream()
                                        .map(file -> Definition.ofResource(SemanticModelReader.class, file, problems)),
                                more.stream())
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
        List<String> names = datasets.stream().map(Dataset::name).toList();
        for (Definition dataset : datasetFile.list("datasets")) {
            Stream.of("relationships", "bridges")
                    .flatMap(key -> dataset.list(key).stream())
                    .forEach(link -> Checks.known(link, "to", link.text("to"), names, "Dataset", "Le jeu"));
        }
        List<Metric> metrics = new ArrayList<>();
        List<GoldenExample> examples = new ArrayList<>();
        MetricReader metricReader = new MetricReader(datasets, metrics, examples);
        metricFiles.forEach(metricReader::read);
        return new SemanticModel(datasets, metrics, examples);
    }

    private Optional<Dataset> dataset(Definition definition) {
        definition.allowOnly(
                "name", "source", "label", "fields", "relationships", "bridges", "by_basis", "other_bases");
        String source = definition.text("source");
        Table table = tables.get(source);
        if (table == null) {
            definition.problem("source", Checks.unknown("Table", "La table", source, tables.keySet()));
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
                basisColumns,
                definition.find("other_bases").flatMap(other -> otherBases(other, table))));
    }

    private static Optional<Field> field(Definition definition, Table table) {
        definition.allowOnly("name", "column", "label");
        String column = definition.text("column");
        Optional<FieldColumns> columns = FieldColumns.find(table, column);
        if (columns.isEmpty()) {
            definition.problem("column", Checks.unknown("Column", "La colonne", column, table.columnNames()));
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
                Checks.column(definition, "declared", table),
                Checks.column(definition, "computed", table));
    }

    private Optional<OtherBases> otherBases(Definition definition, Table table) {
        definition.allowOnly("source", "column");
        String source = definition.text("source");
        Table other = tables.get(source);
        if (other == null) {
            definition.problem("source", Checks.unknown("Table", "La table", source, tables.keySet()));
            return Optional.empty();
        }
        List<String> missing = table.columns().stream()
                .filter(column -> other.columns().stream()
                        .noneMatch(found -> found.name().equals(column.name())
                                && found.type().equals(column.type())))
                .map(Column::name)
                .toList();
        if (!missing.isEmpty()) {
            definition.problem(
                    "source",
                    Label.of(
                            "«\u00a0%s\u00a0» doit avoir toutes les colonnes de «\u00a0%s\u00a0»\u00a0; il manque\u00a0: %s.",
                            "'%s' must have all columns of '%s'; missing: %s.",
                            source,
                            table.name().value(),
                            String.join(", ", missing)));
        }
        return Optional.of(new OtherBases(other, Checks.column(definition, "column", other)));
    }

    private Relationship relationship(Definition definition, Table table, List<BasisColumn> basisColumns) {
        definition.allowOnly("to", "as", "from_column", "to_column", "only_current");
        String from = definition.text("from_column");
        if (basisColumns.stream().noneMatch(column -> column.name().equals(from))) {
            Checks.column(definition, "from_column", table);
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
            definition.problem("through", Checks.unknown("Table", "La table", through, tables.keySet()));
        } else {
            Checks.column(definition, "to_column", bridge);
            Checks.column(definition, "weight", bridge);
            Checks.column(definition, "from_column", bridge);
        }
        return new Bridge(
                definition.text("to"),
                bridge == null ? table.name() : new TableName(through),
                Checks.column(definition, "from_column", table),
                definition.text("to_column"),
                definition.text("weight"));
    }
}
