package org.vigie.transforms.voice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.transforms.voice.disclosure.Decision;
import org.vigie.transforms.voice.disclosure.Decision.State;
import org.vigie.transforms.voice.disclosure.Suppression;

/** From all answers to one question of one wave to a row for each group, its figures shown or withheld. */
final class ResultsOfQuestion implements FlatMapGroupsFunction<String, Row, Row> {
    static final StructType COLUMNS = StructType.fromDDL("wave_id string, question_id string, profile_id string,"
            + " state_code string, is_suppressed boolean, reason_code string, people bigint, favourable bigint,"
            + " weighted_valid decimal(28,6), weighted_favourable decimal(28,6), mean_score decimal(9,4)");

    private static final long serialVersionUID = 1L;
    private static final int WEIGHT_SCALE = 6;
    private static final int SCORE_SCALE = 4;

    @Override
    public Iterator<Row> call(String system, Iterator<Row> rows) {
        List<Row> found = new ArrayList<>();
        rows.forEachRemaining(found::add);
        Row first = found.get(0);
        SurveyReleases releases = SurveyReleases.of(
                first.<Integer>getAs("minimum_group_size"),
                found.stream().map(SurveyAnswer::of).toList());
        if (!releases.isInForce()) {
            return List.<Row>of().iterator();
        }
        List<Map<String, Decision>> decided = Suppression.decide(releases.rule(), releases.answered());
        return new TreeMap<>(decided.get(decided.size() - 1))
                .values().stream()
                        .map(decision -> row(first, decision, releases))
                        .iterator();
    }

    private static Row row(Row first, Decision decision, SurveyReleases releases) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(first.getAs("wave_id"));
        values.add(first.getAs("question_id"));
        values.add(decision.cut());
        values.add(decision.state().code());
        values.add(decision.state() == State.SUPPRESSED);
        values.add(decision.reason().map(Decision.Reason::code).orElse(null));
        values.addAll(figures(
                decision.shownRelease()
                        .map(release -> releases.of(decision.cut(), release))
                        .orElse(List.of()),
                releases.rule().hasOpinion()));
        return RowFactory.create(values.toArray());
    }

    /** People, favourable answers, both by weight, and the mean; nothing of a group that is not shown. */
    private static List<@Nullable Object> figures(List<SurveyAnswer> answers, boolean hasOpinion) {
        List<@Nullable Object> figures = new ArrayList<>();
        if (answers.isEmpty()) {
            for (int index = 0; index < 5; index++) {
                figures.add(null);
            }
            return figures;
        }
        List<SurveyAnswer> favourable = answers.stream()
                .filter(answer -> answer.isFavourable().orElse(false))
                .toList();
        BigDecimal weight = weight(answers);
        figures.add((long) answers.size());
        figures.add(hasOpinion ? (long) favourable.size() : null);
        figures.add(weight.setScale(WEIGHT_SCALE, RoundingMode.HALF_UP));
        figures.add(hasOpinion ? weight(favourable).setScale(WEIGHT_SCALE, RoundingMode.HALF_UP) : null);
        figures.add(hasOpinion && weight.signum() > 0 ? mean(answers, weight) : null);
        return figures;
    }

    private static BigDecimal weight(List<SurveyAnswer> answers) {
        return answers.stream().map(SurveyAnswer::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<SurveyAnswer> answers, BigDecimal weight) {
        return answers.stream()
                .map(answer -> answer.score().multiply(answer.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weight, SCORE_SCALE, RoundingMode.HALF_UP);
    }
}
