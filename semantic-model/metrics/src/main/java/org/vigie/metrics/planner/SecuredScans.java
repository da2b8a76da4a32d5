package org.vigie.metrics.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.tools.RelBuilder;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Table;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.rollup.Rollup;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.policy.RowRule;

/**
 * The only way to a table: every scan has the predicate of its policy directly above it. A plan is checked for that before
 * it is written as a statement, whatever put it together.
 */
final class SecuredScans {
    private static final String ORGANISATIONS = "dim_organisation";
    private static final String PERIODS = "dim_period";

    private final RelBuilder builder;
    private final Binding binding;
    private final Access access;
    private final Set<RelNode> secured = Collections.newSetFromMap(new IdentityHashMap<>());

    SecuredScans(RelBuilder builder, Binding binding, Access access) {
        this.builder = builder;
        this.binding = binding;
        this.access = access;
    }

    /** Puts the rows of a table that the principal sees at the top of the builder. */
    RelBuilder scan(String table) {
        return scan(table, table);
    }

    /** Puts what a rollup holds of the rows that the principal sees there: its policy is that of the rows added up. */
    RelBuilder scan(Rollup rollup) {
        return scan(rollup.name().value(), rollup.of().name().value());
    }

    /** What answers a part of a question in place of the rows of a dataset, the coarsest first. */
    Optional<Rollup> rollup(Dataset dataset, Set<String> lookedAt, Set<String> addedUp) {
        Set<String> columns = new HashSet<>(lookedAt);
        Table table = dataset.table();
        access.policies().of(table.name().value(), access.principal().role()).stream()
                .flatMap(rule -> rule.columnOf(table).stream())
                .forEach(columns::add);
        return access.rollups().stream()
                .filter(rollup -> rollup.answers(table, columns, addedUp))
                .findFirst();
    }

    private RelBuilder scan(String scanned, String table) {
        List<RowRule> rules = access.policies().of(table, access.principal().role());
        RelNode scan = builder.scan(scanned).build();
        if (!rules.contains(RowRule.ALL)) {
            builder.push(scan);
            List<RexNode> shown = rules.stream().map(rule -> shown(rule, table)).toList();
            RexNode predicate = RexUtil.composeDisjunction(builder.getRexBuilder(), shown);
            builder.build();
            // Not by the builder, which would simplify a predicate that is never true out of the gate's sight.
            scan = LogicalFilter.create(scan, predicate);
        }
        secured.add(scan);
        return builder.push(scan);
    }

    private RexNode shown(RowRule rule, String table) {
        String column = rule.columnOf(TableCatalog.shipped().table(new TableName(table)))
                .orElseThrow();
        RexNode value = builder.field(column);
        if (rule == RowRule.ANNUAL) {
            scan(PERIODS);
            builder.filter(builder.equals(builder.field("granularity_code"), builder.literal("fiscal_year")));
            builder.project(builder.field("period_key"));
            return builder.in(builder.build(), List.of(value));
        }
        if (column.equals("organisation_id")) {
            return among(value);
        }
        scan(ORGANISATIONS);
        builder.filter(among(builder.field("organisation_id")));
        builder.project(builder.field("organisation_key"));
        return builder.in(builder.build(), List.of(value));
    }

    private RexNode among(RexNode value) {
        return RexUtil.composeDisjunction(
                builder.getRexBuilder(),
                access.principal().organisations().stream()
                        .map(organisation ->
                                builder.equals(value, binding.fixed(organisation, ColumnType.Plain.STRING)))
                        .toList());
    }

    /** Refuses a plan that reaches a table in any other way. */
    RelNode verified(RelNode plan) {
        List<RelNode> open = new ArrayList<>(List.of(plan));
        while (!open.isEmpty()) {
            RelNode node = open.remove(open.size() - 1);
            if (node instanceof TableScan && !secured.contains(node)) {
                throw new IllegalStateException("A table is reached without its policy: " + node);
            }
            boolean leaf = node.getInputs().stream().allMatch(TableScan.class::isInstance);
            if (!leaf || !secured.contains(node)) {
                open.addAll(node.getInputs());
            }
            node.accept(new RexShuttle() {
                @Override
                public RexNode visitSubQuery(RexSubQuery query) {
                    open.add(query.rel);
                    return super.visitSubQuery(query);
                }
            });
        }
        return plan;
    }
}
