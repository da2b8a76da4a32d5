package org.vigie.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** All datasets and metrics that ship with Vigie. */
public final class SemanticModel {
    private static final SemanticModel SHIPPED = SemanticModelReader.shipped(List.of(), new Problems());

    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final List<GoldenExample> examples;

    SemanticModel(List<Dataset> datasets, List<Metric> metrics, List<GoldenExample> examples) {
        datasets.forEach(dataset -> this.datasets.put(dataset.name(), dataset));
        metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
        this.examples = List.copyOf(examples);
    }

    public static SemanticModel shipped() {
        return SHIPPED;
    }

    /**
     * What ships with Vigie and metrics of one's own.
     *
     * @param problems those that the files were read with; if there are any, all are thrown at once
     */
    public static SemanticModel shippedWith(List<Definition> metricFiles, Problems problems) {
        return SemanticModelReader.shipped(metricFiles, problems);
    }

    /** The numbers that metrics must give on the sample government. */
    public List<GoldenExample> examples() {
        return examples;
    }

    public List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public List<Metric> metrics() {
        return List.copyOf(metrics.values());
    }

    /**
     * The metric of that id, or one compared with the period before, as in {@code spending_previous_year}; an unknown one
     * is answered with the one meant and all known ones.
     */
    public Metric metric(String id) {
        return findMetric(id).orElseThrow(() -> MetricErrors.unknownMetric(id, metrics.keySet()));
    }

    public Optional<Metric> findMetric(String id) {
        return Optional.ofNullable(metrics.get(id)).or(() -> PeriodComparison.findMetric(id, metrics));
    }

    public Dataset dataset(String name) {
        Dataset found = datasets.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No dataset " + name);
        }
        return found;
    }

    /** The dataset of a warehouse table. */
    public Optional<Dataset> findDatasetOf(String table) {
        return datasets.values().stream()
                .filter(dataset -> dataset.table().name().value().equals(table))
                .findFirst();
    }

    /** The ids of all fields by which a metric can be broken down: those that all its parts reach and its terms allow. */
    public List<String> fieldsOf(Metric metric) {
        List<String> fields = new ArrayList<>(reachableFields(dataset(metric.dataset())));
        if (metric.semantics() instanceof Semantics.Simple simple
                && simple.aggregation().isHolistic()) {
            dataset(metric.dataset())
                    .bridges()
                    .forEach(bridge -> fields.removeIf(field -> field.startsWith(bridge.to() + ".")));
        }
        metric.semantics().parts().forEach(part -> fields.retainAll(fieldsOf(metric(part))));
        fields.removeIf(field -> !metric.terms().allows(field));
        return List.copyOf(fields);
    }

    /**
     * The ids of all fields that can be asked for with a metric of this dataset, as in {@code organisation.code}: its own,
     * those of what it relates to, and those one relationship further.
     */
    public List<String> reachableFields(Dataset from) {
        Set<String> ids = new LinkedHashSet<>();
        addFields(ids, from.name(), from);
        for (Relationship near : from.relationships()) {
            addFields(ids, near.name(), dataset(near.to()));
            dataset(near.to()).relationships().stream()
                    .filter(far -> waysTo(from, far.name()) == 1)
                    .forEach(far -> addFields(ids, far.name(), dataset(far.to())));
        }
        from.bridges().forEach(bridge -> addFields(ids, bridge.to(), dataset(bridge.to())));
        return List.copyOf(ids);
    }

    /** By how many relationships something is reached that lies one relationship further: only one way can be meant. */
    private long waysTo(Dataset from, String name) {
        return from.relationships().stream()
                .filter(near -> dataset(near.to()).relationships().stream()
                        .anyMatch(far -> far.name().equals(name)))
                .count();
    }

    /** The field that an id means when it is asked for from this dataset: as those reachable, and any column of theirs. */
    public Optional<Field> findField(Dataset from, String id) {
        int dot = id.indexOf('.');
        String prefix = dot < 0 ? from.name() : id.substring(0, dot);
        String name = id.substring(dot + 1);
        if (prefix.equals(from.name())) {
            return from.findField(name);
        }
        return Stream.of(
                        from.findRelationship(prefix).map(Relationship::to).stream(),
                        from.findBridge(prefix).map(Bridge::to).stream(),
                        from.relationships().stream()
                                .flatMap(near -> dataset(near.to()).findRelationship(prefix).stream())
                                .map(Relationship::to))
                .flatMap(targets -> targets)
                .findFirst()
                .flatMap(target -> dataset(target).findField(name));
    }

    private static void addFields(Set<String> ids, String prefix, Dataset dataset) {
        dataset.fields().forEach(field -> ids.add(prefix + "." + field.name()));
    }
}
