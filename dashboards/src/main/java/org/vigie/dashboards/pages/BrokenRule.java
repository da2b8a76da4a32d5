package org.vigie.dashboards.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.contract.Language;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;

/** How a quality rule and the rows that break it are told to people: tables and columns by their labels, rows by their place. */
final class BrokenRule {
    /** {@code column=value, column=value (file, line)}: what a row is known by, then where it came from. */
    private static final Pattern EXAMPLE = Pattern.compile("(?<row>[^()]*?)(?: \\((?<place>.+)\\))?");

    private static final Pattern CELL = Pattern.compile("(?<column>[a-z][a-z0-9_]*)=(?<value>.*)");

    private static final List<String> WORST_FIRST = List.of("block", "quarantine", "warn", "info");

    /** The severities by the shape and colour that tell them. */
    private static final Map<String, String> SHAPES =
            Map.of("block", "bad", "quarantine", "watch", "warn", "watch", "info", "not_evaluable");

    private BrokenRule() {}

    /** What a table is called; its own name where no catalogue knows it. */
    static String tableName(String table, Language language) {
        return find(table).map(found -> found.label().in(language)).orElse(table);
    }

    /** Where a severity stands from the worst on; one that is unknown stands before all. */
    static int rank(String code) {
        return WORST_FIRST.indexOf(code);
    }

    static StatusBadge severity(PageFrame frame, String code) {
        return new StatusBadge(SHAPES.getOrDefault(code, "not_evaluable"), frame.say("quality.severity_" + code));
    }

    /** A row that breaks a rule of a table. Surrogate keys are left out where the file and line say which row it is. */
    static String example(PageFrame frame, String table, String example) {
        Matcher parts = EXAMPLE.matcher(example);
        if (!parts.matches()) {
            return example;
        }
        Optional<String> place = Optional.ofNullable(parts.group("place"));
        List<String> told = new ArrayList<>();
        for (String cell : parts.group("row").split(", ", -1)) {
            Matcher named = CELL.matcher(cell);
            if (!named.matches()) {
                return example;
            }
            if (place.isEmpty() || !named.group("column").endsWith("_key")) {
                told.add(frame.say(
                        "tile.base_metric",
                        columnName(table, named.group("column"), frame.language()),
                        named.group("value")));
            }
        }
        place.ifPresent(told::add);
        return String.join(" · ", told);
    }

    private static String columnName(String table, String column, Language language) {
        return find(table)
                .flatMap(found -> found.findColumn(column))
                .map(found -> found.label().in(language))
                .orElse(column);
    }

    private static Optional<Table> find(String table) {
        return TableCatalog.shipped().all().stream()
                .filter(known -> known.name().value().equals(table))
                .findFirst();
    }
}
