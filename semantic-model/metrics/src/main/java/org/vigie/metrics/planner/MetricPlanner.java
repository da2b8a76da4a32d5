package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.MetricErrors;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;

/**
 * Plans questions about metrics and rows. Each fact is aggregated at the grain asked for before facts meet, so nothing is
 * counted twice; ratios are divided last, from whole numbers. Safe for any number of threads.
 */
public final class MetricPlanner {
    /** An answer whose question names no limit has at most this many rows. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** The most rows of any answer. */
    public static final int LARGEST_LIMIT = 100_000;

    private static final int PLANS_KEPT = 2_000;

    private final SemanticModel model;
    private final WarehouseSchema warehouse = new WarehouseSchema();
    private final Unparser unparser;
    private final Map<Object, CompiledQuery> plans = new ConcurrentHashMap<>();

    public MetricPlanner(SemanticModel model, Engine engine) {
        this.model = model;
        this.unparser = new Unparser(engine.dialect());
    }

    public SemanticModel model() {
        return model;
    }

    /** The statement that answers a question; an equal question gets the same one without planning again. */
    public CompiledQuery plan(MetricQuery query) {
        return kept(query, () -> planned(query));
    }

    /** The statement that lists rows. */
    public CompiledQuery plan(DetailQuery query) {
        return kept(query, () -> new DetailPlan(model, warehouse.builder(), unparser).plan(query));
    }

    private CompiledQuery kept(Object query, Supplier<CompiledQuery> planning) {
        if (plans.size() >= PLANS_KEPT) {
            plans.clear();
        }
        return plans.computeIfAbsent(query, key -> planning.get());
    }

    private CompiledQuery planned(MetricQuery query) {
        List<Metric> asked = Questions.metrics(model, query);
        Map<String, Set<Metric>> parts = partsByDataset(asked);
        List<Metric> measures = parts.values().stream().flatMap(Set::stream).toList();
        RelBuilder builder = warehouse.builder();
        Binding binding = new Binding(builder);
        List<RelNode> facts = new ArrayList<>();
        List<FieldPath> fields = List.of();
        for (Map.Entry<String, Set<Metric>> part : parts.entrySet()) {
            FactPlan fact = new FactPlan(model, builder, binding, query, model.dataset(part.getKey()));
            fields = fact.fields();
            facts.add(fact.aggregated(List.copyOf(part.getValue()), measures));
        }
        meet(builder, facts, query.by().size(), measures);
        List<ResultColumn> columns = Questions.columns(query, fields, asked);
        project(builder, query, asked, columns);
        Questions.order(builder, query.order(), columns, query.by().size());
        builder.limit(0, Questions.limit(query.limit()));
        return unparser.compiled(builder.build(), binding, columns);
    }

    /** The counts and sums that the metrics asked for are made of, by the dataset that they are counted on. */
    private Map<String, Set<Metric>> partsByDataset(List<Metric> asked) {
        Map<String, Set<Metric>> parts = new LinkedHashMap<>();
        for (Metric metric : asked) {
            Set<Metric> ofDataset = parts.computeIfAbsent(metric.dataset(), name -> new LinkedHashSet<>());
            if (metric.semantics() instanceof Semantics.Ratio ratio) {
                ofDataset.add(model.metric(ratio.numerator()));
                ofDataset.add(model.metric(ratio.denominator()));
            } else {
                ofDataset.add(metric);
            }
        }
        return parts;
    }

    /** Several facts meet row by row: each has its own columns and nothing in the others'. */
    private static void meet(RelBuilder builder, List<RelNode> facts, int keys, List<Metric> measures) {
        facts.forEach(builder::push);
        if (facts.size() > 1) {
            builder.union(true, facts.size());
            List<RexNode> groups = builder.fields().subList(0, keys);
            List<RelBuilder.AggCall> sums = new ArrayList<>();
            for (Metric measure : measures) {
                sums.add(builder.sum(builder.field(measure.id())).as(measure.id()));
            }
            builder.aggregate(builder.groupKey(groups), sums);
        }
    }

    private void project(RelBuilder builder, MetricQuery query, List<Metric> asked, List<ResultColumn> columns) {
        List<RexNode> values =
                new ArrayList<>(builder.fields().subList(0, query.by().size()));
        for (Metric metric : asked) {
            values.add(
                    metric.semantics() instanceof Semantics.Ratio ratio
                            ? ExactRatio.of(
                                    builder, builder.field(ratio.numerator()), builder.field(ratio.denominator()))
                            : builder.field(metric.id()));
        }
        builder.project(values, columns.stream().map(ResultColumn::name).toList(), true);
    }

    /** Fields of a dataset by which a metric can be broken down, for those who ask what can be asked. */
    public List<String> fieldsOf(Metric metric) {
        Dataset dataset = model.dataset(metric.dataset());
        return model.reachableFields(dataset);
    }

    static RuntimeException unreachable(SemanticModel model, Dataset dataset, String field, MetricQuery query) {
        boolean known = model.datasets().stream()
                .anyMatch(other -> FieldPath.find(model, other, field).isPresent() && field.contains("."));
        String metric = query.metrics().stream()
                .filter(id -> model.metric(id).dataset().equals(dataset.name()))
                .findFirst()
                .orElse(dataset.name());
        return known
                ? MetricErrors.unreachableField(field, metric, model.reachableFields(dataset))
                : MetricErrors.unknownField(field, model.reachableFields(dataset));
    }
}
