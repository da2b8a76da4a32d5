package org.vigie.transforms.quality.rules;

import java.util.List;
import org.vigie.contract.Table;

/** The rules of one table, in the order of their file. */
public record Ruleset(Table table, List<QualityRule> rules) {
    public Ruleset {
        rules = List.copyOf(rules);
    }

    public List<QualityRule> of(Severity severity) {
        return rules.stream().filter(rule -> rule.severity() == severity).toList();
    }
}
