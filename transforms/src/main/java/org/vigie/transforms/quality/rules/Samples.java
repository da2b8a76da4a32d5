package org.vigie.transforms.quality.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * Rows to try the rules of a table on, from the file {@code samples.yml} beside them: good ones that keep every rule, and bad
 * ones, each of which breaks just the rule that it names.
 *
 * @param others rows of the tables that checks compare with
 */
public record Samples(
        Ruleset ruleset,
        List<Map<String, String>> good,
        List<Bad> bad,
        Map<TableName, List<Map<String, String>>> others) {
    private static final String NO_VALUE = "~";

    /**
     * A defect.
     *
     * @param changes cells of each row, over those of the first good row; a single {@code ~} is no value
     */
    public record Bad(String ruleId, List<Map<String, String>> changes, String file, int line) {
        public Bad {
            changes = List.copyOf(changes);
        }
    }

    public Samples {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        others = Map.copyOf(others);
    }

    /** The samples beside a ruleset, where there are some; what is wrong with them goes to the problems. */
    public static Optional<Samples> of(Ruleset ruleset, Problems problems) {
        return Rulesets.find(ruleset.table().name() + "/samples.yml", problems).map(file -> read(file, ruleset));
    }

    private static Samples read(Definition file, Ruleset ruleset) {
        file.allowOnly("good", "bad", "others");
        Map<TableName, List<Map<String, String>>> others = new LinkedHashMap<>();
        file.find("others")
                .ifPresent(tables -> tables.keys()
                        .forEach(name -> others.put(
                                new TableName(name),
                                tables.list(name).stream().map(Samples::cells).toList())));
        List<Map<String, String>> good =
                file.list("good").stream().map(row -> cells(row, ruleset)).toList();
        if (good.isEmpty()) {
            file.problem("good", new Label("Aucune bonne ligne.", "No good row."));
        }
        return new Samples(
                ruleset,
                good,
                file.list("bad").stream().map(bad -> bad(bad, ruleset)).toList(),
                others);
    }

    private static Bad bad(Definition written, Ruleset ruleset) {
        written.allowOnly("rule", "row", "rows");
        String ruleId = written.text("rule");
        if (ruleset.rules().stream().noneMatch(rule -> rule.id().equals(ruleId))) {
            written.problem("rule", Label.of("La règle « %s » n'est pas ici.", "Rule '%s' is not here.", ruleId));
        }
        List<Map<String, String>> changes = new ArrayList<>();
        written.find("row").ifPresent(row -> changes.add(cells(row, ruleset)));
        written.list("rows").forEach(row -> changes.add(cells(row, ruleset)));
        return new Bad(ruleId, changes, written.file(), written.line());
    }

    private static Map<String, String> cells(Definition row, Ruleset ruleset) {
        row.allowOnly(ruleset.table().columnNames().toArray(String[]::new));
        return cells(row);
    }

    private static Map<String, String> cells(Definition row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.keys().forEach(column -> cells.put(column, row.text(column)));
        return cells;
    }

    /** Whether a cell says that there is no value. */
    public static boolean isNoValue(String cell) {
        return cell.equals(NO_VALUE);
    }
}
