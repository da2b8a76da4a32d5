package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.vigie.transforms.voice.disclosure.Decision;
import org.vigie.transforms.voice.disclosure.Decision.Reason;
import org.vigie.transforms.voice.disclosure.Decision.State;
import org.vigie.transforms.voice.disclosure.DisclosureAudit;
import org.vigie.transforms.voice.disclosure.Suppression;

/**
 * One row per group of which {@code fact_survey_result}, as it is about to be published, would tell too much. It judges the
 * table itself, not what its builder meant; where there is a row, nothing may be published.
 */
public final class SurveyDisclosureCheck {
    private static final StructType COLUMNS =
            StructType.fromDDL("wave_id string, question_id string, profile_id string, kind_code string");

    private static final List<String> FIGURES = List.of(
            "participant_count",
            "valid_count",
            "favourable_count",
            "weighted_valid",
            "weighted_favourable",
            "favourable_score",
            "mean_score",
            "response_rate");

    private SurveyDisclosureCheck() {}

    public static Dataset<Row> build(
            Dataset<Row> answers, Dataset<Row> waves, Dataset<Row> results, Dataset<Row> profiles) {
        Dataset<Row> told = SurveyAnswers.of(answers, waves)
                .withColumn("question_key", SurveyAnswers.questionKey())
                .withColumn("system", concat_ws("/", col("wave_id"), col("question_key")));
        Dataset<Row> shown = results.join(profiles, "profile_key")
                .withColumn("system", concat_ws("/", col("wave_id"), col("question_key")));
        return bySystem(told)
                .cogroup(
                        bySystem(shown),
                        (CoGroupFunction<String, Row, Row, Row>) SurveyDisclosureCheck::problems,
                        Encoders.row(COLUMNS));
    }

    private static KeyValueGroupedDataset<String, Row> bySystem(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) row -> row.getAs("system"), Encoders.STRING());
    }

    private static Iterator<Row> problems(String system, Iterator<Row> told, Iterator<Row> shown) {
        List<Row> answers = new ArrayList<>();
        told.forEachRemaining(answers::add);
        List<Row> results = new ArrayList<>();
        shown.forEachRemaining(results::add);
        if (answers.isEmpty() || results.isEmpty()) {
            // without answers of single persons it came aggregated, and its publisher has seen to it
            return List.<Row>of().iterator();
        }
        Row first = answers.get(0);
        SurveyReleases releases = SurveyReleases.of(
                first.<Integer>getAs("minimum_group_size"),
                answers.stream().map(SurveyAnswer::of).toList());
        int last = releases.releases().size() - 1;
        List<Map<String, Decision>> decisions = new ArrayList<>(
                Suppression.decide(releases.rule(), releases.answered().subList(0, last)));
        decisions.add(asShown(results, List.copyOf(decisions), releases));
        return DisclosureAudit.problems(releases.rule(), releases.answered(), decisions).stream()
                .map(problem -> RowFactory.create(
                        first.getAs("wave_id"),
                        first.getAs("question_id"),
                        problem.cut(),
                        problem.kind().code()))
                .iterator();
    }

    /** What the rows say themselves: a row with a figure shows it, unless it is one that was published before. */
    private static Map<String, Decision> asShown(
            List<Row> results, List<Map<String, Decision>> earlier, SurveyReleases releases) {
        Map<String, Decision> shown = new TreeMap<>();
        for (Row row : results) {
            String cut = row.getAs("profile_id");
            if (!hasFigure(row)) {
                shown.put(cut, new Decision(cut, State.SUPPRESSED, Optional.of(Reason.SMALL_GROUP), Optional.empty()));
            } else if (wasPublished(row, cut, earlier, releases)) {
                shown.put(cut, new Decision(cut, State.HELD, Optional.of(Reason.SMALL_DIFFERENCE), Optional.empty()));
            } else {
                shown.put(cut, new Decision(cut, State.PUBLISHED, Optional.empty(), Optional.of(earlier.size())));
            }
        }
        return shown;
    }

    private static boolean hasFigure(Row row) {
        return FIGURES.stream().anyMatch(figure -> row.getAs(figure) != null);
    }

    private static boolean wasPublished(
            Row row, String cut, List<Map<String, Decision>> earlier, SurveyReleases releases) {
        Long valid = row.getAs("valid_count");
        Long people = valid == null ? row.getAs("participant_count") : valid;
        Long favourable = row.getAs("favourable_count");
        for (int release = 0; release < earlier.size(); release++) {
            Decision decision = earlier.get(release).get(cut);
            List<SurveyAnswer> then = releases.of(cut, release);
            long favourableThen = then.stream()
                    .filter(answer -> answer.isFavourable().orElse(false))
                    .count();
            if (decision != null
                    && decision.state() == State.PUBLISHED
                    && Objects.equals(people, (long) then.size())
                    && (favourable == null || favourable == favourableThen)) {
                return State.HELD.code().equals(row.getAs("state_code"));
            }
        }
        return false;
    }
}
