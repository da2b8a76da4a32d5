package org.vigie.transforms.quality.rules;

import java.util.List;
import org.vigie.contract.Label;

/**
 * What came of one rule on one table.
 *
 * @param checked rows it spoke of; 1 where it speaks of the table as a whole
 * @param failed of these, those that break it
 * @param examples the first of them
 */
public record RuleVerdict(QualityRule rule, boolean passed, long checked, long failed, List<FailedRow> examples) {
    /** One row in so many may be set aside. */
    private static final long MOST_SET_ASIDE = 20;

    public RuleVerdict {
        examples = List.copyOf(examples);
    }

    public static RuleVerdict passed(QualityRule rule, long checked) {
        return new RuleVerdict(rule, true, checked, 0, List.of());
    }

    /** A broken blocking rule blocks; so does a quarantine rule that would set more than a twentieth of the rows aside. */
    public boolean blocks() {
        return !passed
                && (rule.severity() == Severity.BLOCK
                        || rule.severity() == Severity.QUARANTINE && failed * MOST_SET_ASIDE > checked);
    }

    public Label message() {
        return rule.message(checked, failed);
    }
}
