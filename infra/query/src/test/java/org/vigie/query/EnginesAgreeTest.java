package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vigie.contract.Column;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.EnvironmentException;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.DetailQuery;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.policy.RowPolicies;

/**
 * Every metric by every field on both engines over the same publication: answers are equal, row by row and digit by digit.
 * {@code -Ptrino -Dvigie.trino.workspace=W} names a workspace that was refreshed; a Trino of its own is started over it.
 */
@Tag("trino")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnginesAgreeTest {
    private static final int TELL = 20;
    private static final int GENERATED = 500;
    private static final int TOGETHER = 12;

    private final SemanticModel model = SemanticModel.shipped();
    private final MetricPlanner planner = new MetricPlanner(model, RowPolicies.shipped(), Engine.duckDb());
    private final List<String> differences = new ArrayList<>();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<LocalTrino> trino = Optional.empty();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        String named = System.getProperty("vigie.trino.workspace", "");
        if (named.isEmpty()) {
            System.out.println("Not compared with Trino: -Dvigie.trino.workspace=W names no refreshed workspace.");
            abort("no workspace named");
        }
        workspace = Optional.of(new Workspace(Path.of(named)));
        trino = Optional.of(LocalTrino.over(Path.of(named)));
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (trino.isPresent()) {
            trino.get().close();
        }
    }

    @Test
    void everyMetricByEveryFieldIsTheSameOnBoth() {
        check(
                "single",
                Principal.LOCAL,
                model.datasets().stream()
                        .flatMap(dataset -> fields(dataset)
                                .flatMap(field -> Arrays.stream(StatusBasis.values())
                                        .flatMap(basis -> together(dataset, field, Principal.LOCAL)
                                                .map(query -> Ask.with(query, basis))))));
    }

    /** Nothing, then every field that some metric of a dataset leads to. */
    private Stream<String> fields(Dataset dataset) {
        return Stream.concat(
                Stream.of(""),
                model.metrics().stream()
                        .filter(metric -> metric.dataset().equals(dataset.name()))
                        .flatMap(metric -> model.fieldsOf(metric).stream())
                        .distinct());
    }

    /** The metrics of a dataset by a field, some at a time: a question costs Trino more than what it adds up. */
    private Stream<MetricQuery> together(Dataset dataset, String field, Principal principal) {
        List<Metric> answered = new ArrayList<>();
        List<MetricQuery> queries = new ArrayList<>();
        for (Metric metric : model.metrics()) {
            if (metric.dataset().equals(dataset.name())
                    && (field.isEmpty() || model.fieldsOf(metric).contains(field))) {
                try {
                    planner.plan(all(metric, field), principal);
                    answered.add(metric);
                } catch (DefinitionException e) {
                    queries.add(all(metric, field));
                }
            }
        }
        for (int first = 0; first < answered.size(); first += TOGETHER) {
            List<Metric> some = answered.subList(first, Math.min(first + TOGETHER, answered.size()));
            MetricQuery query = Ask.of(some.stream().map(Metric::id).collect(Collectors.joining(",")), field);
            queries.add(new MetricQuery(
                    query.metrics(),
                    query.by(),
                    query.where(),
                    query.basis(),
                    query.order(),
                    Optional.of(MetricPlanner.LARGEST_LIMIT),
                    Language.FR));
        }
        return queries.stream();
    }

    /** Of every dataset, all its metrics at once, with totals, compared with the year before, as the pages of the room ask. */
    @Test
    void totalsAndComparisonsAreTheSameOnBoth() {
        check("totals", model.metrics().stream().map(metric -> Ask.totalled(all(metric, firstFields(metric)))));
        check(
                "compared",
                model.metrics().stream()
                        .filter(metric -> model.fieldsOf(metric).contains("period.code"))
                        .map(metric -> Ask.compared(all(metric, "period.code"), PeriodComparison.PREVIOUS_YEAR)));
    }

    /** Values of every field that a metric leads to travel to both engines: texts, numbers, decimals, dates, flags. */
    @Test
    void conditionsPickTheSameRowsOnBoth() {
        Set<String> seen = new HashSet<>();
        List<MetricQuery> queries = new ArrayList<>();
        try (Publications embedded = new Publications(workspace())) {
            for (Metric metric : model.metrics()) {
                for (String field : model.fieldsOf(metric)) {
                    if (seen.add(metric.dataset() + field)) {
                        queries.addAll(conditions(
                                metric,
                                field,
                                embedded.current().ask(all(metric, field)).rows()));
                    }
                }
            }
        }
        check("conditions", queries.stream());
    }

    /** A value in the middle of those that there are, and the rows at, before, beside and beyond it. */
    private static List<MetricQuery> conditions(Metric metric, String field, List<List<@Nullable Object>> rows) {
        List<String> values = rows.stream()
                .map(row -> row.get(0))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        List<MetricQuery> queries = new ArrayList<>(List.of(where(metric, field, "is_null", List.of())));
        if (!values.isEmpty()) {
            String middle = values.get(values.size() / 2);
            List.of("=", "!=", "<", ">=")
                    .forEach(operator -> queries.add(where(metric, field, operator, List.of(middle))));
            queries.add(where(metric, field, "in", List.of(values.get(0), middle)));
        }
        return queries;
    }

    private static MetricQuery where(Metric metric, String field, String operator, List<String> values) {
        MetricQuery query = all(metric, "");
        return new MetricQuery(
                query.metrics(),
                query.by(),
                List.of(new Condition(field, operator, values)),
                query.basis(),
                query.order(),
                query.limit(),
                query.language());
    }

    /** Several facts, fields, conditions, totals, comparisons, orders and limits at once. */
    @Test
    void generatedQuestionsAreTheSameOnBoth() {
        GeneratedQueries generated = new GeneratedQueries(model, 3);
        check("generated", Stream.generate(generated::any).limit(GENERATED));
    }

    /** Somebody who sees some rows only sees the same ones on both, and is refused the same. */
    @Test
    void policiesShowTheSameRowsOnBoth() {
        String organisation;
        try (Publications embedded = new Publications(workspace())) {
            List<List<@Nullable Object>> rows = embedded.current()
                    .ask(Ask.of("indicators", "organisation.code"))
                    .rows();
            organisation = String.valueOf(rows.get(rows.size() / 2).get(0));
        }
        for (String role : List.of("public", "analyst:" + organisation, "steward")) {
            Principal principal = Principal.of(role);
            check(
                    role,
                    principal,
                    model.datasets().stream()
                            .flatMap(dataset -> Stream.of("", "organisation.code")
                                    .flatMap(field -> together(dataset, field, principal))));
        }
    }

    /** Rows as they are: every column of every dataset. */
    @Test
    void listsOfRowsAreTheSameOnBoth() {
        differences.clear();
        int rows = 0;
        try (Publications embedded = new Publications(workspace());
                Publications distributed =
                        new Publications(workspace(), trino.orElseThrow().choice(), Principal.LOCAL)) {
            for (Dataset dataset : model.datasets()) {
                DetailQuery query = columns(dataset);
                List<List<@Nullable Object>> expected =
                        embedded.current().list(query).rows();
                rows += expected.size();
                note(query, expected, () -> distributed.current().list(query));
            }
        }
        report("lists", model.datasets().size(), 0, rows, System.nanoTime());
    }

    private static DetailQuery columns(Dataset dataset) {
        Map<String, String> fields = new LinkedHashMap<>();
        dataset.table().columns().stream()
                .map(Column::name)
                .filter(name -> !name.endsWith("_fr") && !name.endsWith("_en"))
                .forEach(name -> fields.put(name, dataset.name() + "." + name));
        return new DetailQuery(
                dataset.table().name().value(),
                fields,
                List.of(),
                StatusBasis.DECLARED,
                List.copyOf(fields.values()),
                500,
                3,
                Language.FR);
    }

    private String firstFields(Metric metric) {
        return String.join(",", model.fieldsOf(metric).stream().limit(2).toList());
    }

    private static MetricQuery all(Metric metric, String fields) {
        MetricQuery query = Ask.of(metric.id(), fields);
        return new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                query.basis(),
                query.order(),
                Optional.of(MetricPlanner.LARGEST_LIMIT),
                Language.FR);
    }

    private Workspace workspace() {
        return workspace.orElseThrow();
    }

    private void check(String what, Stream<MetricQuery> queries) {
        check(what, Principal.LOCAL, queries);
    }

    private void check(String what, Principal principal, Stream<MetricQuery> queries) {
        long begin = System.nanoTime();
        int asked = 0;
        int numbers = 0;
        int rows = 0;
        differences.clear();
        try (Publications embedded = new Publications(workspace(), new EngineChoice.DuckDb(), principal);
                Publications distributed =
                        new Publications(workspace(), trino.orElseThrow().choice(), principal)) {
            // What both bases write alike is asked once.
            Set<List<Object>> written = new HashSet<>();
            for (MetricQuery query : queries.toList()) {
                try {
                    CompiledQuery planned = embedded.planner().plan(query, principal);
                    if (!written.add(List.of(planned.sql(), planned.values()))) {
                        continue;
                    }
                } catch (DefinitionException e) {
                    assertThatThrownBy(() -> distributed.current().ask(query)).hasMessage(e.getMessage());
                    continue;
                }
                asked++;
                numbers += query.metrics().size();
                List<List<@Nullable Object>> expected =
                        embedded.current().ask(query).rows();
                rows += expected.size();
                note(query, expected, () -> distributed.current().ask(query));
            }
        }
        report(what, asked, numbers, rows, begin);
    }

    private void note(Object query, List<List<@Nullable Object>> expected, Supplier<Answer> asking) {
        try {
            Answer found = asking.get();
            if (!found.rows().equals(expected)) {
                differences.add(query + "\n  DuckDB " + expected + "\n  Trino  " + found.rows());
            }
        } catch (EnvironmentException e) {
            differences.add(query + "\n  " + e + "\n  " + e.getCause());
        }
    }

    private void report(String what, int asked, int metrics, int rows, long begin) {
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %d questions of %d metrics on DuckDB and Trino, %d rows, %d differences, %d s%n",
                workspace().root().getFileName(),
                what,
                asked,
                metrics,
                rows,
                differences.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        assertThat(asked).isPositive();
        assertThat(differences.stream().limit(TELL)).isEmpty();
    }
}
