package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Language;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.workspace.Manifest;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
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
                    for (MetricQuery query : questions().toList()) {
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

    private Stream<MetricQuery> questions() {
        return model.metrics().stream()
                .flatMap(metric -> Stream.concat(Stream.of(""), model.fieldsOf(metric).stream())
                        .flatMap(field ->
                                Arrays.stream(StatusBasis.values()).map(basis -> whole(metric, field, basis))));
    }

    private static MetricQuery whole(Metric metric, String field, StatusBasis basis) {
        MetricQuery query = Ask.of(metric.id(), field);
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
