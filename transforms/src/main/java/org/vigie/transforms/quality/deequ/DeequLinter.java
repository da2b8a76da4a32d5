package org.vigie.transforms.quality.deequ;

import com.amazon.deequ.dqdl.model.DeequExecutableRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.transforms.quality.rules.Demand;
import org.vigie.transforms.quality.rules.DemandLinter;
import software.amazon.glue.dqdl.model.DQRule;
import software.amazon.glue.dqdl.model.DQRuleset;
import software.amazon.glue.dqdl.model.condition.number.AtomicNumberOperand;
import software.amazon.glue.dqdl.model.condition.number.NullNumericOperand;
import software.amazon.glue.dqdl.model.condition.number.NumberBasedCondition;
import software.amazon.glue.dqdl.model.condition.string.StringBasedCondition;

/**
 * Refuses what Deequ 2.1 would take and then ignore, misread, or report as a breach that is none. Each refusal was measured:
 * the engine itself says nothing.
 */
public final class DeequLinter implements DemandLinter {
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\b");
    private static final Pattern THRESHOLD = Pattern.compile("\\bwith\\s+threshold\\b");
    private static final Pattern TAGS = Pattern.compile("\\bwith\\s+(?:tags|[a-z]+\\s*=)");
    private static final Pattern CUSTOM_SQL = Pattern.compile("\\bcustomsql\\b");
    private static final Pattern CLOCK =
            Pattern.compile("\\b(?:now|current_date|current_timestamp)\\b|\\bdatafreshness\\b");
    private static final Pattern ANALYZERS = Pattern.compile("\\banalyzers\\s*=");

    /** Deequ marks the rows they do not speak of with a word, which exact arithmetic refuses to take for a number. */
    private static final Set<String> OF_VALUES = Set.of("ColumnValues", "ColumnLength");

    private final Set<String> namedChecks;

    /** @param namedChecks the checks written in Java that a rule may name */
    public DeequLinter(Set<String> namedChecks) {
        this.namedChecks = Set.copyOf(namedChecks);
    }

    @Override
    public List<Label> problems(Demand demand, Table table) {
        if (demand instanceof Demand.Dqdl dqdl) {
            return dqdl(dqdl.text(), table);
        }
        if (demand instanceof Demand.Condition condition) {
            List<Label> found = new ArrayList<>(condition(condition.sql(), table));
            condition.where().ifPresent(where -> found.addAll(condition(where, table)));
            return found;
        }
        return named(demand.text().substring("check ".length()));
    }

    private List<Label> named(String name) {
        return namedChecks.contains(name)
                ? List.of()
                : List.of(new Label(
                        "Le contrôle « " + name + " » n'existe pas. "
                                + knownChecks(name).fr(),
                        "Check '" + name + "' does not exist. "
                                + knownChecks(name).en()));
    }

    private Label knownChecks(String name) {
        List<String> known = namedChecks.stream().sorted().toList();
        return Nearest.question(name, known, Label.of("Contrôles : %s.", "Checks: %s.", String.join(", ", known)));
    }

    private static List<Label> dqdl(String text, Table table) {
        List<Label> found = new ArrayList<>(ignoredOrMisread(text.toLowerCase(Locale.ROOT)));
        if (!found.isEmpty()) {
            return found;
        }
        try {
            DQRuleset ruleset = DqdlRule.parsed(text);
            if (ruleset.getRules().size() != 1) {
                return List.of(new Label(
                        "Une règle à la fois : chacune a son message et son remède.",
                        "One rule at a time: each has its message and its remedy."));
            }
            DQRule rule = ruleset.getRules().get(0);
            unsupported(ruleset, rule).ifPresent(found::add);
            found.addAll(columns(rule, table));
            if (isDynamic(rule)) {
                found.add(new Label(
                        "Un opérande qui se calcule (avg, last, …) est toujours rapporté en échec : écrivez un nombre.",
                        "A computed operand (avg, last, …) is always reported as failed: write a number."));
            }
            Optional.ofNullable(rule.getWhereClause())
                    .filter(where -> !where.isBlank())
                    .ifPresent(where -> found.addAll(condition(where, table)));
        } catch (IllegalArgumentException e) {
            found.add(Label.of("DQDL illisible : %s", "Unreadable DQDL: %s", oneLine(e)));
        }
        return found;
    }

    private static List<Label> ignoredOrMisread(String text) {
        List<Label> found = new ArrayList<>();
        if (BETWEEN.matcher(text).find()) {
            found.add(new Label(
                    "« between » exclut ses deux bornes : écrivez « holds: x >= a and x <= b ».",
                    "'between' excludes both its bounds: write 'holds: x >= a and x <= b'."));
        }
        if (THRESHOLD.matcher(text).find()) {
            found.add(new Label(
                    "« with threshold » est ignoré par le moteur : la règle vaut pour toutes les lignes.",
                    "'with threshold' is ignored by the engine: the rule holds for all rows."));
        } else if (TAGS.matcher(text).find()) {
            found.add(new Label(
                    "Les étiquettes (« with tags ») ne sont pas lues : utilisez severity, owner, dimension.",
                    "Tags ('with tags') are not read: use severity, owner, dimension."));
        }
        if (CUSTOM_SQL.matcher(text).find()) {
            found.add(new Label(
                    "« CustomSql » sans alias de table propre se trompe dès que deux contrôles tournent ensemble, et double"
                            + " les lignes de même clé : écrivez « holds: » ou un contrôle en Java (« check: »).",
                    "'CustomSql' without a table alias of its own errs as soon as two checks run together, and doubles rows"
                            + " of equal key: write 'holds:' or a check in Java ('check:')."));
        }
        if (CLOCK.matcher(text).find()) {
            found.add(
                    new Label(
                            "La règle lit l'horloge : relancée, elle dirait autre chose. Les délais viennent du contrat.",
                            "The rule reads the clock: run again, it would say something else. Delays come from the contract."));
        }
        if (ANALYZERS.matcher(text).find()) {
            found.add(new Label("« Analyzers » est lu puis ignoré.", "'Analyzers' is read, then ignored."));
        }
        return found;
    }

    private static Optional<Label> unsupported(DQRuleset ruleset, DQRule rule) {
        if (!rule.getNestedRules().isEmpty()) {
            return Optional.of(new Label(
                    "« and » et « or » entre règles jugent mal les lignes : écrivez une règle par demande, ou « holds: ».",
                    "'and' and 'or' between rules misjudge rows: write one rule for each demand, or 'holds:'."));
        }
        if (OF_VALUES.contains(rule.getRuleType()) && !(rule.getCondition() instanceof StringBasedCondition)) {
            return Optional.of(Label.of(
                    "« %s » sur des nombres ou des dates échoue sous l'arithmétique exacte (ANSI) : écrivez « holds: ».",
                    "'%s' on numbers or dates fails under exact arithmetic (ANSI): write 'holds:'.",
                    rule.getRuleType()));
        }
        return DqdlRule.executable(ruleset).get(0) instanceof DeequExecutableRule
                ? Optional.empty()
                : Optional.of(Label.of(
                        "Le moteur n'exécute pas « %s » : il la rapporterait en échec. Écrivez « holds: » ou « check: ».",
                        "The engine does not execute '%s': it would report it as failed. Write 'holds:' or 'check:'.",
                        rule.getRuleType()));
    }

    private static List<Label> columns(DQRule rule, Table table) {
        return Optional.ofNullable(rule.getParameters()).orElse(Map.of()).entrySet().stream()
                .filter(parameter -> parameter.getKey().contains("Column"))
                .map(Map.Entry::getValue)
                .filter(column -> !table.columnNames().contains(column))
                .map(column -> missing(column, table))
                .toList();
    }

    private static boolean isDynamic(DQRule rule) {
        return rule.getCondition() instanceof NumberBasedCondition numbers
                && !numbers.getOperands().stream()
                        .allMatch(operand ->
                                operand instanceof AtomicNumberOperand || operand instanceof NullNumericOperand);
    }

    private static List<Label> condition(String sql, Table table) {
        List<Label> found = new ArrayList<>();
        try {
            SqlCondition condition = SqlCondition.of(sql);
            condition.columns().stream()
                    .filter(column -> !table.columnNames().contains(column))
                    .forEach(column -> found.add(missing(column, table)));
            condition
                    .unknownFunctions()
                    .forEach(name -> found.add(
                            Label.of("La fonction « %s » n'existe pas.", "Function '%s' does not exist.", name)));
            if (condition.asksOtherTables()) {
                found.add(new Label(
                        "Une condition ne lit que sa ligne : pour une autre table, un contrôle en Java (« check: »).",
                        "A condition reads only its row: for another table, a check in Java ('check:')."));
            }
        } catch (IllegalArgumentException e) {
            found.add(Label.of("Condition illisible : %s", "Unreadable condition: %s", oneLine(e)));
        }
        if (CLOCK.matcher(sql.toLowerCase(Locale.ROOT)).find()) {
            found.add(new Label(
                    "La condition lit l'horloge : relancée, elle dirait autre chose.",
                    "The condition reads the clock: run again, it would say something else."));
        }
        return found;
    }

    private static Label missing(String column, Table table) {
        Label choices = Nearest.question(
                column,
                table.columnNames(),
                Label.of("Colonnes : %s.", "Columns: %s.", String.join(", ", table.columnNames())));
        return new Label(
                "La colonne «\u00a0" + column + "\u00a0» n'est pas dans " + table.name() + ". " + choices.fr(),
                "Column '" + column + "' is not in " + table.name() + ". " + choices.en());
    }

    private static String oneLine(Exception e) {
        String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
