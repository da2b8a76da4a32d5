package org.vigie.metrics.planner;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;

/**
 * Plans questions about metrics and rows. Each fact is aggregated at the grain asked for before facts meet, so nothing is
 * counted twice; ratios are divided last, from whole numbers. Questions that differ by the values of their conditions only
 * share a plan. Safe for any number of threads.
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
    private final SqlReader sql;
    private final Map<Object, Planned> plans = new ConcurrentHashMap<>();

    public MetricPlanner(SemanticModel model, Engine engine) {
        this.model = model;
        this.unparser = new Unparser(engine.dialect());
        this.sql = new SqlReader(model);
    }

    public SemanticModel model() {
        return model;
    }

    /** The statement that answers a question; one that differs by its values only is not planned again. */
    public CompiledQuery plan(GovernedQuery query) {
        return plan(query instanceof SqlQuery written ? sql.read(written) : Question.of((MetricQuery) query));
    }

    /** The statement that lists rows. */
    public CompiledQuery plan(DetailQuery query) {
        QuerySize.check(query.where());
        // Maps are equal in any order, answers are not.
        Object key = List.of(query.withoutValues(), List.copyOf(query.fields().keySet()));
        return kept(key, () -> new DetailPlan(model, warehouse.builder(), unparser).plan(query))
                .bound(query.where());
    }

    private CompiledQuery plan(Question question) {
        QuerySize.check(question);
        return kept(question.withoutValues(), () -> new MetricPlan(model, warehouse.builder(), question).plan(unparser))
                .bound(question.conditions());
    }

    private Planned kept(Object key, Supplier<Planned> planning) {
        if (plans.size() >= PLANS_KEPT) {
            plans.clear();
        }
        return plans.computeIfAbsent(key, missing -> planning.get());
    }

    /** Fields of a dataset by which a metric can be broken down, for those who ask what can be asked. */
    public List<String> fieldsOf(Metric metric) {
        return model.fieldsOf(metric);
    }
}
