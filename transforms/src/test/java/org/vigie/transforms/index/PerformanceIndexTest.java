package org.vigie.transforms.index;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;

import java.time.LocalDate;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.index.IndexTables;
import org.vigie.contract.workspace.StatusBasis;
import org.vigie.testkit.SparkTest;

/** The performance index: half the quality of plans, half the targets met, by dated versions. */
@SparkTest
class PerformanceIndexTest {
    private static final LocalDate AS_OF = LocalDate.parse("2020-06-30");

    private static final String VERSIONS = "version_id | valid_from date | valid_to date | is_experimental boolean"
            + " | attainment_formula_code | is_attainment_assumed boolean | name_fr | name_en\n";
    private static final String COMPONENTS = "version_id | component_code | half_code | criterion_code"
            + " | weight decimal(9,4) | is_confirmed boolean\n";
    private static final String QUALITY =
            "organisation_key bigint | period_key bigint | criterion_code | score decimal(28,6)\n";
    private static final String EVALUATIONS =
            "organisation_key bigint | period_key bigint | computed_status_code | declared_status_code\n";
    private static final String INDICATORS = "indicator_key bigint | organisation_key bigint | period_key bigint"
            + " | computed_status_code | declared_status_code\n";

    private static final String OFFICIAL = "v1 | 2019-07-01 | | false | strict | true | Indice | Index\n";
    private static final String HALVES = """
            v1 | production     | quality    | production     | 20 | true
            v1 | annual_targets | quality    | annual_targets | 30 | true
            v1 | attainment     | attainment | attainment     | 50 | true
            """;
    private static final String SCORES = "11 | 7 | production | 50\n11 | 7 | annual_targets | 100\n";

    @Test
    @Tag("C03")
    void c03AQualityOf80AndAnAttainmentOf70Make75() {
        Index index = index(OFFICIAL, HALVES, SCORES, met(7, 3));
        assertRows(index.scores(), """
                organisation_key | period_key | quality_score | attainment_score | index_score | is_complete | is_provisional | is_attainment_assumed | is_above_70
                11               | 7          | 80.000000     | 70.000000        | 75.000000   | true        | false          | true                  | true
                """);
        assertRows(index.named(), """
                component_code | score      | effective_weight | points
                production     | 50.000000  | 20.000000000000  | 10.000000000000
                annual_targets | 100.000000 | 30.000000000000  | 30.000000000000
                attainment     | 70.000000  | 50.000000000000  | 35.000000000000
                """);
    }

    @Test
    @Tag("C03")
    void c03AVersionWhoseWeightsDoNotMake100IsRejected() {
        String short1 = HALVES.replace("| 30 |", "| 29.9999 |");
        Index index = index(OFFICIAL, short1, SCORES, met(7, 3));
        assertRows(index.versions.where("version_key >= 0"), """
                version_id | weight_total | is_accepted
                v1         | 99.9999      | false
                """);
        assertRows(index.rows, "score");
        assertRows(index.scores(), "index_score");
        assertRows(index(OFFICIAL, "", SCORES, met(7, 3)).versions.where("version_key >= 0"), """
                version_id | weight_total | is_accepted
                v1         | 0.0000       | false
                """);
    }

    @Test
    void aNegativeWeightIsRejectedAndWeightsOfZeroMakeNone() {
        String negative = HALVES.replace("| 20 |", "| -20 |").replace("| 30 |", "| 70 |");
        assertRows(index(OFFICIAL, negative, SCORES, met(7, 3)).versions.where("version_key >= 0"), """
                weight_total | is_accepted
                100.0000     | false
                """);
        String zero =
                HALVES.replace("| 20 |", "| 0 |").replace("| 30 |", "| 0 |").replace("| 50 |", "| 100 |");
        assertRows(index(OFFICIAL, zero, SCORES, met(7, 3)).scores(), """
                quality_score | attainment_score | index_score
                              | 70.000000        | 70.000000
                """);
    }

    @Test
    @Tag("C04")
    void c04AnExperimentalVersionAltersNoOfficialRow() {
        Index official = index(OFFICIAL, HALVES, SCORES, met(7, 3));
        Index both = index(
                OFFICIAL + "x1 | 2019-07-01 | | true | lenient | true | Innovation | Innovation\n",
                HALVES + """
                        x1 | innovation | quality    | innovation | 60 | true
                        x1 | attainment | attainment | attainment | 40 | true
                        """,
                SCORES + "11 | 7 | innovation | 10\n",
                met(7, 3));
        String experimental = "version_key in (select version_key from versions where is_experimental)";
        both.versions.createOrReplaceTempView("versions");
        assertThat(both.rows.where("not " + experimental).collectAsList())
                .containsExactlyInAnyOrderElementsOf(official.rows.collectAsList());
        assertThat(both.scores().where("not " + experimental).collectAsList())
                .containsExactlyInAnyOrderElementsOf(official.scores().collectAsList());
        assertRows(both.scores(), """
                index_score | is_experimental | counted_code
                75.000000   | false           | above_70
                34.000000   | true            | experimental
                """);
        assertRows(both.scores().where(experimental), """
                quality_score | attainment_score | index_score
                10.000000     | 70.000000        | 34.000000
                """);
    }

    @Test
    void whatIsStillToBeConfirmedCountsForNothingAndItsHalfKeepsItsWeight() {
        Index index = index(
                OFFICIAL, """
                v1 | a | quality    | a          | 10 | true
                v1 | b | quality    | b          | 5  | true
                v1 | c | quality    | c          | 15 | true
                v1 | d | quality    | d          | 15 | true
                v1 | e | quality    | e          | 5  | false
                v1 | t | attainment | attainment | 50 | true
                """, "11 | 7 | a | 100\n11 | 7 | b | 100\n11 | 7 | c | 100\n11 | 7 | d | 10\n", met(1, 1));
        assertRows(index.scores(), """
                quality_score | attainment_score | index_score | is_complete | is_provisional | is_above_70
                70.000000     | 50.000000        | 60.000000   | true        | true           | false
                """);
        assertRows(index.named(), """
                component_code | effective_weight | points          | is_scored
                a              | 11.111111111111  | 11.111111111111 | true
                b              | 5.555555555556   | 5.555555555556  | true
                c              | 16.666666666667  | 16.666666666667 | true
                d              | 16.666666666667  | 1.666666666667  | true
                e              | 0.000000000000   |                 | false
                t              | 50.000000000000  | 25.000000000000 | true
                """);
    }

    @Test
    void withoutAScoreForEveryConfirmedComponentThereIsNoOverallScore() {
        Index index = index(OFFICIAL, HALVES, "11 | 7 | production | 50\n", "11 | 7 | future | future\n");
        assertRows(index.scores(), """
                quality_score | attainment_score | index_score | is_complete | is_above_70
                              |                  |             | false       | false
                """);
    }

    @Test
    void seventyIsNotAboveSeventy() {
        assertRows(
                index(OFFICIAL, HALVES, "11 | 7 | production | 70\n11 | 7 | annual_targets | 70\n", met(7, 3))
                        .scores(),
                """
                index_score | is_above_70
                70.000000   | false
                """);
    }

    @Test
    void aMissingResultCountsAsNotMetUnlessTheVersionIsLenient() {
        String evaluations = "11 | 7 | met | met\n11 | 7 | not_available | met\n11 | 7 | future | met\n";
        String lenient = OFFICIAL.replace("strict", "lenient");
        assertRows(index(OFFICIAL, HALVES, SCORES, evaluations).scores(), "attainment_score\n50.000000");
        assertRows(index(lenient, HALVES, SCORES, evaluations).scores(), "attainment_score\n100.000000");
        Index declared = new Index(OFFICIAL, HALVES, SCORES, evaluations, StatusBasis.DECLARED);
        assertRows(declared.scores(), "attainment_score\n100.000000");
    }

    @Test
    void aVersionServesTheYearsAtWhoseEndItIsInForceAndKnownOrganisationsAlone() {
        Index index = index(
                "v1 | 2019-07-01 | 2020-04-01 | false | strict | true | Indice | Index\n",
                HALVES,
                SCORES
                        + "11 | 6 | production | 50\n11 | 8 | production | 50\n-1 | 7 | production | 50\n11 | -1 | production | 1\n",
                met(7, 3));
        assertRows(index.scores(), """
                organisation_key | period_key
                11               | 7
                """);
    }

    @Test
    void contributionPointsMakeTheIndexToAMillionth() {
        Random random = new Random(11);
        StringBuilder quality = new StringBuilder();
        StringBuilder evaluations = new StringBuilder();
        for (int organisation = 1; organisation <= 300; organisation++) {
            for (String criterion : new String[] {"a", "b", "c", "d", "e"}) {
                quality.append("%d | 7 | %s | %d.%06d%n"
                        .formatted(organisation, criterion, random.nextInt(100), random.nextInt(1_000_000)));
            }
            for (int result = 0; result <= random.nextInt(20); result++) {
                String status = random.nextBoolean() ? "met" : "not_met";
                evaluations.append("%d | 7 | %s | %s%n".formatted(organisation, status, status));
            }
        }
        Index index = index(OFFICIAL, """
                v1 | a | quality    | a          | 10.1234 | true
                v1 | b | quality    | b          | 4.8766  | true
                v1 | c | quality    | c          | 15      | true
                v1 | d | quality    | d          | 13      | true
                v1 | e | quality    | e          | 7       | false
                v1 | t | attainment | attainment | 50      | true
                """, quality.toString(), evaluations.toString());
        Dataset<Row> points =
                index.rows.groupBy("organisation_key").agg(sum("points").as("points"));
        Dataset<Row> compared = index.scores().join(points, "organisation_key");
        assertThat(compared.count()).isEqualTo(300);
        assertThat(compared.where(abs(col("points").minus(col("index_score"))).gt(0.000001))
                        .count())
                .isZero();
    }

    @Test
    void eachIndicatorBringsItsPartOfTheAttainmentPointsOrCostsIt() {
        Index index = index(OFFICIAL, HALVES, SCORES, met(2, 2));
        Dataset<Row> evaluations = frame(INDICATORS + """
                1 | 11 | 7 | met           | met
                2 | 11 | 7 | met           | met
                3 | 11 | 7 | not_met       | met
                4 | 11 | 7 | not_available | met
                5 | 11 | 7 | future        | met
                6 | 11 | 6 | met           | met
                """);
        Dataset<Row> points = FactIndexIndicator.build(
                index.rows, index.components, index.versions, evaluations, StatusBasis.COMPUTED);
        assertRows(points, """
                indicator_key | is_met | points          | lost_points
                1             | true   | 12.500000000000 | 0.000000000000
                2             | true   | 12.500000000000 | 0.000000000000
                3             | false  | 0.000000000000  | 12.500000000000
                4             | false  | 0.000000000000  | 12.500000000000
                """);
        assertRows(index.named().where("component_code = 'attainment'"), """
                points
                25.000000000000
                """);
        Index lenient = index(OFFICIAL.replace("strict", "lenient"), HALVES, SCORES, met(2, 1));
        assertRows(
                FactIndexIndicator.build(
                        lenient.rows, lenient.components, lenient.versions, evaluations, StatusBasis.COMPUTED),
                """
                indicator_key | points          | lost_points
                1             | 16.666666666667 | 0.000000000000
                2             | 16.666666666667 | 0.000000000000
                3             | 0.000000000000  | 16.666666666667
                """);
        assertRows(
                FactIndexIndicator.build(
                        index.rows.where("false"), index.components, index.versions, evaluations, StatusBasis.COMPUTED),
                "points");
    }

    @Test
    void withoutVersionsThereIsNoIndex() {
        Index index = index("", "", SCORES, met(7, 3));
        assertRows(index.versions, """
                version_key | version_id
                -1          | unknown
                -2          | not_applicable
                -3          | suppressed
                """);
        assertRows(index.rows, "score");
        assertRows(index.scores(), "index_score");
    }

    /** Evaluations of organisation 11 in 2019-2020: so many met, so many not. */
    private static String met(int met, int notMet) {
        return "11 | 7 | met | met\n".repeat(met) + "11 | 7 | not_met | not_met\n".repeat(notMet);
    }

    private static Index index(String versions, String components, String quality, String evaluations) {
        return new Index(versions, components, quality, evaluations, StatusBasis.COMPUTED);
    }

    /** The tables of one index. */
    private static final class Index {
        private final Dataset<Row> versions;
        private final Dataset<Row> components;
        private final Dataset<Row> rows;

        Index(String versions, String components, String quality, String evaluations, StatusBasis basis) {
            Dataset<Row> delivered = like(IndexTables.STG_INDEX_COMPONENT, COMPONENTS + components);
            this.versions = DimIndexVersion.build(like(IndexTables.STG_INDEX_VERSION, VERSIONS + versions), delivered);
            this.components = DimIndexComponent.build(delivered, this.versions);
            Dataset<Row> periods = frame("""
                    period_key bigint | end_date date
                    6                 | 2019-03-31
                    7                 | 2020-03-31
                    8                 | 2021-03-31
                    -1                |
                    """);
            this.rows = FactPerformanceIndex.build(
                    this.versions,
                    this.components,
                    frame(QUALITY + quality),
                    frame(EVALUATIONS + evaluations),
                    periods,
                    AS_OF,
                    basis);
        }

        Dataset<Row> scores() {
            return FactIndexScore.build(rows, components, versions);
        }

        /** The rows with the codes of their components. */
        Dataset<Row> named() {
            return rows.join(components.select("component_key", "component_code"), "component_key");
        }
    }
}
