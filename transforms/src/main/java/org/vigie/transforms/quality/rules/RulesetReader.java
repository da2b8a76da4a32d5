package org.vigie.transforms.quality.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.Table;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** Reads {@code rules.yml} files. What is wrong with them goes to the problems, all of it, with file and line. */
public final class RulesetReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z0-9]+(?:-[a-z0-9]+)*");

    private final DemandLinter linter;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    public RulesetReader(DemandLinter linter, Problems problems) {
        this.linter = linter;
        this.problems = problems;
    }

    /** The rules that a file lays on a table. */
    public Ruleset read(Definition file, Table table) {
        file.allowOnly("rules");
        List<QualityRule> rules = new ArrayList<>();
        for (Definition written : file.list("rules")) {
            rules.add(rule(written, table));
        }
        if (rules.isEmpty()) {
            file.problem("rules", new Label("Aucune règle.", "No rule."));
        }
        return new Ruleset(table, rules);
    }

    private QualityRule rule(Definition written, Table table) {
        written.allowOnly(
                "id", "dimension", "severity", "owner", "dqdl", "holds", "where", "check", "message", "remedy");
        QualityRule rule = new QualityRule(
                id(written),
                table.name(),
                choice(written, "dimension", Dimension::find, Dimension.codes(), Dimension.VALIDITY),
                choice(written, "severity", Severity::find, Severity.codes(), Severity.WARN),
                choice(written, "owner", OwnerRole::find, OwnerRole.codes(), OwnerRole.DATA_STEWARD),
                demand(written),
                written.label("message"),
                written.label("remedy"),
                written.file(),
                written.line());
        for (Label problem : linter.problems(rule.demand(), table)) {
            written.problem(keyOf(rule.demand()), problem);
        }
        if (rule.severity() == Severity.QUARANTINE && !(rule.demand() instanceof Demand.Condition)) {
            written.problem(
                    "severity",
                    new Label(
                            "Seule une condition par ligne (« holds ») peut mettre des lignes en quarantaine.",
                            "Only a condition on each row ('holds') can set rows aside in quarantine."));
        }
        return rule;
    }

    private String id(Definition written) {
        String id = written.text("id");
        if (!ID.matcher(id).matches()) {
            written.problem(
                    "id",
                    Label.of(
                            "L'identifiant « %s » doit ressembler à « indicator.direction-in-list ».",
                            "Identifier '%s' must look like 'indicator.direction-in-list'.", id));
        } else if (!ids.add(id)) {
            written.problem("id", Label.of("La règle « %s » existe déjà.", "Rule '%s' stands twice.", id));
        }
        return id;
    }

    private static <T> T choice(
            Definition written, String key, Function<String, Optional<T>> find, List<String> codes, T harmless) {
        String given = written.text(key);
        Optional<T> found = find.apply(given);
        if (found.isEmpty() && written.has(key)) {
            written.problem(
                    key,
                    Label.of(
                            "« %s » : « %s » est inconnu. Choix : %s.",
                            "'%s': '%s' is unknown. Choices: %s.", key, given, String.join(", ", codes)));
        }
        return found.orElse(harmless);
    }

    private static Demand demand(Definition written) {
        List<String> given =
                Stream.of("dqdl", "holds", "check").filter(written::has).toList();
        if (given.size() != 1) {
            written.problem(
                    "id",
                    Label.of(
                            "Une règle a une et une seule des clés dqdl, holds, check ; vu : %s.",
                            "A rule has just one of the keys dqdl, holds, check; seen: %s.",
                            given.isEmpty() ? "–" : String.join(", ", given)));
        }
        if (written.has("where") && !written.has("holds")) {
            written.problem(
                    "where",
                    new Label(
                            "« where » accompagne « holds » ; en DQDL, écrivez-le dans la règle.",
                            "'where' goes with 'holds'; in DQDL write it inside the rule."));
        }
        return written.findText("dqdl")
                .<Demand>map(Demand.Dqdl::new)
                .or(() -> written.findText("check").map(Demand.Named::new))
                .orElseGet(() ->
                        new Demand.Condition(written.findText("holds").orElse("true"), written.findText("where")));
    }

    private static String keyOf(Demand demand) {
        if (demand instanceof Demand.Dqdl) {
            return "dqdl";
        }
        return demand instanceof Demand.Named ? "check" : "holds";
    }
}
