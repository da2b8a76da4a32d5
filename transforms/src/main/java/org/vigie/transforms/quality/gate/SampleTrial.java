package org.vigie.transforms.quality.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.checks.Landed;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.rules.Samples;

/**
 * One try of the rules of a table on a sample.
 *
 * @param expected the one rule that must be broken; none for the good rows
 * @param broken the rules that are
 */
public record SampleTrial(String where, Optional<String> expected, Set<String> broken) {
    public SampleTrial {
        broken = Set.copyOf(broken);
    }

    public boolean isRight() {
        return broken.equals(expected.map(Set::of).orElse(Set.of()));
    }

    /** Tries the good rows, then each defect among them. */
    public static List<SampleTrial> all(Samples samples, BiFunction<List<Row>, Table, Dataset<Row>> framing) {
        List<SampleTrial> trials = new ArrayList<>();
        String file = samples.ruleset().table().name() + "/samples.yml";
        trials.add(new SampleTrial(file + " (good)", Optional.empty(), broken(samples, samples.good(), framing)));
        for (Samples.Bad bad : samples.bad()) {
            List<Map<String, String>> rows = new ArrayList<>(samples.good());
            for (Map<String, String> changes : bad.changes()) {
                Map<String, String> row = new HashMap<>(samples.good().get(0));
                row.putAll(changes);
                rows.add(row);
            }
            trials.add(new SampleTrial(
                    bad.file() + ":" + bad.line(), Optional.of(bad.ruleId()), broken(samples, rows, framing)));
        }
        return trials;
    }

    private static Set<String> broken(
            Samples samples, List<Map<String, String>> rows, BiFunction<List<Row>, Table, Dataset<Row>> framing) {
        Table table = samples.ruleset().table();
        List<RuleVerdict> verdicts =
                Gate.judge(samples.ruleset(), frame(rows, table, framing), other -> other(other, samples, framing));
        return verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .map(verdict -> verdict.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Dataset<Row> other(
            TableName name, Samples samples, BiFunction<List<Row>, Table, Dataset<Row>> framing) {
        Table shape = name.equals(Landed.RECORDS)
                ? Landed.SHAPE
                : TableCatalog.shipped().table(name);
        return frame(samples.others().getOrDefault(name, List.of()), shape, framing);
    }

    private static Dataset<Row> frame(
            List<Map<String, String>> rows, Table table, BiFunction<List<Row>, Table, Dataset<Row>> framing) {
        return framing.apply(
                rows.stream().map(cells -> SampleRows.row(table, cells)).toList(), table);
    }
}
