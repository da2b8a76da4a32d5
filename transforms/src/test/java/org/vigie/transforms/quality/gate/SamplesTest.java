package org.vigie.transforms.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.definition.Problems;
import org.vigie.lakehouse.Frame;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.checks.NamedChecks;
import org.vigie.transforms.quality.deequ.DeequLinter;
import org.vigie.transforms.quality.rules.Demand;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Ruleset;
import org.vigie.transforms.quality.rules.Rulesets;
import org.vigie.transforms.quality.rules.Samples;

/** Every rule that ships is tried on rows that keep it and on rows that break it, and nothing else. */
@SparkTest
class SamplesTest {
    private final Rulesets rulesets = Rulesets.shipped(new DeequLinter(NamedChecks.names()));

    @Test
    @Tag("slow")
    void eachDefectBreaksJustTheRuleThatItNames(SparkSession spark) {
        List<SampleTrial> trials = new ArrayList<>();
        for (Ruleset ruleset : rulesets.all()) {
            Samples samples = samples(ruleset);
            trials.addAll(SampleTrial.all(
                    samples,
                    (rows, shape) ->
                            spark.createDataFrame(rows, Frame.schema(shape)).coalesce(1)));
        }
        assertThat(trials)
                .allSatisfy(trial -> assertThat(trial.isRight())
                        .as(trial.where() + " expects " + trial.expected() + ", breaks " + trial.broken())
                        .isTrue());
        assertThat(trials.stream().filter(trial -> trial.expected().isPresent()))
                .hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void noRuleShipsWithoutADefectThatItCatches() {
        Set<String> tried = new TreeSet<>();
        rulesets.all().forEach(ruleset -> samples(ruleset).bad().forEach(bad -> tried.add(bad.ruleId())));
        Set<String> shipped = new TreeSet<>();
        rulesets.rules().forEach(rule -> shipped.add(rule.id()));
        assertThat(shipped).isEqualTo(tried);
    }

    @Test
    void whatRulesSpeakOfIsCountedWithoutJudgingIt(SparkSession spark) {
        List<Ruleset> within = rulesets.all().stream()
                .filter(ruleset -> Gate.isWithin(ruleset, "indicator_id"))
                .toList();
        assertThat(within)
                .hasSizeGreaterThan(3)
                .anySatisfy(ruleset -> assertThat(ruleset.rules())
                        .anyMatch(rule -> rule.demand() instanceof Demand.Condition condition
                                && condition.where().isPresent()));
        List<String> ofSomeRows = new ArrayList<>();
        for (Ruleset ruleset : within) {
            List<Row> goodAndBad = goodAndBad(ruleset);
            Dataset<Row> rows = spark.createDataFrame(goodAndBad, Frame.schema(ruleset.table()))
                    .coalesce(1);
            List<Long> counts = Gate.checked(ruleset, rows);
            assertThat(counts)
                    .as(ruleset.table().name().value())
                    .isEqualTo(Gate.judge(ruleset, rows, none -> rows).stream()
                            .map(RuleVerdict::checked)
                            .toList());
            if (counts.stream().anyMatch(count -> count > 0 && count < goodAndBad.size())) {
                ofSomeRows.add(ruleset.table().name().value());
            }
        }
        assertThat(ofSomeRows).isNotEmpty();
    }

    @Test
    void whatARuleOfDeequsLanguageSpeaksOfIsNotCounted(SparkSession spark) {
        Ruleset ofDeequ = rulesets.all().stream()
                .filter(ruleset -> ruleset.rules().stream().anyMatch(rule -> rule.demand() instanceof Demand.Dqdl))
                .findFirst()
                .orElseThrow();
        Dataset<Row> rows = spark.createDataFrame(goodAndBad(ofDeequ), Frame.schema(ofDeequ.table()));
        assertThatThrownBy(() -> Gate.checked(ofDeequ, rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Only Deequ tells how many rows this speaks of: ");
    }

    private static List<Row> goodAndBad(Ruleset ruleset) {
        Samples samples = samples(ruleset);
        List<Map<String, String>> rows = new ArrayList<>(samples.good());
        samples.bad()
                .forEach(bad -> bad.changes().forEach(changes -> {
                    Map<String, String> row = new HashMap<>(samples.good().get(0));
                    row.putAll(changes);
                    rows.add(row);
                }));
        return rows.stream()
                .map(cells -> SampleRows.row(ruleset.table(), cells))
                .toList();
    }

    private static Samples samples(Ruleset ruleset) {
        Problems problems = new Problems();
        Samples samples = Samples.of(ruleset, problems).orElseThrow();
        problems.throwIfAny();
        return samples;
    }
}
