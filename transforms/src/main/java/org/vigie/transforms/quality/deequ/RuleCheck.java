package org.vigie.transforms.quality.deequ;

import com.amazon.deequ.checks.Check;
import com.amazon.deequ.checks.CheckLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vigie.transforms.quality.rules.Demand;
import org.vigie.transforms.quality.rules.QualityRule;

/**
 * A rule as Deequ's check.
 *
 * @param name of the column that tells of each row whether it keeps the rule
 * @param where the rows it speaks of; all where absent
 * @param isOfRows whether it speaks of each row, not of the table as a whole
 */
record RuleCheck(QualityRule rule, String name, Check check, Optional<String> where, boolean isOfRows) {
    static List<RuleCheck> of(List<QualityRule> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> of(rules.get(index), "rule_" + index))
                .toList();
    }

    private static RuleCheck of(QualityRule rule, String name) {
        if (rule.demand() instanceof Demand.Condition condition) {
            return new RuleCheck(rule, name, check(condition, name), condition.where(), true);
        }
        if (rule.demand() instanceof Demand.Dqdl dqdl) {
            DqdlRule parsed = DqdlRule.of(dqdl.text());
            Check check = new Check(CheckLevel.Error(), name, parsed.check().constraints());
            return new RuleCheck(
                    rule,
                    name,
                    check,
                    parsed.where(),
                    check.getRowLevelConstraintColumnNames().nonEmpty());
        }
        throw new IllegalStateException(rule.id() + " is no rule of Deequ's");
    }

    private static Check check(Demand.Condition condition, String name) {
        Check empty = new Check(CheckLevel.Error(), name, Scala.seq(List.of()));
        var check = empty.satisfies(
                "coalesce((" + condition.sql() + "), false)",
                name,
                Scala.isOne(),
                empty.satisfies$default$4(),
                empty.satisfies$default$5(),
                empty.satisfies$default$6());
        return condition.where().map(check::where).orElse(check);
    }
}
