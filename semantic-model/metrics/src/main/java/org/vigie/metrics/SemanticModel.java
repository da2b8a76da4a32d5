package org.vigie.metrics;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All datasets and metrics that ship with Vigie. */
public final class SemanticModel {
    private static final SemanticModel SHIPPED = SemanticModelReader.shipped();

    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    SemanticModel(List<Dataset> datasets, List<Metric> metrics) {
        datasets.forEach(dataset -> this.datasets.put(dataset.name(), dataset));
        metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
    }

    public static SemanticModel shipped() {
        return SHIPPED;
    }

    public List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public List<Metric> metrics() {
        return List.copyOf(metrics.values());
    }

    /** The metric of that id; an unknown one is answered with the one meant and all known ones. */
    public Metric metric(String id) {
        Metric found = metrics.get(id);
        if (found == null) {
            throw MetricErrors.unknownMetric(id, metrics.keySet());
        }
        return found;
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

    /**
     * The ids of all fields that can be asked for with a metric of this dataset, as in {@code organisation.code}: its own,
     * those of what it relates to, and those one relationship further.
     */
    public List<String> reachableFields(Dataset from) {
        Set<String> ids = new LinkedHashSet<>();
        addFields(ids, from.name(), from);
        for (Relationship near : from.relationships()) {
            addFields(ids, near.name(), dataset(near.to()));
            dataset(near.to()).relationships().forEach(far -> addFields(ids, far.name(), dataset(far.to())));
        }
        from.bridges().forEach(bridge -> addFields(ids, bridge.to(), dataset(bridge.to())));
        return List.copyOf(ids);
    }

    private static void addFields(Set<String> ids, String prefix, Dataset dataset) {
        dataset.fields().forEach(field -> ids.add(prefix + "." + field.name()));
    }
}
