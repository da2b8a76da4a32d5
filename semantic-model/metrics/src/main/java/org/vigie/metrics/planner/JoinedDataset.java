package org.vigie.metrics.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.Language;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Bridge;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.PeriodShift;
import org.vigie.metrics.Relationship;
import org.vigie.metrics.SemanticModel;

/**
 * A dataset and what was joined to it so far. Only what a question uses is joined, each thing once; joins keep every row
 * of the dataset.
 */
final class JoinedDataset {
    /** The relationship of every fact to the calendar. */
    static final String PERIOD = "period";

    private static final String BRIDGE = "bridge_to_";

    private static final String FROM = "bridge_from";

    private final RelBuilder builder;
    private final SecuredScans scans;
    private final SemanticModel model;
    private final Dataset dataset;
    private final StatusBasis basis;
    private final Language language;
    private final Set<String> joined = new HashSet<>();
    private final Set<Bridge> addedUp = new HashSet<>();

    JoinedDataset(PlanContext context, Dataset dataset) {
        this(context, dataset, Optional.empty());
    }

    /** @param rollup read in place of the rows */
    JoinedDataset(PlanContext context, Dataset dataset, Optional<Rollup> rollup) {
        this(context, dataset, () -> rollup.map(context.scans()::scan).orElseGet(() -> judged(context, dataset)));
    }

    private JoinedDataset(PlanContext context, Dataset dataset, Supplier<RelBuilder> rows) {
        this.builder = context.builder();
        this.scans = context.scans();
        this.model = context.model();
        this.dataset = dataset;
        this.basis = context.basis();
        this.language = context.language();
        rows.get().as(dataset.name());
    }

    /** The rows that were judged on the basis; all, where there is only one. */
    private static RelBuilder judged(PlanContext context, Dataset dataset) {
        RelBuilder builder = context.builder();
        context.scans().scan(dataset.table().name().value());
        dataset.otherBases()
                .filter(other -> context.basis().isOther())
                .ifPresent(other -> builder.filter(builder.equals(
                        builder.field(other.column()),
                        builder.literal(context.basis().code()))));
        return builder;
    }

    /** What stands at the top of the builder, rows of the dataset added up by some of its columns. */
    static JoinedDataset over(PlanContext context, Dataset dataset) {
        return new JoinedDataset(context, dataset, context::builder);
    }

    /**
     * Shows every row at the periods that look at its own, in place of its own.
     *
     * @param reported the keys of the periods that some row is of: no other shows anything
     */
    void shift(List<PeriodShift> shifts, Supplier<RelNode> reported) {
        Relationship step = dataset.findRelationship(PERIOD).orElseThrow();
        String calendar = model.dataset(step.to()).table().name().value();
        scans.scan(calendar).as(alias(0, shifts));
        builder.join(
                JoinRelType.INNER,
                builder.equals(
                        builder.field(2, dataset.name(), step.fromColumn()),
                        builder.field(2, alias(0, shifts), step.toColumn())));
        for (int at = 0; at < shifts.size(); at++) {
            String later = alias(at + 1, shifts);
            scans.scan(calendar).as(later);
            builder.filter(builder.in(reported.get(), List.of(builder.field(later, step.toColumn()))));
            builder.join(JoinRelType.INNER, new Calendar(builder, alias(at, shifts), later).matches(shifts.get(at)));
        }
        joined.add(PERIOD);
    }

    /** The last of the calendar's rows joined is the period that fields and conditions mean. */
    private static String alias(int at, List<PeriodShift> shifts) {
        return at == shifts.size() ? PERIOD : PERIOD + "_" + (shifts.size() - at) + "_before";
    }

    /** Joins what the path needs. */
    void reach(FieldPath path) {
        String from = dataset.name();
        Dataset at = dataset;
        for (Relationship step : path.steps()) {
            join(from, at, step);
            from = step.name();
            at = model.dataset(step.to());
        }
        path.bridge().ifPresent(this::join);
    }

    /** Whether all that the path needs is joined. */
    boolean isReached(FieldPath path) {
        return path.bridge()
                .map(bridge -> joined.contains(BRIDGE + bridge.to()))
                .orElseGet(() -> path.steps().stream().map(Relationship::name).allMatch(joined::contains));
    }

    /** Whether a row leads over the bridge to one that holds the conditions; rows stay as many as they are. */
    RexNode isAmong(Bridge bridge, Supplier<List<RexNode>> conditions) {
        RexNode key = builder.field(dataset.name(), bridge.fromColumn());
        String through = BRIDGE + bridge.to();
        scans.scan(bridge.through().value()).as(through);
        scans.scan(model.dataset(bridge.to()).table().name().value()).as(bridge.to());
        builder.join(
                JoinRelType.INNER,
                builder.equals(
                        builder.field(2, through, bridge.toColumn()),
                        builder.field(2, bridge.to(), bridge.toColumn())));
        builder.filter(conditions.get());
        builder.project(builder.field(through, bridge.fromColumn()));
        return builder.in(builder.build(), List.of(key));
    }

    /** The value of a field whose path was reached. */
    RexNode value(FieldPath path) {
        return builder.field(alias(path), path.field().column(language));
    }

    /** A column of the dataset itself; one that stands for two is chosen by the basis. */
    RexNode column(String name) {
        return builder.field(dataset.name(), dataset.column(name, basis));
    }

    /** A column under the name that it has here. */
    RexNode own(String name) {
        return builder.field(dataset.name(), name);
    }

    /** Whether a row of the dataset may stand here more than once. */
    boolean isMultiplied() {
        return dataset.bridges().stream().anyMatch(bridge -> joined.contains(BRIDGE + bridge.to()));
    }

    /**
     * The part of a row that falls to where it stands now: over two bridges, the part of its part. A row that no bridge
     * names is whole.
     */
    RexNode weight() {
        return dataset.bridges().stream()
                .filter(known -> joined.contains(BRIDGE + known.to()))
                .map(bridge -> wholeIfNone(builder.field(weighing(bridge), bridge.weight())))
                .map(this::asWeight)
                .reduce((one, other) -> asWeight(builder.call(SqlStdOperatorTable.MULTIPLY, one, other)))
                .orElseThrow();
    }

    private RexNode wholeIfNone(RexNode weight) {
        return builder.call(SqlStdOperatorTable.COALESCE, weight, builder.literal(BigDecimal.ONE));
    }

    /** Where the weight of a bridge stands. */
    private String weighing(Bridge bridge) {
        return addedUp.contains(bridge) ? bridge.to() : BRIDGE + bridge.to();
    }

    /** Twelve decimals and two digits before them, so that a product with an amount keeps all of its digits. */
    private RexNode asWeight(RexNode weight) {
        return builder.cast(weight, SqlTypeName.DECIMAL, 14, 12);
    }

    private String alias(FieldPath path) {
        if (path.bridge().isPresent()) {
            return path.bridge().get().to();
        }
        return path.steps().isEmpty()
                ? dataset.name()
                : path.steps().get(path.steps().size() - 1).name();
    }

    private void join(String from, Dataset at, Relationship step) {
        if (!joined.add(step.name())) {
            return;
        }
        Dataset to = model.dataset(step.to());
        scans.scan(to.table().name().value()).as(step.name());
        RexNode matches = builder.equals(
                builder.field(2, from, at.column(step.fromColumn(), basis)),
                builder.field(2, step.name(), step.toColumn()));
        RexNode condition = step.onlyCurrent()
                .map(flag -> builder.and(matches, builder.field(2, step.name(), flag)))
                .orElse(matches);
        builder.join(JoinRelType.LEFT, condition);
    }

    private void join(Bridge bridge) {
        String through = BRIDGE + bridge.to();
        if (!joined.add(through)) {
            return;
        }
        scans.scan(bridge.through().value()).as(through);
        builder.join(
                JoinRelType.LEFT,
                builder.equals(
                        builder.field(2, dataset.name(), bridge.fromColumn()),
                        builder.field(2, through, bridge.fromColumn())));
        scans.scan(model.dataset(bridge.to()).table().name().value()).as(bridge.to());
        builder.join(
                JoinRelType.LEFT,
                builder.equals(
                        builder.field(2, through, bridge.toColumn()),
                        builder.field(2, bridge.to(), bridge.toColumn())));
    }

    /**
     * Joins what a bridge leads to, as few times as the columns tell its members apart: a row stands once under each value,
     * with the weights of all members that have it.
     */
    void joinAddedUp(Bridge bridge, List<String> columns) {
        joined.add(BRIDGE + bridge.to());
        addedUp.add(bridge);
        scans.scan(bridge.through().value()).as(BRIDGE + bridge.to());
        scans.scan(model.dataset(bridge.to()).table().name().value()).as(bridge.to());
        builder.join(
                JoinRelType.LEFT,
                builder.equals(
                        builder.field(2, BRIDGE + bridge.to(), bridge.toColumn()),
                        builder.field(2, bridge.to(), bridge.toColumn())));
        List<RexNode> values = new ArrayList<>();
        values.add(builder.field(BRIDGE + bridge.to(), bridge.fromColumn()));
        columns.forEach(column -> values.add(builder.field(bridge.to(), column)));
        values.add(asWeight(wholeIfNone(builder.field(BRIDGE + bridge.to(), bridge.weight()))));
        // By name: a member's column may be called as one of the bridge.
        builder.project(
                values,
                Stream.of(Stream.of(FROM), columns.stream(), Stream.of(bridge.weight()))
                        .flatMap(names -> names)
                        .toList(),
                true);
        builder.aggregate(
                        builder.groupKey(builder.fields().subList(0, columns.size() + 1)),
                        builder.sum(builder.field(columns.size() + 1)).as(bridge.weight()))
                .as(bridge.to());
        builder.join(
                JoinRelType.LEFT,
                builder.equals(
                        builder.field(2, dataset.name(), bridge.fromColumn()), builder.field(2, bridge.to(), FROM)));
    }
}
