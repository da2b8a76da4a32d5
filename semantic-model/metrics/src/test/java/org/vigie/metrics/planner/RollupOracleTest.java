package org.vigie.metrics.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.calcite.plan.RelOptMaterialization;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.rules.materialize.MaterializedViewRules;
import org.apache.calcite.tools.RelBuilder;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.rollup.Rollup;

/**
 * Calcite's rules for materialised views, asked the same question: a rollup answers the questions that they can rewrite over
 * it, and no other. They know no outer join, so the questions have none.
 */
class RollupOracleTest {
    private static final int QUESTIONS = 300;

    private final Random random = new Random(5);

    @Test
    void aRollupAnswersWhatCalciteRewritesAndNothingElse() {
        int answered = 0;
        for (int at = 0; at < QUESTIONS; at++) {
            for (Rollup rollup : TableCatalog.shipped().rollups()) {
                Set<String> by = some(rollup, 3);
                Set<String> where = some(rollup, 2);
                Set<String> sums = random.nextBoolean() ? Set.copyOf(rollup.sums()) : Set.of();
                Set<String> lookedAt = new HashSet<>(by);
                lookedAt.addAll(where);
                boolean ours = rollup.answers(rollup.of(), lookedAt, sums);
                assertThat(isRewritten(rollup, by, where, sums))
                        .as("%s by %s where %s sums %s", rollup.name(), by, where, sums)
                        .isEqualTo(ours);
                answered += ours ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d questions, %d answered by rollups: Calcite's rules agree on all%n",
                QUESTIONS * TableCatalog.shipped().rollups().size(),
                answered);
        assertThat(answered)
                .isBetween(1, QUESTIONS * TableCatalog.shipped().rollups().size() - 1);
    }

    /** Mostly columns that are kept, now and then another one. */
    private Set<String> some(Rollup rollup, int most) {
        List<String> others = rollup.of().columnNames();
        Set<String> chosen = new HashSet<>();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            List<String> from = random.nextInt(6) == 0 ? others : rollup.keep();
            String column = from.get(random.nextInt(from.size()));
            if (!rollup.sums().contains(column)) {
                chosen.add(column);
            }
        }
        return chosen;
    }

    private static boolean isRewritten(Rollup rollup, Set<String> by, Set<String> where, Set<String> sums) {
        RelBuilder builder = new WarehouseSchema(List.of(rollup)).builder();
        String fact = rollup.of().name().value();
        builder.scan(fact);
        builder.filter(where.stream()
                .map(column -> builder.notEquals(
                        builder.field(column),
                        builder.getRexBuilder()
                                .makeZeroLiteral(builder.field(column).getType())))
                .toList());
        RelNode question = aggregated(builder, by, sums);
        builder.scan(fact);
        RelNode view = aggregated(builder, new LinkedHashSet<>(rollup.keep()), Set.copyOf(rollup.sums()));
        RelNode table = builder.scan(rollup.name().value()).build();
        HepPlanner planner = new HepPlanner(HepProgram.builder()
                .addRuleInstance(MaterializedViewRules.AGGREGATE)
                .addRuleInstance(MaterializedViewRules.PROJECT_AGGREGATE)
                .build());
        planner.addMaterialization(new RelOptMaterialization(
                table, view, null, List.of("star", rollup.name().value())));
        planner.setRoot(question);
        return RelOptUtil.toString(planner.findBestExp()).contains(rollup.name().value());
    }

    private static RelNode aggregated(RelBuilder builder, Set<String> by, Set<String> sums) {
        List<RelBuilder.AggCall> calls = new ArrayList<>();
        sums.forEach(column -> calls.add(builder.sum(builder.field(column)).as(column)));
        calls.add(builder.count().as(Rollup.ROW_COUNT));
        return builder.aggregate(builder.groupKey(by.toArray(String[]::new)), calls)
                .build();
    }
}
