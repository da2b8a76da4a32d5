package org.vigie.transforms.pipeline;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.ingestion.landing.Quarantine;
import org.vigie.ingestion.landing.Quarantine.Entry;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.lakehouse.Version;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.quality.checks.Landed;
import org.vigie.transforms.quality.gate.Gate;
import org.vigie.transforms.quality.rules.RuleVerdict;
import org.vigie.transforms.quality.series.SeriesHistory;

/**
 * The twenty rules that must stop a publication, each broken on purpose in one workspace: by what an organisation delivers
 * where a delivery can break it, and in the tables themselves where only a defect of ours could. Whatever is broken, the
 * command ends with 4, readers keep what they had, and a steward reads what to do in both languages.
 */
@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockingRulesRefreshTest {
    private static final String OBSERVATION = "I2,MSS,,,%s,actual,2024-06-10,year_to_date,%s,,,,,\n";

    /** What an organisation adds to its files, by the number of the rule that it breaks when the tables are checked. */
    private static final Map<Integer, Delivered> AT_THE_GATE = Map.of(
            2, new Delivered("indicators.csv", "I9,MSS,E1,Sans échelle,No scale,,,INCREASE,FLOW,days,7,,\n"),
            3, new Delivered("indicators.csv", "I3,MSS,E1,Départ,Start,,,INCREASE,FLOW,days,0,4,2025-04-01\n"),
            4, new Delivered("results.csv", "I1,2023-2024,actual,1,8700,,,,,met,,,2024-06-30\n"),
            5, new Delivered("results.csv", "I1,2022-2023,actual,1,90,10,9,,,met,,,2023-06-30\n"),
            8, new Delivered("targets.csv", "I1,2024-2025,at_least,70,,,,,,2025-03-31,2,,\n"),
            9, new Delivered("plan-element-missions.csv", "P1,sante,0.7\nP1,education,0.6\n"),
            10, new Delivered("index.components.csv", "V2,production,quality,production,95,true,Plan,Plan\n"),
            14, new Delivered("results.observations.csv", OBSERVATION.formatted("2024-05", "20")),
            18,
                    new Delivered(
                            "results.csv",
                            "I1,2021-2022,actual,1,80,,,,,met,Selon Mme Tremblay,According,2022-06-30\n"));

    /** The same for the rules that are broken when a file is read: most of its records must keep its contract. */
    private static final Map<Integer, Delivered> ON_LANDING = Map.of(
            1, new Delivered("indicators.csv", "I9,MSS,E1,De côté,Sideways,,,SIDEWAYS,FLOW,days,0,,\n"),
            6, new Delivered("results.csv", "I1,2024-2025,actual,1,79,,,,,not_met,,,2025-07-30\n"),
            7, new Delivered("organisations.csv", "MSS,2020-04-01,Autre,Other,ministry,Ministère,Ministry,,,,,true\n"),
            11, new Delivered("plan-elements.csv", "E9,objective,MSS,,Sans anglais,\n"),
            13, new Delivered("budgets.csv", "MSS,P1,2024-2026,planned,5\n"));

    private record Delivered(String file, String lines) {}

    private BlankWorkspace workspace;
    private Map<String, String> clean;
    private String served;
    private RefusedException atTheGate;
    private Map<String, List<Label>> returned;

    @BeforeAll
    void breakAllRulesAtOnce(@TempDir Path folder, SparkSession spark) throws IOException {
        workspace = new BlankWorkspace(folder.resolve("w"), spark);
        fill();
        workspace.refresh();
        served = workspace.publications().current().orElseThrow();
        for (Delivered delivered : AT_THE_GATE.values()) {
            workspace.append(delivered.file(), delivered.lines());
        }
        Version measured = workspace.lakehouse().version(SeriesHistory.NAME);
        atTheGate = refused();
        assertThat(measured).isNotEqualTo(Version.NONE);
        assertThat(workspace.lakehouse().version(SeriesHistory.NAME))
                .as("what was measured of tables that nobody saw is not remembered")
                .isEqualTo(measured);
        try (var published = Files.list(workspace.workspace().published())) {
            assertThat(published.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(served, "CURRENT");
        }
        restore();
        for (Delivered delivered : ON_LANDING.values()) {
            workspace.append(delivered.file(), delivered.lines());
        }
        assertThat(refused().problem().en()).startsWith("5 files refused");
        returned = new Quarantine(workspace.lakehouse())
                .entries(100).stream()
                        .collect(Collectors.groupingBy(
                                Entry::fileName, Collectors.mapping(Entry::reason, Collectors.toList())));
        restore();
    }

    private void fill() throws IOException {
        workspace.append("organisations.csv", "MSS,2020-04-01,Santé,Health,ministry,Ministère,Ministry,,,,,true\n");
        workspace.append("organisations.csv", "MFA,2020-04-01,Famille,Family,ministry,Ministère,Ministry,,,,,true\n");
        workspace.append(
                "missions.csv", "sante,Santé,Health,M,Mission,Mission,1\neducation,École,School,M,Mission,Mission,1\n");
        workspace.append(
                "plan-elements.csv", "E1,objective,MSS,,Réduire,Shorten\nP1,programme,MSS,E1,Programme,Programme\n");
        workspace.append(
                "indicators.csv",
                "I1,MSS,E1,Part à temps,Share on time,,,INCREASE,MEAN,percent,0,40,2021-03-31\n"
                        + "I2,MSS,E1,Visites,Visits,,,INCREASE,FLOW,number,0,,\n");
        workspace.append("indicator-organisations.csv", "I1,MSS,lead,\nI2,MSS,lead,\n");
        workspace.append(
                "targets.csv",
                "I1,2024-2025,at_least,80,,,,,,2025-03-31,1,,\nI3,2024-2025,at_least,80,,,,,,2025-03-31,1,,\n");
        workspace.append("results.csv", "I1,2024-2025,actual,1,80,,,,,met,,,2025-06-30\n");
        workspace.feed(
                "index.versions",
                "version_id,name_fr,name_en,valid_from,valid_to,is_experimental,attainment_formula_code,"
                        + "is_attainment_assumed\nV2,Indice,Index,2019-07-01,,false,strict,true\n");
        workspace.feed(
                "index.components",
                "version_id,component_code,half_code,criterion_code,weight,is_confirmed,name_fr,name_en\n"
                        + "V2,attainment,attainment,attainment,100,true,Atteinte,Attainment\n");
        workspace.feed(
                "results.observations",
                "indicator_id,organisation_id,unit_id,territory_code,period,value_kind_code,published_date,"
                        + "value_form_code,value,numerator,denominator,is_withdrawn,note_fr,note_en\n"
                        + OBSERVATION.formatted("2024-04", "30"));
        clean = new LinkedHashMap<>();
        for (Delivered delivered : Stream.concat(AT_THE_GATE.values().stream(), ON_LANDING.values().stream())
                .toList()) {
            clean.put(delivered.file(), workspace.read(delivered.file()));
        }
    }

    private void restore() throws IOException {
        for (Map.Entry<String, String> file : clean.entrySet()) {
            workspace.write(file.getKey(), file.getValue());
        }
    }

    /** Refreshes, which must end with 4 and leave readers what they had. */
    private RefusedException refused() {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, workspace::refresh);
        assertThat(refusal).isNotNull();
        assertThat(refusal.exitCode()).isEqualTo(4);
        assertThat(workspace.publications().current()).contains(served);
        return refusal;
    }

    private void assertBroken(String rule, String fr, String en) {
        assertThat(atTheGate.problem().fr()).contains("  " + rule + "\u00a0: " + fr);
        assertThat(atTheGate.problem().en()).contains("  " + rule + ": " + en);
    }

    private void assertReturned(String file, String fr, String en) {
        assertThat(returned).containsKey(file);
        assertThat(returned.get(file)).anySatisfy(reason -> {
            assertThat(reason.fr()).contains(fr);
            assertThat(reason.en()).contains(en);
        });
    }

    @Test
    void rule01ADirectionThatIsNotInTheListIsRefused() {
        assertReturned("indicators.csv", "« direction_code »", "'direction_code' is 'SIDEWAYS'");
    }

    @Test
    void rule02AnIndicatorWithoutAScaleIsNotPublished() {
        assertBroken(
                "indicator.unit-and-scale",
                "Indicateurs qui n'ont pas d'unité ou pas d'échelle (0 à 6 décimales)\u00a0: 1 sur 4",
                "Indicators with no unit or no scale (0 to 6 decimals): 1 of 4");
    }

    @Test
    void rule03ABaselineIsDatedBeforeTheFirstTarget() {
        assertBroken(
                "indicator.baseline-before-target",
                "Indicateurs dont le point de départ n'est pas daté, ou pas d'avant la première cible\u00a0: 1 sur",
                "Indicators whose baseline is not dated, or not before the first target: 1 of");
    }

    @Test
    void rule04APercentageStaysWithinItsBounds() {
        assertBroken(
                "result.percentage-in-bounds",
                "Pourcentages qui sortent de 0 à 100 sans qu'une cible le permette, parmi les résultats\u00a0: 1 sur",
                "Percentages outside 0 to 100 though no target allows it, among results: 1 of");
    }

    @Test
    void rule05APartIsNoMoreThanItsWhole() {
        assertBroken("result.part-within-whole", "", "");
    }

    @Test
    void rule06TwoValuesOfOneRevisionAreRefused() {
        assertReturned("results.csv", "se trouve déjà à la ligne 2", "stands on line 2 already");
    }

    @Test
    void rule07TwoDescriptionsOfOneOrganisationOnOneDayAreRefused() {
        assertReturned("organisations.csv", "se trouve déjà à la ligne 2", "stands on line 2 already");
    }

    @Test
    void rule08ARevisedTargetSaysWhy() {
        assertBroken(
                "target.revision-has-reason",
                "Révisions de cible sans motif",
                "Target revisions without a reason in both languages: 1 of 1");
    }

    @Test
    void rule09AProgrammeIsAllocatedNoMoreThanOnce() {
        assertBroken("mission-allocation.at-most-whole", "", "");
    }

    @Test
    void rule10TheWeightsOfAnIndexMake100() {
        assertBroken(
                "index-version.weights-make-100",
                "Versions de l'indice dont les poids ne font pas 100",
                "Versions of the index whose weights do not make 100, or one of them is negative: 1 of 1");
    }

    @Test
    void rule11AnElementWithoutAnEnglishNameIsRefused() {
        assertReturned("plan-elements.csv", "« name_en »", "'name_en'");
    }

    @Test
    @Tag("nightly")
    void rule12AFactOfNoDeliveryIsNotPublished() {
        assertStops("fact_indicator_result", changed("delivery_id", "'nowhere'"), "result.delivery-known");
        assertStops("fact_indicator_result", changed("source_file", "' '"), "result.source-told");
    }

    @Test
    void rule13AFiscalYearIsOneYear() {
        assertReturned("budgets.csv", "« fiscal_year » vaut « 2024-2026 »", "'fiscal_year' is '2024-2026'");
    }

    @Test
    @Tag("nightly")
    void rule13APeriodLiesInItsFiscalYear() {
        assertStops("dim_period", changed("fiscal_year", "'2031-2032'"), "period.fiscal-year-of-its-dates");
    }

    @Test
    void rule14WhatIsCountedSinceAprilDoesNotFall() {
        assertBroken("observation.cumulated-never-falls", "", "");
    }

    @Test
    @Tag("nightly")
    void rule15AVerdictIsWhatItComesTo() {
        assertStops("fact_indicator_evaluation", changed("verdict_code", "'NOT_MET'"), "evaluation.verdict-recomputed");
    }

    @Test
    @Tag("nightly")
    void rule16AnIndicatorCountsOnceInTheGovernment() {
        UnaryOperator<Dataset<Row>> again = evaluations -> evaluations.union(changed("organisation_key", "-1")
                .apply(changed("evaluation_key", "evaluation_key + 1").apply(evaluations)));
        assertStops("fact_indicator_evaluation", again, "evaluation.counted-once");
    }

    @Test
    void rule18NobodyIsNamed() {
        assertBroken(
                "result.no-person-named",
                "Textes qui semblent nommer une personne, ou donner une adresse ou un numéro personnels\u00a0: 1 sur",
                "Texts that seem to name a person, or give a personal address or number: 1 of");
    }

    @Test
    @Tag("nightly")
    void rule19RecordsReadAreLandedOrInQuarantine() {
        assertStops("dim_delivery", changed("record_count", "record_count + 1"), "delivery.records-conserved");
    }

    @Test
    void rule20TheSameDeliveriesAgainChangeNothing() {
        workspace.refresh();
        assertThat(workspace.said()).contains("Nothing new");
        assertThat(workspace.publications().current()).contains(served);
    }

    /** One by one, so that each stops a publication by itself. */
    @ParameterizedTest
    @MethodSource("deliverable")
    @Tag("nightly")
    void eachRuleStopsAPublicationByItself(int number) throws IOException {
        Delivered delivered = Optional.ofNullable(AT_THE_GATE.get(number))
                .or(() -> Optional.ofNullable(ON_LANDING.get(number)))
                .orElseThrow();
        workspace.append(delivered.file(), delivered.lines());
        try {
            refused();
        } finally {
            restore();
        }
    }

    static Stream<Integer> deliverable() {
        return Stream.concat(AT_THE_GATE.keySet().stream(), ON_LANDING.keySet().stream())
                .sorted();
    }

    private static UnaryOperator<Dataset<Row>> changed(String column, String value) {
        return rows -> rows.withColumn(
                column, expr(value).cast(rows.schema().apply(column).dataType()));
    }

    /** What the gate says where a defect of ours changes a table: the rule and its remedy, and nothing is published. */
    private void assertStops(String table, UnaryOperator<Dataset<Row>> change, String rule) {
        TableName name = new TableName(table);
        List<RuleVerdict> verdicts =
                Gate.judge(RuleReport.rules().find(name).orElseThrow(), change.apply(stored(name)), this::stored);
        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> QualityGate.refuseBlocked(verdicts));
        assertThat(refusal.exitCode()).isEqualTo(4);
        assertThat(refusal.problem().fr()).contains("  " + rule + "\u00a0: ", "    → ");
        assertThat(refusal.problem().en()).contains("  " + rule + ": ", "    → ");
    }

    private Dataset<Row> stored(TableName name) {
        Lakehouse lakehouse = workspace.lakehouse();
        if (name.equals(Landed.RECORDS)) {
            return new LandedCounts(lakehouse).frame();
        }
        return lakehouse.exists(name)
                ? lakehouse.read(name)
                : lakehouse.empty(TableCatalog.shipped().table(name));
    }
}
