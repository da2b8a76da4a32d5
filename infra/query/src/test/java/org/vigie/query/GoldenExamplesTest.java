package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.Language;
import org.vigie.metrics.GoldenExample;
import org.vigie.metrics.SemanticModel;
import org.vigie.metrics.planner.Condition;
import org.vigie.metrics.planner.MetricQuery;

/** The numbers that the definitions promise under {@code tests}, asked of the sample government. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenExamplesTest {
    private final Publications publications;

    /** Beside the sample government: an indicator whose cost is told in two years, and two whose cost is not. */
    private static final String UNIT_COSTS = """
            unit_cost_key | indicator_key | organisation_key | objective_key | period_key | state_code | linked_amount | result_value
            1 | 1 | 2 | 101 | 16 | told | 9876543.55 | 8000
            2 | 1 | 1 | 101 | 15 | told | 999.99 | 3
            3 | 4 | 3 | 200 | 16 | less_wanted | 0.05 | 7
            4 | 7 | 5 | 400 | 16 | no_amount | | 12
            """;

    GoldenExamplesTest(@TempDir Path folder) {
        publications = new Publications(SampleGovernment.star()
                .with("fact_unit_cost", UNIT_COSTS)
                .publish(folder, SampleGovernment.PUBLICATION));
    }

    @AfterAll
    void close() {
        publications.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return SemanticModel.shipped().examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.file() + ":" + example.line() + " " + example.metric(), () -> check(example)));
    }

    private void check(GoldenExample example) {
        Answer answer = publications
                .current()
                .ask(new MetricQuery(
                        List.of(example.metric()),
                        List.of(),
                        example.where().entrySet().stream()
                                .map(entry -> new Condition(entry.getKey(), "=", List.of(entry.getValue())))
                                .toList(),
                        example.basis(),
                        List.of(),
                        Optional.empty(),
                        Language.EN));
        assertThat(Ask.cell(answer.rows().get(0).get(0)))
                .isEqualTo(example.expect().map(Ask::cell).orElse(""));
    }
}
