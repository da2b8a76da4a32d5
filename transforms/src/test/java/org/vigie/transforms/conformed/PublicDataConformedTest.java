package org.vigie.transforms.conformed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.TableName;
import org.vigie.contract.voice.VoiceTables;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.Landing;
import org.vigie.ingestion.landing.LandingReport;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.Frames;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.conformed.barometre.StgTerritorialProgress;
import org.vigie.transforms.conformed.consultation.StgConsultationStatement;
import org.vigie.transforms.conformed.projects.StgProjectSnapshot;
import org.vigie.transforms.conformed.survey.StgSurveyQuestion;
import org.vigie.transforms.conformed.survey.StgSurveyResult;
import org.vigie.transforms.conformed.survey.StgSurveyWave;
import org.vigie.transforms.quality.SurveyCategoryFindings;
import org.vigie.transforms.quality.SurveyFindings;
import org.vigie.transforms.voice.DimProfile;
import org.vigie.transforms.voice.DimQuestion;
import org.vigie.transforms.voice.DimSurveyWave;
import org.vigie.transforms.voice.PublishedSurveyResult;

/** The public data sets, landed and conformed, against what their publishers and others computed. */
@SparkTest
class PublicDataConformedTest {
    private static final Path DATA =
            Path.of(System.getProperty("vigie.root", "..")).resolve("../shared/data");
    private static final Map<String, String> FILES = Map.of(
            "barometre.synthese-national", "fr-barometre-2021/barometre-resultats-synthese-national.csv",
            "barometre.synthese-regional", "fr-barometre-2021/barometre-resultats-synthese-regional.csv",
            "barometre.synthese-departemental", "fr-barometre-2021/barometre-resultats-synthese-departemental.csv",
            "pses.results", "pses-2008-2018/dtPSES.csv",
            "pses.departments", "pses-2008-2018/dtDepartments.csv",
            "gmpp.projects", "uk-gmpp-2022/gmpp-march-2022.csv",
            "polis.votes", "polis-electoral-reform/votes.csv",
            "polis.comments", "polis-electoral-reform/comments.csv");

    private static Lakehouse lakehouse;

    @BeforeAll
    static void land(@TempDir Path folder, SparkSession spark) {
        assumeTrue(Files.isDirectory(DATA), "Public data is not beside this checkout: " + DATA);
        lakehouse = new Lakehouse(new Workspace(folder), spark);
        Map<Feed, Path> files = new LinkedHashMap<>();
        FILES.forEach((contract, file) -> files.put(new Feed(contract, file), DATA.resolve(file)));
        List<LandingReport> reports =
                new Landing(lakehouse).landAll(files, Instant.parse("2026-01-01T00:00:00Z"), told -> {});
        assertThat(reports).allMatch(report -> report.quarantined() == 0);
    }

    @Test
    void nationalProgressIsThatOfTheIndependentAnswerAndOfThePublisher() throws IOException {
        List<Row> national = progress()
                .where("territory_level_code = 'country' and progress_bounded is not null")
                .collectAsList();
        assertThat(national).hasSize(51).allMatch(PublicDataConformedTest::withinOnePoint);

        Map<String, BigDecimal> expected = new HashMap<>();
        for (String line : Files.readAllLines(DATA.resolve("expected/fr-barometre-2021-national-progress.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",");
            if (!cells[7].equals("no_target")) {
                expected.put(cells[0], new BigDecimal(cells[6]));
            }
        }
        assertThat(national)
                .allSatisfy(row -> assertThat(percent(row))
                        .isCloseTo(
                                expected.get(row.<String>getAs("source_indicator_id")),
                                offset(new BigDecimal("0.01"))));
    }

    @Test
    void regionalProgressIsThePublishersInEveryRowThatCanBeCompared() {
        List<Row> regional = progress()
                .where("territory_level_code = 'region' and progress_bounded is not null"
                        + " and published_progress is not null")
                .collectAsList();
        long equal = regional.stream()
                .filter(PublicDataConformedTest::withinOnePoint)
                .count();
        System.out.println(
                "Barometer, regional rows equal to the published progress: " + equal + " of " + regional.size());
        assertThat(regional.size()).isGreaterThanOrEqualTo(583);
        assertThat(equal).isEqualTo(regional.size());
    }

    @Test
    void resultsOfUnknownUnitsAreKeptAndCounted() {
        Dataset<Row> results = survey();
        assertThat(results.count()).isEqualTo(74_558);
        assertThat(results.where("not is_unit_known").count()).isEqualTo(39_748);
        assertThat(SurveyFindings.build(results).collectAsList())
                .extracting(row -> row.<String>getAs("message_en"))
                .singleElement()
                .asString()
                .startsWith("39,748 survey results point to ");
    }

    @Test
    void aCategoryThatAQuestionDoesNotHaveIsNoNumber() {
        Dataset<Row> results = survey();
        assertThat(results.where("answer_1_share > 100 or answer_4_share > 100 or answer_5_share > 100 or score > 100")
                        .count())
                .isZero();
        assertThat(results.where("answer_5_share is null").count()).isPositive();
    }

    /** 2,720 is what awk counts in the file. */
    @Test
    void codesForACategoryThatAQuestionDoesNotHaveAreTold() {
        assertThat(SurveyCategoryFindings.build(landed("pses.results")).collectAsList())
                .extracting(row -> row.<String>getAs("message_en"))
                .containsExactly(
                        "2,720 survey results carry the code 9999 for a category that the question does not have.");
    }

    /**
     * The score is 100, 75, 50, 25 and 0 over the five answers, by their shares; published shares and scores are whole, so
     * two points may be lost. Q64 asks about something bad: its scale is turned round.
     */
    @Test
    void scoresFollowFromTheirAnswers() {
        Dataset<Row> complete = survey().where("answer_1_share is not null and answer_2_share is not null and"
                + " answer_3_share is not null and answer_4_share is not null and answer_5_share is not null"
                + " and score is not null");
        String computed = "(100 * answer_1_share + 75 * answer_2_share + 50 * answer_3_share + 25 * answer_4_share)"
                + " / (answer_1_share + answer_2_share + answer_3_share + answer_4_share + answer_5_share)";
        Dataset<Row> distances = complete.selectExpr(
                "abs(score - if(question_id = 'Q64', 100 - " + computed + ", " + computed + ")) as distance");
        long rounded = distances.where("distance > 1").count();
        long different = distances.where("distance > 2").count();
        System.out.println("PSES, " + complete.count() + " scores: " + rounded
                + " more than a point from their answers, " + different + " more than two");
        assertThat(different).isZero();
    }

    @Test
    void departmentsScoreOnQuestion43AsIndependentlyComputed() throws IOException {
        Map<String, String> found = new HashMap<>();
        survey().where("survey_year = 2018 and question_id = 'Q43' and unit_id rlike '^[0-9]+-0-0-0-0$'")
                .collectAsList()
                .forEach(row -> found.put(
                        row.getAs("department_id"),
                        row.<Object>getAs("score") + "," + row.<Object>getAs("answer_count")));
        List<String> expected = Files.readAllLines(DATA.resolve("expected/pses-2018-q43-by-department.csv"));
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            assertThat(found).containsEntry(cells[0], cells[2] + "," + cells[3]);
        }
    }

    @Test
    void projectsAreRatedAsIndependentlyCounted() throws IOException {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        StgProjectSnapshot.build(landed("gmpp.projects"))
                .collectAsList()
                .forEach(row -> counts.computeIfAbsent(row.getAs("organisation_id"), none -> new HashMap<>())
                        .merge(row.getAs("rating_code"), 1L, Long::sum));
        assertThat(counts.values().stream()
                        .flatMap(map -> map.values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(235);
        List<String> expected = Files.readAllLines(DATA.resolve("expected/uk-gmpp-2022-rating-by-department.csv"));
        for (String line : expected.subList(1, expected.size() - 1)) {
            String[] cells = line.split(",");
            Map<String, Long> found = counts.getOrDefault(cells[1], Map.of());
            assertThat(List.of(
                            found.getOrDefault("green", 0L),
                            found.getOrDefault("amber", 0L),
                            found.getOrDefault("red", 0L),
                            found.getOrDefault("not_rated", 0L)))
                    .as(cells[1])
                    .containsExactly(
                            Long.parseLong(cells[3]),
                            Long.parseLong(cells[4]),
                            Long.parseLong(cells[5]),
                            Long.parseLong(cells[6]));
        }
    }

    /** Counting every vote gives the published totals; counting voters once gives other figures for some statements. */
    @Test
    void everyVoteCountedGivesThePublishedTotals() {
        Dataset<Row> statements = StgConsultationStatement.build(landed("polis.votes"), landed("polis.comments"));
        assertThat(statements.count()).isEqualTo(174);
        long different = statements
                .where("agree_event_count <> published_agree_count or disagree_event_count <> published_disagree_count")
                .count();
        long counted = statements
                .where("agree_voter_count <> published_agree_count or disagree_voter_count <> published_disagree_count")
                .count();
        System.out.println("Polis, statements that differ from the published totals: " + different + " by every vote, "
                + counted + " by each voter's last");
        assertThat(different).isZero();
        assertThat(counted).isPositive();
    }

    private static Dataset<Row> progress() {
        return StgTerritorialProgress.build(
                landed("barometre.synthese-national"),
                landed("barometre.synthese-regional"),
                landed("barometre.synthese-departemental"));
    }

    @Test
    void everyAggregatedSurveyRowIsAResultOfAKnownWaveQuestionAndUnit() {
        Dataset<Row> results = PublishedSurveyResult.build(survey());
        Dataset<Row> questions =
                DimQuestion.build(StgSurveyQuestion.ofPublicServiceSurvey(landed("pses.results"), questionTexts()));
        Dataset<Row> profiles = DimProfile.build(
                Frames.emptyFrame(TableCatalog.shipped().table(VoiceTables.STG_SURVEY_ANSWER)),
                Frames.emptyFrame(TableCatalog.shipped().table(VoiceTables.STG_SURVEY_WAVE)),
                Frames.emptyFrame(TableCatalog.shipped().table(VoiceTables.STG_SURVEY_QUESTION)),
                survey());
        Dataset<Row> waves = DimSurveyWave.build(StgSurveyWave.ofPublicServiceSurvey(landed("pses.results")));
        assertThat(results.count()).isEqualTo(74_558);
        assertThat(results.join(questions, "question_key")
                        .join(profiles.drop("wave_id"), "profile_key")
                        .join(waves.drop("wave_id"), "wave_key")
                        .select("wave_key", "question_key", "profile_key")
                        .distinct()
                        .count())
                .isEqualTo(74_558);
        assertThat(results.where("favourable_score not between 0 and 1 or valid_count = 9999")
                        .count())
                .isZero();
    }

    private static Dataset<Row> questionTexts() {
        return Frames.frame("question_id | text_en | theme\nQ06 | I have what I need. | Work\n");
    }

    private static Dataset<Row> survey() {
        return StgSurveyResult.build(landed("pses.results"), landed("pses.departments"));
    }

    private static Dataset<Row> landed(String contract) {
        return lakehouse.read(
                new TableName("landed_" + contract.replace('.', '_').replace('-', '_')));
    }

    private static BigDecimal percent(Row row) {
        return row.<BigDecimal>getAs("progress_bounded").movePointRight(2);
    }

    private static boolean withinOnePoint(Row row) {
        BigDecimal published = row.getAs("published_progress");
        return percent(row).subtract(published).abs().compareTo(BigDecimal.ONE) <= 0;
    }
}
