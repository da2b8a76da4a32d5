package org.vigie.dashboards.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** The files of pages: what ships reads, says its questions well, and a mistaken one is told whole. */
class DashboardsTest {
    private static final Path ROOT = Path.of(System.getProperty("vigie.root", ".."));
    private static final Pattern LOOSE_SPACE = Pattern.compile("« | »| [:;!?]| %(?!s)");

    @Test
    void everyTileAsksAQuestion() {
        assertThat(Dashboards.shipped().all()).hasSizeGreaterThan(10).allSatisfy(dashboard -> {
            assertThat(dashboard.tiles()).isNotEmpty();
            assertThat(Stream.concat(
                            Stream.of(dashboard.title()),
                            dashboard.tiles().stream().map(Tile::question)))
                    .allSatisfy(question -> {
                        assertThat(question.fr()).endsWith("\u202f?");
                        assertThat(question.en()).endsWith("?");
                    });
        });
    }

    @Test
    void frenchPunctuationOfTilesHasItsNoBreakSpaces() {
        assertThat(Dashboards.shipped().all().stream()
                        .flatMap(DashboardsTest::texts)
                        .map(Label::fr)
                        .filter(text -> LOOSE_SPACE.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void whatATileAsksToBeDeliveredHasAContract() {
        Path contracts = ROOT.resolve("ingestion/src/main/resources/contracts");
        assertThat(Dashboards.shipped().all().stream()
                        .flatMap(dashboard -> dashboard.tiles().stream())
                        .flatMap(tile -> tile.deliver().stream())
                        .distinct())
                .allSatisfy(contract -> assertThat(
                                Files.exists(contracts.resolve(contract.replaceFirst("\\.", "/") + ".odcs.yaml")))
                        .as(contract)
                        .isTrue());
    }

    @Test
    void everyPageWithAPlaceStandsInTheNavigation() {
        assertThat(Navigation.shipped().dashboards())
                .containsExactlyInAnyOrderElementsOf(Dashboards.shipped().all().stream()
                        .filter(dashboard -> dashboard.place().isPresent())
                        .toList());
    }

    @Test
    void everyMistakeOfAFileIsToldAtOnceWithWhatWasMeant() {
        assertThatThrownBy(() -> read("""
                        id: trial
                        title: {fr: "Quoi ?", en: "What?"}
                        navigation: {section: goverment, order: 1, name: {fr: Essai, en: Trial}}
                        tiles:
                          - id: one
                            question: {fr: "Un ?", en: "One?"}
                            span: 9
                            figures: [attainment_rat]
                            chart: {kind: pie, series: [spending]}
                            table:
                              by: [mission.nam]
                              metrics: [spending]
                            records:
                              table: fact_decisio
                              columns: [{field: text}]
                          - id: two
                            question: {fr: "Un ?", en: "One?"}
                            span: 4
                            records:
                              table: fact_unit_cost
                              columns:
                                - {field: unit_cost, before: year_before_unit_cost}
                                - {field: unit_cost, metric: unit_cos, before: year_before_unit_cos}
                          - id: one
                            question: {fr: "Deux ?"}
                            span: 4
                            colour: red
                            links: [{page: wal, text: {fr: Mur, en: Wall}}]
                        """))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContainingAll(
                        "trial.yml:3: Unknown section 'goverment'. Did you mean 'government'?",
                        "trial.yml:7: Unknown width '9'.",
                        "Unknown metric 'attainment_rat'. Did you mean 'attainment_rate'?",
                        "Unknown chart 'pie'.",
                        "Unknown field 'mission.nam'. Did you mean 'mission.name'?",
                        "Unknown table 'fact_decisio'. Did you mean 'fact_decision'?",
                        "A change needs a metric, which says its unit and direction.",
                        "Unknown metric 'unit_cos'. Did you mean 'unit_cost'?",
                        "Unknown field 'year_before_unit_cos'.",
                        "Tile 'one' already stands on page 'trial'.",
                        "The English label (en) is missing.",
                        "Unknown key 'colour'.",
                        "Unknown page 'wal'. Did you mean 'wall'?");
    }

    private static void read(String yaml) {
        Problems problems = new Problems();
        DashboardReader reader = new DashboardReader();
        Dashboard trial = reader.read(Definition.of("trial.yml", new StringReader(yaml), problems));
        reader.checkTogether(Stream.concat(Dashboards.shipped().all().stream(), Stream.of(trial))
                .toList());
        problems.throwIfAny();
    }

    private static Stream<Label> texts(Dashboard dashboard) {
        Stream<Label> tiles = dashboard.tiles().stream()
                .flatMap(tile -> Stream.of(
                                Stream.of(tile.question()),
                                tile.explanation().stream(),
                                tile.empty().stream(),
                                tile.list().stream()
                                        .flatMap(list ->
                                                Stream.of(list.summary(), list.none(), list.title(), list.row())),
                                tile.records().stream().flatMap(DashboardsTest::texts),
                                tile.links().stream().map(Tile.Link::text))
                        .flatMap(texts -> texts));
        Stream<Label> answers = dashboard.answer().stream().flatMap(answer -> Stream.of(answer.text(), answer.none()));
        return Stream.of(Stream.of(dashboard.title()), answers, tiles).flatMap(texts -> texts);
    }

    private static Stream<Label> texts(Tile.Records records) {
        return Stream.of(
                        records.none().stream(),
                        records.count().stream(),
                        records.columns().stream().flatMap(column -> column.label().stream()))
                .flatMap(texts -> texts);
    }

    @Test
    void theOrderOfSectionsIsThatOfTheNavigation() {
        assertThat(Section.codes()).isEqualTo(List.of("government", "organisations", "rooms", "field", "data"));
    }
}
