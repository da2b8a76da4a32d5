package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.workspace.Principal;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.Semantics;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.policy.RowPolicies;

/**
 * Answers that must agree with one another, whatever the right ones are. Ternary logic partitioning: where a condition
 * holds, where it does not and where it cannot be told, the three add up to the whole. Non-optimising reference: what an
 * engine filters equals what is picked here from the answer by the field. And a total is the answer without the field.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetamorphicTest {
    private static final int TRIES = 10;
    private static final Map<String, String> OPPOSITE = Map.of("=", "!=", "<", ">=");

    private final SemanticModel model = SemanticModel.shipped();
    private final Publications publications;

    MetamorphicTest(@TempDir Path folder) {
        publications = new Publications(
                SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION),
                model,
                RowPolicies.shipped(),
                Principal.LOCAL);
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @Test
    @Tag("slow")
    void partsAddUpToTheWholeAndFiltersPickWhatGroupsShow() {
        check(300, 1);
    }

    @Test
    @Tag("nightly")
    void partsAddUpToTheWholeAndFiltersPickWhatGroupsShowTenThousandTimes() {
        check(10_000, 2);
    }

    /** Parts of parts have more digits than a weight keeps: their total is taken where nothing was parted. */
    @Test
    void aTotalOverTwoBridgesIsTheWholeToTheLastDigit() {
        MetricQuery query = Ask.of("full_time_equivalents,spending", "mission.code,heir.code");
        assertThat(totals(query)).isEqualTo(whole(query));
    }

    private void check(int count, long seed) {
        GeneratedQueries generated = new GeneratedQueries(model, seed);
        int groups = 0;
        for (int at = 0; at < count; at++) {
            MetricQuery query = generated.additive();
            Condition condition = generated.condition(query);
            Map<String, List<@Nullable BigDecimal>> whole = rows(query);
            assertThat(added(
                            rows(with(query, condition)),
                            rows(with(
                                    query,
                                    new Condition(
                                            condition.field(),
                                            String.valueOf(OPPOSITE.get(condition.operator())),
                                            condition.values()))),
                            rows(with(query, new Condition(condition.field(), "is_null", List.of())))))
                    .as("TLP %s on %s", query, condition)
                    .isEqualTo(whole);
            if (condition.operator().equals("=") && !query.by().contains(condition.field())) {
                assertThat(counted(query, rows(with(query, condition))))
                        .as("NoREC %s on %s", query, condition)
                        .isEqualTo(counted(query, picked(query, condition)));
            }
            assertThat(totals(query)).as("totals of %s", query).isEqualTo(whole(query));
            groups += whole.size();
        }
        System.out.printf(Locale.ROOT, "%d generated questions, %d groups: 0 mismatches%n", count, groups);
    }

    /** A machine that is too busy to plan within the deadline is asked again: this is no proof of speed. */
    private Answer ask(MetricQuery query) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return publications.current().ask(query);
            } catch (DefinitionException e) {
                if (e.code() != ErrorCode.QUERY_TOO_LARGE) {
                    throw e;
                }
            }
        }
        return publications.current().ask(query);
    }

    /** The rows of the condition's value in the answer by its field, without the field. */
    private Map<String, List<@Nullable BigDecimal>> picked(MetricQuery query, Condition condition) {
        List<String> by = new ArrayList<>(query.by());
        by.add(condition.field());
        Map<String, List<@Nullable BigDecimal>> picked = new TreeMap<>();
        String wanted = ", " + condition.values().get(0) + "]";
        rows(by(query, by)).forEach((key, values) -> {
            String end = by.size() == 1 ? "[" + condition.values().get(0) + "]" : wanted;
            if (key.endsWith(end)) {
                picked.put(by.size() == 1 ? "[]" : key.substring(0, key.length() - wanted.length()) + "]", values);
            }
        });
        // Without a field there is always one row, be it of nothing.
        return by.size() == 1 && picked.isEmpty() ? rows(with(query, condition)) : picked;
    }

    /**
     * Of a whole, a count says 0 of no rows; in a group that another fact alone has rows of, it says nothing, for
     * combinations are filled only where a metric says so. Without fields the two are the same.
     */
    private Map<String, List<@Nullable BigDecimal>> counted(
            MetricQuery query, Map<String, List<@Nullable BigDecimal>> rows) {
        if (!query.by().isEmpty()) {
            return rows;
        }
        Map<String, List<@Nullable BigDecimal>> counted = new TreeMap<>();
        rows.forEach((key, values) -> {
            List<@Nullable BigDecimal> filled = new ArrayList<>(values);
            for (int at = 0; at < filled.size(); at++) {
                if (filled.get(at) == null && counts(query.metrics().get(at))) {
                    filled.set(at, BigDecimal.ZERO);
                }
            }
            counted.put(key, filled);
        });
        return counted;
    }

    private boolean counts(String metric) {
        return model.metric(metric).semantics() instanceof Semantics.Simple simple
                && simple.aggregation().counts();
    }

    /** The grand total of an answer that has totals. */
    private List<List<String>> totals(MetricQuery query) {
        Answer answer = ask(Ask.totalled(query));
        int fields = query.by().size();
        return answer.rows().stream()
                .filter(row -> Ask.cell(row.get(fields)).equals(String.valueOf(fields)))
                .map(row -> row.subList(fields + 1, row.size()).stream()
                        .map(Ask::cell)
                        .toList())
                .toList();
    }

    private List<List<String>> whole(MetricQuery query) {
        return ask(by(query, List.of())).rows().stream()
                .map(row -> row.stream().map(Ask::cell).toList())
                .toList();
    }

    private Map<String, List<@Nullable BigDecimal>> rows(MetricQuery query) {
        Map<String, List<@Nullable BigDecimal>> rows = new TreeMap<>();
        int fields = query.by().size();
        for (List<@Nullable Object> row : ask(query).rows()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            row.subList(fields, row.size())
                    .forEach(value ->
                            values.add(value == null ? null : new BigDecimal(value.toString()).stripTrailingZeros()));
            rows.put(row.subList(0, fields).stream().map(Ask::cell).toList().toString(), values);
        }
        return rows;
    }

    @SafeVarargs
    private static Map<String, List<@Nullable BigDecimal>> added(Map<String, List<@Nullable BigDecimal>>... parts) {
        Map<String, List<@Nullable BigDecimal>> whole = new TreeMap<>();
        Arrays.stream(parts)
                .forEach(part -> part.forEach((key, values) -> whole.merge(key, values, (left, right) -> {
                    List<@Nullable BigDecimal> sums = new ArrayList<>();
                    for (int at = 0; at < left.size(); at++) {
                        sums.add(sum(left.get(at), right.get(at)));
                    }
                    return sums;
                })));
        return whole;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null) {
            return right;
        }
        return right == null ? left : left.add(right).stripTrailingZeros();
    }

    private static MetricQuery with(MetricQuery query, Condition more) {
        List<Condition> where = new ArrayList<>(query.where());
        where.add(more);
        return new MetricQuery(
                query.metrics(), query.by(), where, query.basis(), query.order(), query.limit(), query.language());
    }

    private static MetricQuery by(MetricQuery query, List<String> by) {
        return new MetricQuery(
                query.metrics(), by, query.where(), query.basis(), query.order(), query.limit(), query.language());
    }
}
