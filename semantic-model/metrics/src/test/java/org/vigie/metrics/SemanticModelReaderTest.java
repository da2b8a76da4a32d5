package org.vigie.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Label;
import org.vigie.contract.Language;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

class SemanticModelReaderTest {
    @Test
    void frenchThatShipsHasItsNoBreakSpacesAndApostrophes() {
        SemanticModel model = SemanticModel.shipped();
        assertThat(Stream.of(
                                model.metrics().stream()
                                        .flatMap(metric -> Stream.of(metric.label(), metric.definition())),
                                model.datasets().stream().map(Dataset::label),
                                model.datasets().stream()
                                        .flatMap(dataset -> dataset.fields().stream())
                                        .map(Field::label))
                        .flatMap(labels -> labels)
                        .map(Label::fr)
                        .filter(text -> Pattern.compile("« | »| [:;!?%]|'")
                                .matcher(text)
                                .find()))
                .isEmpty();
    }

    @Test
    void whereOtherBasesStandAllColumnsOfTheDatasetStand() {
        Problems problems = new Problems();
        SemanticModelReader.read(Definition.of("own.yml", new StringReader("""
                        datasets:
                          - name: evaluation
                            source: fact_indicator_evaluation
                            label: {fr: Une, en: One}
                            other_bases: {source: fact_indicator_trajectory, column: basis_code}
                        """), problems), List.of());
        assertThatThrownBy(problems::throwIfAny)
                .hasMessageContaining(
                        "own.yml:5: 'fact_indicator_trajectory' must have all columns of 'fact_indicator_evaluation';"
                                + " missing: evaluation_key, as_of_date")
                .hasMessageContaining("Column 'basis_code' does not exist.");
    }

    @Test
    void noTwoMetricsThatShipHaveOneName() {
        for (Language language : Language.values()) {
            assertThat(SemanticModel.shipped().metrics().stream()
                            .map(metric -> metric.label().in(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyProblemOfAFileIsToldAtOnceWithItsLineAndWhatWasMeant() {
        assertThatThrownBy(() -> read("""
                        metrics:
                          - name: one
                            label: {fr: Un, en: One}
                            definition: {fr: Un, en: One}
                            formula: '-'
                            unit: dollars
                            direction: neutral
                            additivity: all
                            dataset: budgt
                            semantics: {type: ratio, numerator: spendng, denominator: spending}
                            forbidden_dimensions: [mision]
                          - name: two
                            label: {fr: Deux, en: Two}
                            definition: {fr: Deux, en: Two}
                            formula: '-'
                            unit: count
                            direction: neutral
                            additivity: all
                            dataset: budget
                            semantics: {type: simple, agg: medium, column: amont}
                            disclosure: {level: secret, minimum_count: 5}
                          - name: three
                            label: {fr: Trois, en: Three}
                            definition: {fr: Trois, en: Three}
                            formula: '-'
                            unit: count
                            direction: neutral
                            additivity: all
                            dataset: budget
                            semantics: {type: derived, expr: 'a + (b', metrics: [{name: spending, alias: a, offset: {count: 0, grain: yeer}}]}
                          - name: four
                            label: {fr: Quatre, en: Four}
                            definition: {fr: Quatre, en: Four}
                            formula: '-'
                            unit: count
                            direction: neutral
                            additivity: all
                            dataset: workforce
                            semantics: {type: sum, column: headcount, non_additive_dimension: {name: perod, window_choice: latest}}
                          - name: five
                            label: {fr: Cinq, en: Five}
                            definition: {fr: Cinq, en: Five}
                            formula: '-'
                            unit: count
                            direction: neutral
                            additivity: all
                            dataset: workforce
                            semantics: {type: cumulative, metric: four}
                        tests:
                          - {metric: fife, where: {organisation.code: A}, expect: many}
                        """)).isInstanceOfSatisfying(DefinitionException.class, error -> {
            assertThat(error.problem().in(Language.EN).lines().map(String::strip))
                    .startsWith("The definitions have 19 problems:")
                    .contains(
                            "own.yml:6: Value 'dollars' does not exist. Did you mean 'dollar'? Valid: count, day, dollar, dollar_per_unit, full_time_equivalent, hour, indicator_unit, percent, point, ratio.",
                            "own.yml:8: Values of such a metric do not add up that way ('all'). Valid: none.",
                            "own.yml:37: Values of such a metric do not add up that way ('all'). Valid: not_over_time, none.",
                            "own.yml:20: Column 'amont' does not exist. Did you mean 'amount'? Valid: amount, amount_type_code, budget_key, delivery_id, known_from, organisation_key, period_key, plan_element_key, source_file, source_line.",
                            "own.yml:20: Value 'medium' does not exist. Did you mean 'median'? Valid: count, count_distinct, max, median, min, percentile, sum.",
                            "own.yml:21: minimum_count and count_metric go together.",
                            "own.yml:21: Value 'secret' does not exist. Valid: internal, public, restricted.",
                            "own.yml:30: '0' is no number from 1 to 999.",
                            "own.yml:30: 'a + (b' is no expression. Allowed: numbers, aliases, + - * / and parentheses.",
                            "own.yml:48: A cumulative metric has grain_to_date or window, one of the two.",
                            "own.yml:48: 'four' does not add up over time, so it cannot be accumulated.",
                            "own.yml:50: 'many' is no number.")
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("own.yml:9: Dataset 'budgt' does not exist. Did you mean 'budget'?"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("own.yml:10: Metric 'spendng' does not exist. Did you mean 'spending'?"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("own.yml:11: Dimension 'mision' does not exist. Did you mean 'mission'?"))
                    .anySatisfy(line -> assertThat(line).startsWith("own.yml:30: Value 'yeer' does not exist."))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("own.yml:39: Dimension 'perod' does not exist. Did you mean 'period'?"))
                    .anySatisfy(line -> assertThat(line).startsWith("own.yml:39: Value 'latest' does not exist."))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("own.yml:50: Metric 'fife' does not exist. Did you mean 'five'?"));
            assertThat(error.problem().in(Language.FR))
                    .contains("own.yml:48: Un cumul a grain_to_date ou window, l'un des deux.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label: {fr: Coût}",
                "label: {en: Cost}",
                "definition: {fr: Coût}",
                "definition: {en: Cost}",
                "label: {fr: Coût, en: ''}",
                "formula: ''"
            })
    @Tag("C37")
    void c37AMetricThatLacksALanguageOrItsFormulaIsRefused(String lacking) {
        String complete = """
                metrics:
                  - name: cost
                    label: {fr: Coût, en: Cost}
                    definition: {fr: Coût, en: Cost}
                    formula: 'SUM(amount)'
                    unit: dollar
                    direction: lower
                    additivity: all
                    dataset: budget
                    semantics: {type: sum, column: amount}
                """;
        assertThat(read(complete).metric("cost").formula()).isEqualTo("SUM(amount)");
        String key = lacking.substring(0, lacking.indexOf(':'));
        assertThatThrownBy(() -> read(complete.replaceFirst(key + ": .*", lacking)))
                .isInstanceOf(DefinitionException.class);
    }

    @Test
    @Tag("C37")
    void c37EveryMetricThatShipsIsNamedAndDefinedInBothLanguagesWithItsFormula() {
        assertThat(SemanticModel.shipped().metrics()).allSatisfy(metric -> {
            assertThat(List.of(metric.label(), metric.definition()))
                    .allSatisfy(
                            label -> assertThat(List.of(label.fr(), label.en())).noneMatch(String::isBlank));
            assertThat(metric.formula()).as(metric.id()).isNotBlank();
        });
    }

    @Test
    @Tag("C32")
    void c32EveryMetricThatKnowsOrganisationsCanBeCutByTheirSizeBand() {
        SemanticModel model = SemanticModel.shipped();
        assertThat(model.metrics().stream()
                        .filter(metric -> model.fieldsOf(metric).contains("organisation.name")))
                .hasSizeGreaterThan(60)
                .allSatisfy(metric ->
                        assertThat(model.fieldsOf(metric)).as(metric.id()).contains("organisation.size_band"));
    }

    @Test
    void termsComeFromTheMetricThenFromTheFileThenFromCustom() {
        SemanticModel model = read("""
                defaults: {owner: finances, version: 3, disclosure: {level: internal}}
                metrics:
                  - name: cost
                    label: {fr: Coût, en: Cost}
                    definition: {fr: Coût, en: Cost}
                    formula: '-'
                    unit: dollar
                    direction: lower
                    additivity: all
                    dataset: budget
                    semantics: {type: sum, column: amount}
                    version: 4
                    format: {fr: '0 k$', en: '$0k'}
                    dimensions: [organisation, period]
                    forbidden_dimensions: [period]
                """);
        MetricTerms terms = model.metric("cost").terms();
        assertThat(terms.owner()).isEqualTo("finances");
        assertThat(terms.version()).isEqualTo("4");
        assertThat(terms.disclosure().level()).isEqualTo("internal");
        assertThat(terms.format()).isEqualTo(new Label("0 k$", "$0k"));
        assertThat(model.fieldsOf(model.metric("cost")))
                .containsExactly(
                        "organisation.code",
                        "organisation.name",
                        "organisation.category",
                        "organisation.portfolio",
                        "organisation.size_band");
        MetricTerms usual = model.metric("spending").terms();
        assertThat(usual.owner()).isEqualTo("secretariat");
        assertThat(usual.format()).isEqualTo(new Label("# ##0 $", "$#,##0"));
    }

    @Test
    void aMetricOfTwoFactsIsBrokenDownByWhatBothReach() {
        SemanticModel model = SemanticModel.shipped();
        assertThat(model.fieldsOf(model.metric("spending_per_full_time_equivalent")))
                .contains("organisation.code", "period.fiscal_year", "mission.code")
                .doesNotContain("status.code");
    }

    @Test
    void everyMetricIsComparedWithThePeriodBeforeWithoutSayingSo() {
        Metric compared = SemanticModel.shipped().metric("attainment_rate_previous_year_change");
        assertThat(compared.label().in(Language.EN))
                .isEqualTo("Attainment rate, change from: same period of the previous year");
        assertThat(compared.unit()).isEqualTo("percent");
        assertThat(SemanticModel.shipped().findMetric("nothing_previous_year")).isEmpty();
    }

    @Test
    void productsBindCloserThanSumsAndWhatIsNoExpressionIsNone() {
        assertThat(ExpressionReader.read("a - b * 2.5 / (c + a)").orElseThrow().aliases())
                .containsExactly("a", "b", "c");
        assertThat(ExpressionReader.read("a - b * 2"))
                .contains(new Expression.Binary(
                        '-',
                        new Expression.Named("a"),
                        new Expression.Binary(
                                '*', new Expression.Named("b"), new Expression.Number(new java.math.BigDecimal("2")))));
        for (String wrong : List.of("", "a +", "(a", "a b", "a ; b", "1..2", "a + ()", "DROP")) {
            assertThat(ExpressionReader.read(wrong)).as(wrong).isEmpty();
        }
    }

    private static SemanticModel read(String text) {
        Problems problems = new Problems();
        return SemanticModel.shippedWith(List.of(Definition.of("own.yml", new StringReader(text), problems)), problems);
    }
}
