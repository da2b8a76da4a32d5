package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Language;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.PeriodComparison;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.planner.SqlQuery;
import org.vigie.metrics.policy.RowPolicies;

/** Everybody sees their own rows, whatever they ask and in whatever order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliciesTest {
    private static final Principal PUBLIC = Principal.of("public");
    private static final Principal HEALTH = Principal.of("analyst:SAN");
    private static final Principal FINANCE = Principal.of("analyst:FIN");

    private final Workspace workspace;
    private final Publications shipped;
    private final Publications strict;

    PoliciesTest(@TempDir Path folder) {
        workspace = SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION);
        shipped = new Publications(workspace);
        strict = new Publications(workspace, SemanticModel.shipped(), policies("""
                policies:
                  - tables: [dim_organisation, dim_period, dim_mission, bridge_plan_element_mission]
                    rows: {public: [all], analyst: [all], secretariat: [all]}
                  - tables: [fact_budget]
                    rows: {analyst: [own], secretariat: [all]}
                """), Principal.LOCAL);
    }

    @AfterAll
    void close() {
        shipped.close();
        strict.close();
    }

    @Test
    void everyTableThatReadersCanReachHasAPolicy() {
        assertThat(TableCatalog.shipped().publishable())
                .allSatisfy(table -> assertThat(
                                RowPolicies.shipped().isKnown(table.name().value()))
                        .as("policies.yml names %s; without, nobody sees a row of it", table.name())
                        .isTrue());
    }

    @Test
    void whatComesInDuringTheYearIsSeenByItsOrganisationAndTheSteeringRoom() {
        MetricQuery query = Ask.of("indicators", "period.granularity");
        assertAnswer(shipped, Principal.LOCAL, query, """
                period.granularity | indicators
                fiscal_year | 11
                quarter | 1
                """);
        assertAnswer(shipped, HEALTH, query, """
                period.granularity | indicators
                fiscal_year | 11
                quarter | 1
                """);
        assertAnswer(shipped, FINANCE, query, """
                period.granularity | indicators
                fiscal_year | 11
                """);
        assertAnswer(shipped, PUBLIC, query, """
                period.granularity | indicators
                fiscal_year | 11
                """);
    }

    @Test
    void anAnalystsTotalsAndSharesAreOfTheRowsTheySee() {
        assertAnswer(strict, FINANCE, Ask.totalled(Ask.of("spending,spending_share", "organisation.code")), """
                organisation.code | totalled_fields | spending | spending_share
                 | 1 | 0.05 | 1
                FIN | 0 | 0.05 | 1
                """);
        assertAnswer(strict, Principal.of("analyst:FIN,ENV"), Ask.of("spending", "mission.code"), """
                mission.code | spending
                M1 | 66.67333333326666
                M2 | 33.38666666673334
                """);
        assertAnswer(
                strict,
                HEALTH,
                Ask.compared(Ask.of("spending", "", "period.code = 2016-2017"), PeriodComparison.PREVIOUS_YEAR),
                """
                spending | spending_previous_year | spending_previous_year_change
                1234567902.47 | 1100000000.01 | 134567902.46
                """);
    }

    @Test
    void whatIsNotSaidIsDenied() {
        assertAnswer(strict, Principal.LOCAL, Ask.of("full_time_equivalents,spending", ""), """
                full_time_equivalents | spending
                 | 2334568058.04
                """);
        assertAnswer(strict, PUBLIC, Ask.of("spending", "organisation.code"), "organisation.code | spending\n");
        assertAnswer(strict, Principal.of("administrator"), Ask.of("spending", ""), "spending\n\n");
        assertAnswer(strict, Principal.LOCAL, Ask.of("indicators", "status.code"), "status.code | indicators\n");
    }

    @Test
    void sqlIsGovernedLikeNames() {
        Answer answer = strict.current()
                .as(FINANCE)
                .ask(new SqlQuery(
                        "SELECT organisation.code, AGGREGATE(spending) FROM budget WHERE organisation.code IN ('SAN', 'FIN') GROUP BY 1",
                        StatusBasis.DECLARED,
                        Language.EN));
        assertThat(Ask.drawn(answer)).isEqualTo("organisation.code | spending\nFIN | 0.05\n");
    }

    @Test
    void organisationsTravelBesideTheStatement() {
        assertThat(strict.planner().plan(Ask.of("spending", ""), FINANCE).sql()).doesNotContain("FIN");
        assertThat(strict.planner().plan(Ask.of("spending", ""), FINANCE).values())
                .containsExactly("FIN");
    }

    @Test
    void nobodyGetsTheAnswerKeptForSomebodyElse() {
        MetricQuery query = Ask.of("spending", "");
        for (int round = 0; round < 500; round++) {
            assertAnswer(strict, FINANCE, query, "spending\n0.05\n");
            assertAnswer(strict, HEALTH, query, "spending\n2334567902.48\n");
        }
    }

    @Test
    void theSameColdQuestionAskedByManyRunsOnce() throws Exception {
        try (Publications cold = new Publications(workspace)) {
            Publication publication = cold.current();
            ExecutorService pool = Executors.newFixedThreadPool(16);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int at = 0; at < 64; at++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return publication.ask(Ask.of("attainment_rate,spending", "organisation.code"));
                }));
            }
            start.countDown();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get()).isSameAs(answers.get(0).get());
            }
            pool.shutdown();
            assertThat(publication.runs()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotForEverybodyIsRefusedToThePublicAlsoWithinOtherMetrics() {
        Problems problems = new Problems();
        SemanticModel model = SemanticModel.shippedWith(
                List.of(Definition.of(
                        "own.yml",
                        new StringReader("metrics:\n"
                                + SampleCalendar.metric("cost", "budget", "{type: sum, column: amount}")
                                + "    disclosure: {level: internal}\n"
                                + SampleCalendar.metric(
                                        "cost_ratio",
                                        "budget",
                                        "{type: ratio, numerator: cost, denominator: spending}")),
                        problems)),
                problems);
        try (Publications publications =
                new Publications(workspace, model, RowPolicies.shipped(), Principal.of("public"))) {
            assertThatThrownBy(() -> publications.current().ask(Ask.of("cost_ratio", "")))
                    .isInstanceOf(DefinitionException.class)
                    .hasMessage("Metric 'cost' is of level 'internal'. Role 'public' may not see it; turn to the"
                            + " secretariat.");
            assertThat(publications
                            .current()
                            .as(HEALTH)
                            .ask(Ask.of("cost_ratio", ""))
                            .rows())
                    .hasSize(1);
        }
    }

    @Test
    void problemsOfPoliciesAreToldAtOnce() {
        assertThatThrownBy(() -> policies("""
                        policies:
                          - tables: [fact_bugdet, dim_status]
                            rows: {analist: [all], analyst: [own]}
                        """))
                .hasMessageContaining("policies.yml:2: Table 'fact_bugdet' does not exist. Did you mean 'fact_budget'?")
                .hasMessageContaining("policies.yml:3: Unknown key 'analist'. Did you mean 'analyst'?")
                .hasMessageContaining("policies.yml:3: Rule 'own' does not fit this table. Rules: all, own, annual.");
    }

    @Test
    void anAnalystHasOrganisationsAndOthersHaveNone() {
        assertThatThrownBy(() -> Principal.of("analyst"))
                .hasMessage("Role 'analyst' has 0 organisations. An analyst has at least one, other roles none:"
                        + " analyst:SAN,FIN or secretariat.");
        assertThatThrownBy(() -> Principal.of("steward:SAN")).hasMessageStartingWith("Role 'steward' has 1");
        assertThatThrownBy(() -> Principal.of("king"))
                .hasMessage("Role 'king' is unknown. Roles: public, analyst, secretariat, steward, administrator.");
        assertThat(Principal.of("analyst:SAN, FIN,SAN")).hasToString("analyst:FIN,SAN");
    }

    private static RowPolicies policies(String text) {
        Problems problems = new Problems();
        RowPolicies policies = RowPolicies.read(Definition.of("policies.yml", new StringReader(text), problems));
        problems.throwIfAny();
        return policies;
    }

    private static void assertAnswer(Publications publications, Principal principal, MetricQuery query, String drawn) {
        assertThat(Ask.drawn(publications.current().as(principal).ask(query))).isEqualTo(drawn);
    }
}
