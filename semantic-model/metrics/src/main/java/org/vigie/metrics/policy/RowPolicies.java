package org.vigie.metrics.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.workspace.Role;

/** The policies of all tables, read from {@code policies.yml}. */
public final class RowPolicies {
    private static final RowPolicies SHIPPED = load();

    private final Map<String, Map<Role, List<RowRule>>> rules;

    private RowPolicies(Map<String, Map<Role, List<RowRule>>> rules) {
        this.rules = Map.copyOf(rules);
    }

    public static RowPolicies shipped() {
        return SHIPPED;
    }

    /** The rules by which a role sees rows of a table; none shows no row. */
    public List<RowRule> of(String table, Role role) {
        return rules.getOrDefault(table, Map.of()).getOrDefault(role, List.of());
    }

    /** Whether anything is said of a table. */
    public boolean isKnown(String table) {
        return rules.containsKey(table);
    }

    private static RowPolicies load() {
        Problems problems = new Problems();
        RowPolicies policies = read(Definition.ofResource(RowPolicies.class, "/policies.yml", problems));
        problems.throwIfAny();
        return policies;
    }

    /** What is wrong goes to the problems that the file was read with. */
    public static RowPolicies read(Definition file) {
        Map<String, Map<Role, List<RowRule>>> rules = new HashMap<>();
        for (Definition policy : file.allowOnly("policies").list("policies")) {
            policy.allowOnly("tables", "rows");
            Definition rows = policy.child("rows");
            rows.allowOnly(Role.codes().toArray(String[]::new));
            for (String name : policy.texts("tables")) {
                Optional<Table> table = table(policy, name);
                Map<Role, List<RowRule>> byRole = new EnumMap<>(Role.class);
                for (Role role : Role.values()) {
                    byRole.put(role, rules(rows, role, table));
                }
                if (rules.put(name, byRole) != null) {
                    policy.problem(
                            "tables",
                            Label.of("La table «\u00a0%s\u00a0» est répétée.", "Table '%s' stands twice.", name));
                }
            }
        }
        return new RowPolicies(rules);
    }

    private static Optional<Table> table(Definition policy, String name) {
        Optional<Table> table = TableCatalog.shipped().all().stream()
                .filter(known -> known.name().value().equals(name))
                .findFirst();
        if (table.isEmpty()) {
            List<String> known = TableCatalog.shipped().all().stream()
                    .map(Table::name)
                    .map(TableName::value)
                    .toList();
            Label nearest = Nearest.question(name, known, new Label("Voyez tables/*.yml.", "See tables/*.yml."));
            policy.problem(
                    "tables",
                    new Label(
                            "La table «\u00a0" + name + "\u00a0» n'existe pas. " + nearest.fr(),
                            "Table '" + name + "' does not exist. " + nearest.en()));
        }
        return table;
    }

    private static List<RowRule> rules(Definition rows, Role role, Optional<Table> table) {
        List<RowRule> found = new ArrayList<>();
        for (String code : rows.texts(role.code())) {
            Optional<RowRule> rule = RowRule.find(code);
            if (rule.isEmpty() || table.filter(known -> !rule.get().fits(known)).isPresent()) {
                rows.problem(
                        role.code(),
                        Label.of(
                                "La règle «\u00a0%s\u00a0» ne va pas à cette table. Règles\u00a0: %s.",
                                "Rule '%s' does not fit this table. Rules: %s.",
                                code,
                                String.join(", ", RowRule.codes())));
            }
            rule.ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
