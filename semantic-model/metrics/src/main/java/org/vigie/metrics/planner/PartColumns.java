package org.vigie.metrics.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.metrics.Aggregation;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Semantics;

/** The columns of a dataset that a part of a question rests on: what decides whether rows added up beforehand answer it. */
final class PartColumns {
    private final Dataset dataset;
    private final MetricQuery query;
    private final List<FieldPath> paths;
    private final List<Leaf> leaves;

    /** @param paths to every field that the part groups by, filters by or picks a period by */
    PartColumns(Dataset dataset, MetricQuery query, List<FieldPath> paths, List<Leaf> leaves) {
        this.dataset = dataset;
        this.query = query;
        this.paths = List.copyOf(paths);
        this.leaves = List.copyOf(leaves);
    }

    /** The columns summed; nothing where something else than a sum or a count of rows is asked for. */
    Optional<Set<String>> addedUp() {
        Set<String> sums = new HashSet<>();
        boolean bridged = paths.stream().anyMatch(path -> path.bridge().isPresent());
        for (Leaf leaf : leaves) {
            Semantics.Simple simple = leaf.semantics();
            if (simple.aggregation() == Aggregation.SUM) {
                simple.column().map(this::column).ifPresent(sums::add);
            } else if (!countsRows(simple) || bridged) {
                return Optional.empty();
            }
        }
        return Optional.of(sums);
    }

    /** A count of a column's values is not one of rows. */
    static boolean countsRows(Semantics.Simple simple) {
        return simple.aggregation() == Aggregation.COUNT && simple.column().isEmpty();
    }

    /** Everything else that a row is looked at for. */
    Set<String> lookedAt() {
        Set<String> columns = new HashSet<>();
        for (FieldPath path : paths) {
            if (path.bridge().isPresent()) {
                columns.add(path.bridge().get().fromColumn());
            } else if (path.steps().isEmpty()) {
                columns.add(path.field().column(query.language()));
            } else {
                columns.add(column(path.steps().get(0).fromColumn()));
            }
        }
        for (Leaf leaf : leaves) {
            leaf.semantics().where().ifPresent(restriction -> columns.add(column(restriction.column())));
            if (!leaf.part().shifts().isEmpty()) {
                dataset.findRelationship(JoinedDataset.PERIOD).ifPresent(step -> columns.add(step.fromColumn()));
            }
        }
        return columns;
    }

    private String column(String name) {
        return dataset.column(name, query.basis());
    }
}
