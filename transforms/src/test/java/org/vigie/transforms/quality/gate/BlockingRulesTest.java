package org.vigie.transforms.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Severity;

/** The twenty rules that the domain asks to block, and the rules that do; {@link SamplesTest} shows what each catches. */
class BlockingRulesTest {
    private static final Map<Integer, List<String>> ASKED = new TreeMap<>(Map.ofEntries(
            Map.entry(1, List.of("indicator.direction-in-list")),
            Map.entry(2, List.of("indicator.unit-known", "indicator.unit-and-scale")),
            Map.entry(3, List.of("indicator.baseline-before-target")),
            Map.entry(4, List.of("result.percentage-in-bounds")),
            Map.entry(5, List.of("result.part-within-whole")),
            Map.entry(
                    6,
                    List.of(
                            "result.one-current-revision",
                            "target.one-current-revision",
                            "observation.one-current-revision")),
            Map.entry(7, List.of("organisation.validities-apart")),
            Map.entry(8, List.of("target.revision-has-reason")),
            Map.entry(9, List.of("mission-allocation.at-most-whole")),
            Map.entry(
                    10,
                    List.of(
                            "index-version.weights-make-100",
                            "indicator-mission.weights-whole",
                            "plan-element-link.weights-whole")),
            Map.entry(11, List.of("indicator.labels-in-both-languages", "organisation.labels-in-both-languages")),
            Map.entry(
                    12,
                    List.of(
                            "target.source-told",
                            "result.source-told",
                            "evaluation.source-told",
                            "budget.source-told",
                            "workforce.source-told",
                            "target.delivery-known",
                            "result.delivery-known",
                            "evaluation.delivery-known")),
            Map.entry(13, List.of("period.fiscal-year-of-its-dates", "observation.fiscal-year-of-its-month")),
            Map.entry(14, List.of("observation.cumulated-never-falls")),
            Map.entry(15, List.of("evaluation.verdict-recomputed")),
            Map.entry(16, List.of("evaluation.counted-once")),
            Map.entry(17, List.of("survey.hidden-not-derivable")),
            Map.entry(18, List.of("result.no-person-named", "target.no-person-named", "indicator.no-person-named")),
            Map.entry(19, List.of("delivery.records-conserved")),
            Map.entry(20, List.of("delivery.landed-once"))));

    @Test
    void allTwentyBlock() {
        Rulesets rulesets = Rulesets.shipped(new DeequLinter(NamedChecks.names()));
        assertThat(ASKED).hasSize(20);
        ASKED.forEach((number, ids) -> ids.forEach(id ->
                assertThat(rulesets.rule(id).severity()).as(number + " " + id).isEqualTo(Severity.BLOCK)));
    }
}
