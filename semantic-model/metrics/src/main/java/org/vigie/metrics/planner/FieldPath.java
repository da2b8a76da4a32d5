package org.vigie.metrics.planner;

import java.util.List;
import java.util.Optional;
import org.vigie.metrics.Bridge;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Field;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.Relationship;
import org.vigie.metrics.SemanticModel;

/**
 * How a field is reached from a dataset: over relationships, or over one bridge, or not leaving it at all.
 *
 * @param id as it was asked for
 */
record FieldPath(String id, List<Relationship> steps, Optional<Bridge> bridge, Dataset target, Field field) {
    FieldPath {
        steps = List.copyOf(steps);
    }

    /** The shortest path; where two relationships lead there in several ways, none is guessed. */
    static Optional<FieldPath> find(SemanticModel model, Dataset from, String id) {
        int dot = id.indexOf('.');
        String prefix = dot < 0 ? from.name() : id.substring(0, dot);
        String name = id.substring(dot + 1);
        if (prefix.equals(from.name())) {
            return from.findField(name).map(field -> new FieldPath(id, List.of(), Optional.empty(), from, field));
        }
        Optional<Relationship> near = from.findRelationship(prefix);
        if (near.isPresent()) {
            return over(model, id, name, List.of(near.get()));
        }
        Optional<Bridge> bridge = from.findBridge(prefix);
        if (bridge.isPresent()) {
            Dataset target = model.dataset(bridge.get().to());
            return target.findField(name).map(field -> new FieldPath(id, List.of(), bridge, target, field));
        }
        List<FieldPath> far = from.relationships().stream()
                .flatMap(first -> model
                        .dataset(first.to())
                        .findRelationship(prefix)
                        .flatMap(second -> over(model, id, name, List.of(first, second)))
                        .stream())
                .toList();
        if (far.size() > 1) {
            throw MetricErrors.ambiguousField(
                    id, far.stream().map(path -> path.steps().get(0).name()).toList());
        }
        return far.stream().findFirst();
    }

    private static Optional<FieldPath> over(SemanticModel model, String id, String name, List<Relationship> steps) {
        Dataset target = model.dataset(steps.get(steps.size() - 1).to());
        return target.findField(name).map(field -> new FieldPath(id, steps, Optional.empty(), target, field));
    }
}
