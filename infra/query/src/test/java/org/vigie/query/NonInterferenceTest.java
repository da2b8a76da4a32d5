package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.contract.VigieException;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Workspace;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.MetricQuery;
import org.vigie.metrics.policy.RowPolicies;

/**
 * What somebody may not see has no influence on what they see: where rows outside of a principal's scope are changed or
 * taken away, no answer, order, total or error changes.
 */
class NonInterferenceTest {
    private static final List<String> FACTS = List.of("fact_indicator_evaluation", "fact_budget", "fact_workforce");
    private static final List<String> OWN_KEYS = List.of("1", "2");

    private static final String OWN_ROWS_ONLY = """
            policies:
              - tables: [dim_organisation, dim_period, dim_mission, dim_plan_element, dim_indicator, dim_unit_of_measure,
                         dim_status, bridge_plan_element_mission, bridge_indicator_mission]
                rows: {public: [all], analyst: [all]}
              - tables: [fact_indicator_evaluation, fact_budget, fact_workforce]
                rows: {analyst: [own]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsOutOfScopeHasNoInfluence() {
        check(200, 2, 1);
    }

    @Test
    @Tag("nightly")
    void whatIsOutOfScopeHasNoInfluenceFiveThousandTimes() {
        check(5_000, 4, 2);
    }

    /** An analyst of the organisation whose keys are 1 and 2 and the public by own rows; the public by the shipped policies. */
    private void check(int triples, int variants, long seed) {
        RowPolicies own = policies();
        Workspace whole = SampleGovernment.star().publish(folder.resolve("whole" + seed), SampleGovernment.PUBLICATION);
        int each = triples / (3 * variants) + 1;
        for (int variant = 0; variant < variants; variant++) {
            compare(whole, own, Principal.of("analyst:SAN"), variant, each, seed);
            compare(whole, own, Principal.of("public"), variant, each, seed);
            compare(whole, RowPolicies.shipped(), Principal.of("public"), variant, each, seed);
        }
        System.out.printf(Locale.ROOT, "%d triples: 0 differences%n", 3 * variants * each);
    }

    private void compare(
            Workspace whole, RowPolicies policies, Principal principal, int variant, int count, long seed) {
        boolean shipped = policies == RowPolicies.shipped();
        SampleStar other = SampleGovernment.star();
        Random random = new Random(seed * 31 + variant);
        FACTS.forEach(fact -> other.changed(
                fact, row -> isSeen(row, principal, shipped) ? Optional.of(row) : changed(row, variant, random)));
        Workspace changed = other.publish(
                folder.resolve(principal.role().code() + shipped + variant + seed), SampleGovernment.PUBLICATION);
        SemanticModel model = SemanticModel.shipped();
        GeneratedQueries generated = new GeneratedQueries(model, seed * 100 + variant);
        try (Publications one = new Publications(whole, model, policies, principal);
                Publications two = new Publications(changed, model, policies, principal)) {
            for (int at = 0; at < count; at++) {
                MetricQuery query = generated.any();
                assertThat(said(two, query)).as("%s asks %s", principal, query).isEqualTo(said(one, query));
            }
        }
    }

    private static boolean isSeen(Map<String, String> row, Principal principal, boolean shipped) {
        if (shipped) {
            return !"161".equals(row.get("period_key"));
        }
        return !principal.organisations().isEmpty() && OWN_KEYS.contains(row.get("organisation_key"));
    }

    /** Taken away, or another amount, status, period and kind; the row keeps out of scope. */
    private static Optional<Map<String, String>> changed(Map<String, String> row, int variant, Random random) {
        if (variant == 0) {
            return Optional.empty();
        }
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.computeIfPresent("amount", (key, value) -> String.valueOf(random.nextInt(1_000_000)));
        changed.computeIfPresent("full_time_equivalents", (key, value) -> String.valueOf(random.nextInt(5_000)));
        changed.computeIfPresent("declared_status_code", (key, value) -> random.nextBoolean() ? "met" : "not_met");
        changed.computeIfPresent("computed_status_code", (key, value) -> random.nextBoolean() ? "met" : "future");
        changed.computeIfPresent("amount_type_code", (key, value) -> random.nextBoolean() ? "actual" : "planned");
        changed.computeIfPresent("is_different", (key, value) -> String.valueOf(random.nextBoolean()));
        return variant == 1 || random.nextInt(3) > 0 ? Optional.of(changed) : Optional.empty();
    }

    private static List<String> said(Publications publications, MetricQuery query) {
        try {
            Answer answer = publications.current().ask(query);
            List<String> said = new ArrayList<>(List.of(answer.columns().toString()));
            answer.rows().forEach(row -> said.add(row.toString()));
            return said;
        } catch (VigieException e) {
            return List.of(e.messageIn(Language.FR), e.messageIn(Language.EN));
        }
    }

    private static RowPolicies policies() {
        Problems problems = new Problems();
        RowPolicies policies =
                RowPolicies.read(Definition.of("policies.yml", new StringReader(OWN_ROWS_ONLY), problems));
        problems.throwIfAny();
        return policies;
    }
}
