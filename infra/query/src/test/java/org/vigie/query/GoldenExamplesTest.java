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

    GoldenExamplesTest(@TempDir Path folder) {
        publications = new Publications(SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION));
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
