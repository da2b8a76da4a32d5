package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.rollup.Rollup;
import org.vigie.contract.rollup.RollupReader;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricQuery;

/** Rows added up beforehand are read where they answer a question, by whomever it is asked, and never change a number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollupsTest {
    /** One question in so many is asked by {@code verify}; a prime, so that no field, metric or basis is left out. */
    private static final int SAMPLED = 41;

    private final SemanticModel model = SemanticModel.shipped();
    private final Publications rows;
    private final Publications addedUp;

    RollupsTest(@TempDir Path folder) {
        rows = new Publications(SampleGovernment.star().publish(folder.resolve("rows"), SampleGovernment.PUBLICATION));
        addedUp = new Publications(SampleGovernment.star()
                .rolledUp(TableCatalog.shipped().rollups())
                .publish(folder.resolve("added-up"), SampleGovernment.PUBLICATION));
    }

    @AfterAll
    void close() {
        rows.close();
        addedUp.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "rows",
            value = {
                "spending                | organisation.code    | secretariat | agg_budget_organisation_period",
                "spending                | period.fiscal_year   | secretariat | agg_budget_organisation_period",
                "budget_variance_rate    | organisation.name    | secretariat | agg_budget_organisation_period",
                "spending                | organisation.code    | analyst:SAN | agg_budget_organisation_period",
                "spending                | organisation.code    | public      | agg_budget_organisation_period",
                "spending                | plan_element.code    | secretariat | rows",
                "spending                | mission.code         | secretariat | rows",
                "full_time_equivalents   | organisation.code    | secretariat | rows",
                "attainment_rate         | organisation.code    | secretariat | agg_evaluation_organisation_period",
                "attainment_rate         | status.name          | secretariat | agg_evaluation_organisation_period",
                "attainment_rate         | indicator.id         | secretariat | rows",
                "attainment_rate         | mission.code         | secretariat | rows",
            })
    void aRollupIsReadWhereItHoldsAllThatTheQuestionAndThePolicyLookAt(
            String metric, String field, String principal, String expected) {
        String written = addedUp.current().as(Principal.of(principal)).written(Ask.of(metric, field));
        if (expected == null) {
            assertThat(written).doesNotContain("agg_");
        } else {
            assertThat(written).contains("\"" + expected + "\"").doesNotContain("\"fact_");
        }
    }

    @Test
    void aConditionOnWhatWasNotKeptReadsTheRows() {
        assertThat(addedUp.current().written(Ask.of("spending", "organisation.code", "plan_element.code = P1")))
                .doesNotContain("agg_");
        assertThat(addedUp.current().written(Ask.of("spending", "organisation.code", "period.code = 2016-2017")))
                .contains("agg_budget_organisation_period");
    }

    @Test
    void aRollupWithoutTheColumnThatAPolicyLooksAtIsReadByThoseOnlyWhoSeeAll() {
        List<Rollup> noPeriod = read("""
                rollups:
                  - {table: agg_budget_organisation, of: fact_budget, keep: [organisation_key, amount_type_code], sums: [amount]}
                """);
        MetricQuery query = Ask.of("spending", "organisation.code");
        assertThat(written(query, noPeriod, "secretariat")).contains("agg_budget_organisation");
        assertThat(written(query, noPeriod, "public")).doesNotContain("agg_");
        assertThat(written(query, noPeriod, "analyst:SAN")).doesNotContain("agg_");
    }

    @Test
    void aPublicationThatHasNoneReadsTheRows() {
        assertThat(rows.current().written(Ask.of("spending", "organisation.code")))
                .doesNotContain("agg_");
    }

    @Test
    void metricsByFieldsAreTheSameWithAndWithout() {
        checkQuestions(SAMPLED);
    }

    @Test
    @Tag("nightly")
    void everyMetricByEveryFieldIsTheSameWithAndWithout() {
        checkQuestions(1);
    }

    @Test
    void generatedQuestionsAreTheSameWithAndWithout() {
        checkGenerated(25, 11);
    }

    @Test
    @Tag("nightly")
    void twoThousandGeneratedQuestionsAreTheSameWithAndWithout() {
        checkGenerated(2_000, 12);
    }

    /** Every question of a stride, asked by each principal in turn. */
    private void checkQuestions(int stride) {
        List<MetricQuery> questions = questions().toList();
        int asked = 0;
        int fromRollups = 0;
        for (String principal : List.of("secretariat", "analyst:SAN", "public")) {
            Publication with = addedUp.current().as(Principal.of(principal));
            Publication without = rows.current().as(Principal.of(principal));
            for (int at = 0; at < questions.size(); at += stride) {
                fromRollups += isSame(with, without, questions.get(at)) ? 1 : 0;
                asked++;
            }
        }
        report(asked, fromRollups);
    }

    private void checkGenerated(int count, long seed) {
        GeneratedQueries generated = new GeneratedQueries(model, seed);
        int fromRollups = 0;
        for (int at = 0; at < count; at++) {
            fromRollups += isSame(addedUp.current(), rows.current(), generated.any()) ? 1 : 0;
        }
        report(count, fromRollups);
    }

    /** Fails where answers differ; says whether a rollup was read. */
    private static boolean isSame(Publication with, Publication without, MetricQuery query) {
        assertThat(with.ask(query)).as("%s asks %s", with.principal(), query).isEqualTo(without.ask(query));
        return with.written(query).contains("\"agg_");
    }

    private static void report(int asked, int fromRollups) {
        System.out.printf(Locale.ROOT, "%d questions, %d from rollups: 0 differences%n", asked, fromRollups);
        assertThat(fromRollups).isPositive();
    }

    private Stream<MetricQuery> questions() {
        return model.metrics().stream()
                .filter(metric -> EveryMetricTest.DATASETS.contains(metric.dataset()))
                .flatMap(metric -> Stream.concat(Stream.of(""), model.fieldsOf(metric).stream())
                        .flatMap(field -> Arrays.stream(StatusBasis.values())
                                .map(basis -> Ask.totalled(Ask.with(Ask.of(metric.id(), field), basis)))));
    }

    private String written(MetricQuery query, List<Rollup> rollups, String principal) {
        return rows.planner()
                .on(Engine.duckDb(), rollups)
                .plan(query, Principal.of(principal))
                .sql();
    }

    private List<Rollup> read(String text) {
        Problems problems = new Problems();
        List<Rollup> rollups = RollupReader.read(
                TableCatalog.shipped().all(), Definition.of("rollups.yml", new StringReader(text), problems));
        problems.throwIfAny();
        return rollups;
    }
}
