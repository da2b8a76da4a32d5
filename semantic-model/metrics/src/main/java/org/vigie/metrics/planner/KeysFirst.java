package org.vigie.metrics.planner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.metrics.Aggregation;
import org.vigie.metrics.Bridge;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Semantics;

/**
 * Whether a part of a question can be added up by the keys that lead to its fields before these are joined. An engine then
 * joins some thousand sums in place of some million rows, and where a bridge leads to several members, no row stands there
 * several times to be told apart again.
 */
final class KeysFirst {
    private final Dataset dataset;
    private final MetricQuery query;
    private final Part part;
    private final List<FieldPath> by;
    private final List<FieldPath> where;

    KeysFirst(Dataset dataset, MetricQuery query, Part part, List<FieldPath> by, List<FieldPath> where) {
        this.dataset = dataset;
        this.query = query;
        this.part = part;
        this.by = List.copyOf(by);
        this.where = List.copyOf(where);
    }

    /**
     * Whether sums of sums are the answer. A total over the members of a bridge is not one, for a row that leads to two of
     * them counts once in it; nor is a condition on such members, for what is counted under them is not yet told apart.
     */
    boolean answers(List<Leaf> leaves, boolean rollup) {
        return part.shifts().isEmpty()
                && by.stream().anyMatch(KeysFirst::leavesTheDataset)
                && where.stream().allMatch(path -> path.bridge().isEmpty())
                && !(rollup && by.stream().anyMatch(path -> path.bridge().isPresent()))
                && leaves.stream().map(Leaf::semantics).allMatch(KeysFirst::isSumOfSums);
    }

    private static boolean leavesTheDataset(FieldPath path) {
        return path.bridge().isPresent() || !path.steps().isEmpty();
    }

    private static boolean isSumOfSums(Semantics.Simple simple) {
        return simple.nonAdditive().isEmpty()
                && (PartColumns.countsRows(simple)
                        || Set.of(Aggregation.SUM, Aggregation.MIN, Aggregation.MAX)
                                .contains(simple.aggregation()));
    }

    /** The columns of the dataset that the fields are reached from, each once. */
    List<String> keys() {
        return by.stream().map(this::key).distinct().toList();
    }

    private String key(FieldPath path) {
        Optional<Bridge> bridge = path.bridge();
        if (bridge.isPresent()) {
            return bridge.get().fromColumn();
        }
        return path.steps().isEmpty()
                ? path.field().column(query.language())
                : dataset.column(path.steps().get(0).fromColumn(), query.basis());
    }

    /** The columns of a bridge's members that are asked for. */
    List<String> columns(Bridge bridge) {
        return by.stream()
                .filter(path -> path.bridge().equals(Optional.of(bridge)))
                .map(path -> path.field().column(query.language()))
                .distinct()
                .toList();
    }

    /** The bridges that lead to fields. */
    Stream<Bridge> bridges() {
        return by.stream().flatMap(path -> path.bridge().stream()).distinct();
    }
}
