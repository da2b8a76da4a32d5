package org.vigie.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.rollup.RollupReader;

/** All tables the warehouse promises, read from {@code tables/*.yml}. */
public final class TableCatalog {
    private static final List<String> SUBJECTS = List.of(
            "conformed",
            "performance",
            "finance",
            "quality",
            "alignment",
            "calendar",
            "capacity",
            "fieldvoice",
            "improvement",
            "index",
            "innovation",
            "knowledge",
            "plans",
            "projects",
            "quality-checks",
            "reporting",
            "rooms",
            "services",
            "trajectory",
            "voice");
    /** {@code decimal(28,6)?}: a type, then a question mark where a row may come without a value. */
    private static final Pattern TYPE = Pattern.compile("([a-z]+(?:\\(\\d+,\\d+\\))?)(\\?)?");

    private static final TableCatalog SHIPPED = load();

    private final Map<TableName, Table> tables;
    private final Set<TableName> restrictedLanded;
    private final List<Rollup> rollups;

    private TableCatalog(Map<TableName, Table> tables, Set<TableName> restrictedLanded, List<Rollup> rollups) {
        this.tables = Map.copyOf(tables);
        this.restrictedLanded = Set.copyOf(restrictedLanded);
        this.rollups = List.copyOf(rollups);
    }

    /** The catalogue that ships with Vigie. */
    public static TableCatalog shipped() {
        return SHIPPED;
    }

    /** The table of that name; an unknown one is the author's error, answered with the known ones. */
    public Table table(TableName name) {
        return find(name)
                .orElseThrow(() -> ContractErrors.unknownTable(
                        name.value(),
                        tables.keySet().stream().map(TableName::value).sorted().toList()));
    }

    /** The table of that name, a rollup too. */
    public Optional<Table> find(TableName name) {
        return Optional.ofNullable(tables.get(name))
                .or(() -> rollups.stream()
                        .filter(rollup -> rollup.name().equals(name))
                        .map(Rollup::table)
                        .findFirst());
    }

    /** What is added up beforehand, from {@code tables/rollups.yml}, the coarsest first. */
    public List<Rollup> rollups() {
        return rollups;
    }

    /** Every table with rows of its own, by name: a rollup has none that another table does not have. */
    public Collection<Table> all() {
        return new TreeMap<>(tables).values();
    }

    /** The tables of one layer, by name. */
    public List<Table> all(Layer layer) {
        return all().stream().filter(table -> table.name().layer() == layer).toList();
    }

    /** The tables that a publication may hold, by name: the star without what single persons answered. */
    public List<Table> publishable() {
        return all(Layer.STAR).stream()
                .filter(table -> !isRestricted(table.name()))
                .toList();
    }

    /**
     * Whether the table holds what single persons answered or said: it is kept in a folder of its own and never published.
     * Landed tables are described by their source contracts; those that are restricted as a whole are listed in
     * {@code tables/restricted-landed.yml}, and single restricted fields land in a table named so.
     */
    public boolean isRestricted(TableName name) {
        return name.isRestricted()
                || restrictedLanded.contains(name)
                || find(name)
                        .filter(table -> table.disclosure() == Disclosure.RESTRICTED)
                        .isPresent();
    }

    private static TableCatalog load() {
        Problems problems = new Problems();
        Map<TableName, Table> tables = new TreeMap<>();
        for (String subject : SUBJECTS) {
            Definition file = Definition.ofResource(TableCatalog.class, "/tables/" + subject + ".yml", problems)
                    .allowOnly("tables");
            for (Definition definition : file.list("tables")) {
                Table table = table(definition);
                if (tables.put(table.name(), table) != null) {
                    definition.problem(
                            "name", Label.of("La table « %s » est répétée.", "Table '%s' stands twice.", table.name()));
                }
            }
        }
        Set<TableName> restricted = Definition.ofResource(TableCatalog.class, "/tables/restricted-landed.yml", problems)
                .allowOnly("restricted")
                .texts("restricted")
                .stream()
                .map(TableName::new)
                .collect(Collectors.toSet());
        List<Rollup> rollups = RollupReader.read(
                tables.values(), Definition.ofResource(TableCatalog.class, "/tables/rollups.yml", problems));
        problems.throwIfAny();
        return new TableCatalog(tables, restricted, rollups);
    }

    private static Table table(Definition definition) {
        definition.allowOnly("name", "label", "grain", "disclosure", "key", "columns");
        List<Column> columns =
                definition.list("columns").stream().map(TableCatalog::column).toList();
        List<String> key = definition.texts("key");
        for (String name : key) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                definition.problem(
                        "key", Label.of("La clé « %s » n'est pas une colonne.", "Key '%s' is no column.", name));
            }
        }
        return new Table(
                new TableName(definition.text("name")),
                definition.label("label"),
                definition.label("grain"),
                disclosure(definition),
                columns,
                key);
    }

    private static Disclosure disclosure(Definition definition) {
        String code = definition.findText("disclosure").orElse(Disclosure.OPEN.code());
        return Disclosure.find(code).orElseGet(() -> {
            definition.problem(
                    "disclosure",
                    Label.of(
                            "Classe de diffusion « %s » inconnue. Choix : %s.",
                            "Unknown disclosure class '%s'. Choices: %s.",
                            code,
                            String.join(", ", Disclosure.codes())));
            return Disclosure.RESTRICTED;
        });
    }

    private static Column column(Definition definition) {
        definition.allowOnly("name", "type", "label");
        String declared = definition.text("type");
        Matcher matcher = TYPE.matcher(declared);
        Optional<ColumnType> type = matcher.matches() ? ColumnType.find(matcher.group(1)) : Optional.empty();
        if (type.isEmpty()) {
            definition.problem(
                    "type",
                    Label.of(
                            "Type « %s » inconnu. Types : string, int, bigint, boolean, date, timestamp,"
                                    + " decimal(p,s), suivis de ? si la valeur peut manquer.",
                            "Unknown type '%s'. Types: string, int, bigint, boolean, date, timestamp,"
                                    + " decimal(p,s), followed by ? where the value may be missing.",
                            declared));
        }
        return new Column(
                definition.text("name"),
                type.orElse(ColumnType.Plain.STRING),
                declared.endsWith("?"),
                definition.label("label"));
    }
}
