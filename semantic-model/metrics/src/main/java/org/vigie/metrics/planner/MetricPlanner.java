package org.vigie.metrics.planner;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.policy.RowPolicies;

/**
 * Plans questions about metrics and rows. Each fact is aggregated at the grain asked for before facts meet, so nothing is
 * counted twice; ratios are divided last, from whole numbers. Questions that differ by the values of their conditions only
 * share a plan, as long as the same rows are shown. Safe for any number of threads.
 */
public final class MetricPlanner {
    /** An answer whose question names no limit has at most this many rows. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** The most rows of any answer. */
    public static final int LARGEST_LIMIT = 100_000;

    private static final int PLANS_KEPT = 2_000;

    private final SemanticModel model;
    private final RowPolicies policies;
    private final List<Rollup> rollups;
    private final WarehouseSchema warehouse;
    private final Unparser unparser;
    private final SqlReader sql;
    private final PlanningThread thread;
    private final Map<Object, Planned> plans = new ConcurrentHashMap<>();

    /** Reads every row; {@link #on} may know better. */
    public MetricPlanner(SemanticModel model, RowPolicies policies, Engine engine) {
        this(model, policies, engine, List.of(), new PlanningThread());
    }

    private MetricPlanner(
            SemanticModel model, RowPolicies policies, Engine engine, List<Rollup> rollups, PlanningThread thread) {
        this.thread = thread;
        this.model = model;
        this.policies = policies;
        this.rollups = List.copyOf(rollups);
        this.warehouse = new WarehouseSchema(rollups);
        this.unparser = new Unparser(engine);
        this.sql = new SqlReader(model);
    }

    /**
     * The same definitions and policies for another engine or publication, planned in the same places.
     *
     * @param rollups that the publication has, the coarsest first
     */
    public MetricPlanner on(Engine engine, List<Rollup> rollups) {
        return new MetricPlanner(model, policies, engine, rollups, thread);
    }

    public SemanticModel model() {
        return model;
    }

    /** The statement that answers a question of somebody; one that differs by its values only is not planned again. */
    public CompiledQuery plan(GovernedQuery query, Principal principal) {
        if (query instanceof SqlQuery written) {
            QuerySize.check(written.text());
            return plan(thread.read(() -> sql.read(written)), principal);
        }
        return plan(Question.of((MetricQuery) query), principal);
    }

    /** The statement that lists rows to somebody. */
    public CompiledQuery plan(DetailQuery query, Principal principal) {
        QuerySize.check(query.where());
        // Maps are equal in any order, answers are not.
        Object key = List.of(query.withoutValues(), List.copyOf(query.fields().keySet()), principal);
        return kept(key, () -> new DetailPlan(model, warehouse.builder(), access(principal), unparser).plan(query))
                .bound(query.where());
    }

    private CompiledQuery plan(Question question, Principal principal) {
        QuerySize.check(question);
        return kept(
                        List.of(question.withoutValues(), principal),
                        () -> new MetricPlan(model, warehouse.builder(), access(principal), question).plan(unparser))
                .bound(question.conditions());
    }

    private Access access(Principal principal) {
        return new Access(policies, principal, rollups);
    }

    private Planned kept(Object key, Supplier<Planned> planning) {
        Planned found = plans.get(key);
        if (found != null) {
            return found;
        }
        if (plans.size() >= PLANS_KEPT) {
            plans.clear();
        }
        Planned planned = thread.plan(planning);
        Planned before = plans.putIfAbsent(key, planned);
        return before == null ? planned : before;
    }

    /** The rows that a metric rests on, kind by kind. */
    public List<Origin> origins(Metric metric, StatusBasis basis) {
        return MetricTree.of(model, metric, List.of()).leaves().stream()
                .distinct()
                .map(leaf -> Origin.of(leaf, model.dataset(leaf.part().dataset()), basis))
                .toList();
    }

    /** Fields of a dataset by which a metric can be broken down, for those who ask what can be asked. */
    public List<String> fieldsOf(Metric metric) {
        return model.fieldsOf(metric);
    }
}
