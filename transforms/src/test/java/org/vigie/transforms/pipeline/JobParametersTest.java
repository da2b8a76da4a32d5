package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.workspace.EngineChoice;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.transforms.quality.FactUpdateExpectation.Delays;
import org.vigie.transforms.quality.series.SeriesCatalog;
import org.vigie.transforms.tables.QualityCheckJobs;
import org.vigie.transforms.tables.TableJob;

/**
 * A table is kept where nothing that its builder knows has changed: so its job tells all of it by {@code knowing}. A day, a
 * basis or a set of deliveries that a builder holds on to and its job does not tell would leave the table stale without a
 * word.
 */
class JobParametersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @Test
    void whateverABuilderKnowsIsToldByItsJob() throws IllegalAccessException {
        int known = 0;
        Set<String> untold = new TreeSet<>();
        for (TableJob job : jobs()) {
            for (Object value : values(job.builder())) {
                known++;
                if (!job.parameters().contains(TableJob.text(value))) {
                    untold.add(job.table().name() + " knows " + value + " and tells " + job.parameters());
                }
            }
        }
        assertThat(untold).isEmpty();
        assertThat(known).as("values that builders know").isGreaterThan(20);
    }

    @Test
    void aSetIsToldTheSameInAnyOrder() {
        assertThat(TableJob.text(Set.of("d2", "d1"))).isEqualTo("[d1, d2]");
    }

    /** Of a workspace to which everything is delivered. */
    private static List<TableJob> jobs() {
        List<Feed> feeds = Stream.concat(
                        SourceContracts.deliveryIds().stream(),
                        SourceContracts.all().map(SourceContract::id))
                .distinct()
                .map(id -> new Feed(id, "inbox/" + id))
                .toList();
        WorkspaceConfig config = new WorkspaceConfig(
                new Label("Tout", "All"),
                true,
                Language.FR,
                StatusBasis.COMPUTED,
                Optional.of(DAY),
                List.of(),
                feeds,
                Principal.LOCAL,
                new EngineChoice.DuckDb(),
                WorkspaceConfig.USUAL_LATENCY,
                false);
        List<TableJob> jobs = new ArrayList<>(Tables.of(config, List.of(), DAY));
        jobs.addAll(QualityCheckJobs.afterwards("run", Set.of("d2", "d1"), SeriesCatalog.shipped()));
        jobs.add(QualityCheckJobs.expectations(new Delays(90, 45), DAY));
        jobs.add(QualityCheckJobs.findings(DAY));
        return jobs;
    }

    /** What a function holds on to, and what the functions that it holds on to hold on to in turn. */
    private static List<Object> values(Object function) throws IllegalAccessException {
        List<Object> values = new ArrayList<>();
        for (Field field : function.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object held = field.get(function);
            if (held.getClass().isHidden()) {
                values.addAll(values(held));
            } else if (held.getClass().getNestHost() != TableJob.class) {
                values.add(held);
            }
        }
        return values;
    }
}
