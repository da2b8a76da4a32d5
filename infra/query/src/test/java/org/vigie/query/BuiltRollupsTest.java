package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Language;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.Dataset;
import org.vigie.metrics.Metric;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.CompiledQuery;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricPlanner;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.policy.RowPolicies;

/**
 * What the pipeline added up in a refreshed workspace ({@code -Dvigie.workspace=W}): every metric by every field, of every
 * kind of principal, is the same from the rollups as from the rows of the same publication.
 */
@Tag("nightly")
class BuiltRollupsTest {
    private final SemanticModel model = SemanticModel.shipped();

    @Test
    void everyMetricByEveryFieldIsTheSameFromRollupsAsFromRows() {
        String named = System.getProperty("vigie.workspace", "");
        if (named.isEmpty()) {
            abort("no workspace named");
        }
        Workspace workspace = new Workspace(Path.of(named));
        int asked = 0;
        int rows = 0;
        try (Publications publications = new Publications(workspace)) {
            String organisation = organisation(publications.current());
            Path folder = workspace.publication(publications.current().id());
            MetricPlanner byRows = new MetricPlanner(model, RowPolicies.shipped(), Engine.duckDb());
            List<Rollup> built = PublicationManifest.read(folder).rollups();
            MetricPlanner byRollups = byRows.on(Engine.duckDb(), built);
            try (DuckDbEngine engine = new DuckDbEngine(folder.resolve(Manifest.DATABASE_FILE_NAME))) {
                for (String principal : List.of("secretariat", "analyst:" + organisation, "public")) {
                    for (MetricQuery query : questions(built).toList()) {
                        CompiledQuery planned = byRollups.plan(query, Principal.of(principal));
                        if (built.stream().anyMatch(rollup -> planned.sql().contains("\"" + rollup.name() + "\""))) {
                            Answer expected = engine.run(byRows.plan(query, Principal.of(principal)));
                            assertThat(engine.run(planned))
                                    .as("%s asks %s", principal, query)
                                    .isEqualTo(expected);
                            asked++;
                            rows += expected.rows().size();
                        }
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s: %d questions from rollups, %d rows: 0 differences%n", named, asked, rows);
        assertThat(asked).isPositive();
    }

    private static String organisation(Publication publication) {
        return String.valueOf(publication
                .ask(Ask.of("spending", "organisation.code"))
                .rows()
                .get(0)
                .get(0));
    }

    /** Each metric of the rows that are added up, then all of a dataset together by each field. */
    private Stream<MetricQuery> questions(List<Rollup> built) {
        return model.datasets().stream()
                .filter(dataset -> built.stream().anyMatch(rollup -> rollup.of().equals(dataset.table())))
                .flatMap(dataset -> Stream.concat(
                        metrics(dataset, "").map(metric -> Ask.of(metric, "")),
                        model.reachableFields(dataset).stream()
                                .map(field -> Ask.of(metrics(dataset, field).collect(Collectors.joining(",")), field))))
                .flatMap(query -> Arrays.stream(StatusBasis.values()).map(basis -> whole(query, basis)));
    }

    private Stream<String> metrics(Dataset dataset, String field) {
        return model.metrics().stream()
                .filter(metric -> metric.dataset().equals(dataset.name()))
                .filter(metric -> field.isEmpty() || model.fieldsOf(metric).contains(field))
                .map(Metric::id);
    }

    private static MetricQuery whole(MetricQuery query, StatusBasis basis) {
        return new MetricQuery(
                query.metrics(),
                query.by(),
                query.where(),
                basis,
                query.order(),
                Optional.of(MetricPlanner.LARGEST_LIMIT),
                Language.FR,
                true,
                List.of());
    }
}
