package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.contract.VigieException;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Engine;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.rollup.Rollup;
import org.vigie.metrics.rollup.RollupReader;

/** Rows added up beforehand are read where they answer a question, by whomever it is asked, and never change a number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollupsTest {
    private static final int GENERATED = 400;

    private final SemanticModel model = SemanticModel.shipped();
    private final Publications rows;
    private final Publications addedUp;

    RollupsTest(@TempDir Path folder) {
        rows = new Publications(SampleGovernment.star().publish(folder.resolve("rows"), SampleGovernment.PUBLICATION));
        addedUp = new Publications(SampleGovernment.star()
                .rolledUp(RollupReader.shipped())
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
                  - {table: agg_budget_organisation, of: budget, keep: [organisation_key, amount_type_code], sums: [amount]}
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
    void everyMetricByEveryFieldIsTheSameWithAndWithout() {
        int asked = 0;
        int fromRollups = 0;
        for (String principal : List.of("secretariat", "analyst:SAN", "public")) {
            Publication with = addedUp.current().as(Principal.of(principal));
            Publication without = rows.current().as(Principal.of(principal));
            for (MetricQuery query : questions().toList()) {
                assertThat(with.ask(query)).as("%s asks %s", principal, query).isEqualTo(without.ask(query));
                asked++;
                fromRollups += with.written(query).contains("\"agg_") ? 1 : 0;
            }
        }
        System.out.printf(Locale.ROOT, "%d questions, %d from rollups: 0 differences%n", asked, fromRollups);
        assertThat(fromRollups).isPositive();
    }

    @Test
    void generatedQuestionsAreTheSameWithAndWithout() {
        GeneratedQueries generated = new GeneratedQueries(model, 11);
        int fromRollups = 0;
        for (int at = 0; at < GENERATED; at++) {
            MetricQuery query = generated.any();
            assertThat(addedUp.current().ask(query))
                    .as("%s", query)
                    .isEqualTo(rows.current().ask(query));
            fromRollups += addedUp.current().written(query).contains("\"agg_") ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT, "%d generated questions, %d from rollups: 0 differences%n", GENERATED, fromRollups);
        assertThat(fromRollups).isPositive();
    }

    @Test
    void everyProblemOfADeclarationIsToldAtOnce() {
        assertThatThrownBy(() -> read("""
                        rollups:
                          - {table: fact_budget, of: budget, keep: [organisation_key], sums: [amount]}
                          - {table: agg_a, of: budgt, keep: [organisation_key], sums: [amount]}
                          - {table: agg_b, of: budget, keep: [organisation_ky, amount], sums: [amount, amount_type_code]}
                          - {table: agg_b, of: budget, keep: [], sums: [], by: []}
                        """))
                .isInstanceOf(VigieException.class)
                .hasMessageContaining(
                        "rollups.yml:2: 'fact_budget' does not name a rollup. Write a name that starts with agg_, each once.")
                .hasMessageContaining("rollups.yml:3: Dataset 'budgt' does not exist. Did you mean 'budget'?")
                .hasMessageContaining(
                        "rollups.yml:4: Column 'organisation_ky' does not exist. Did you mean 'organisation_key'?")
                .hasMessageContaining("rollups.yml:4: 'amount' is both kept and summed.")
                .hasMessageContaining("rollups.yml:4: 'amount_type_code' is no decimal and is not added up.")
                .hasMessageContaining("rollups.yml:5: 'agg_b' does not name a rollup.")
                .hasMessageContaining("rollups.yml:5: Unknown key 'by'.");
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
        List<Rollup> rollups = RollupReader.read(model, Definition.of("rollups.yml", new StringReader(text), problems));
        problems.throwIfAny();
        return rollups;
    }
}
