package org.vigie.metrics.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Language;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.Metric;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.policy.RowPolicies;

/** What is written for Trino, of every metric by every field: one version of every table, and nothing that only DuckDB knows. */
class EveryMetricForTrinoTest {
    private static final Pattern TABLE = Pattern.compile("(FROM|JOIN) \"");
    private static final Pattern PINNED =
            Pattern.compile("(FROM|JOIN) \"delta\"\\.\"star\"\\.\"[a-z_]+\" FOR VERSION AS OF 4 AS \"[a-z_0-9$]+\"");

    private final SemanticModel model = SemanticModel.shipped();
    private final MetricPlanner planner = new MetricPlanner(
            model,
            RowPolicies.shipped(),
            Engine.trino(
                    "delta",
                    "star",
                    TableCatalog.shipped().publishable().stream()
                            .collect(Collectors.toMap(table -> table.name().value(), table -> 4L))));

    @Test
    void everyTableIsPinnedAndEveryWordIsTrinos() {
        long written = model.metrics().stream()
                .flatMap(metric -> Stream.concat(Stream.of(List.<String>of()), fields(metric))
                        .map(by -> query(metric, by)))
                .map(query -> planner.plan(query, Principal.of("analyst:SAN")).sql())
                .peek(sql -> assertThat(sql)
                        .doesNotContain("//", "HUGEINT", "quantile_disc", "CHARACTER SET", "u&'", "_UTF"))
                .peek(sql -> assertThat(count(PINNED, sql)).as(sql).isEqualTo(count(TABLE, sql)))
                .count();
        assertThat(written).isGreaterThan(model.metrics().size());
    }

    @Test
    void bothEnginesGetTheSameValuesInTheSamePlaces() {
        MetricPlanner embedded = planner.on(Engine.duckDb(), List.of());
        for (Metric metric : model.metrics()) {
            MetricQuery query = query(metric, List.of());
            CompiledQuery one = embedded.plan(query, Principal.of("analyst:SAN"));
            CompiledQuery two = planner.plan(query, Principal.of("analyst:SAN"));
            assertThat(two.values()).isEqualTo(one.values());
            assertThat(two.columns()).isEqualTo(one.columns());
        }
    }

    private Stream<List<String>> fields(Metric metric) {
        return model.fieldsOf(metric).stream().map(List::of);
    }

    private static MetricQuery query(Metric metric, List<String> by) {
        return new MetricQuery(
                List.of(metric.id()),
                by,
                List.of(),
                StatusBasis.COMPUTED,
                List.of("-" + metric.id()),
                Optional.of(10),
                Language.FR,
                true,
                List.<PeriodComparison>of());
    }

    private static long count(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().count();
    }
}
