package org.vigie.transforms.voice;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.vigie.transforms.voice.disclosure.Answered;

/**
 * One valid answer of one delivery, as a row of {@link SurveyAnswers}.
 *
 * @param knownFrom when its delivery came
 * @param knownUntil when another delivery of the same file replaced it; none where it was the last
 * @param isInForce whether its delivery counts today
 * @param isFavourable none where the question has no favourable side
 */
record SurveyAnswer(
        String pseudonym,
        Set<String> cuts,
        Instant knownFrom,
        Optional<Instant> knownUntil,
        boolean isInForce,
        String deliveryId,
        Optional<Boolean> isFavourable,
        BigDecimal score,
        BigDecimal weight) {
    static SurveyAnswer of(Row row) {
        List<String> cuts = row.getList(row.fieldIndex("cuts"));
        Timestamp until = row.getAs("known_until");
        Boolean favourable = row.getAs("is_favourable");
        BigDecimal score = row.getAs("score");
        return new SurveyAnswer(
                row.getAs("pseudonym"),
                Set.copyOf(cuts),
                row.<Timestamp>getAs("known_from").toInstant(),
                Optional.ofNullable(until).map(Timestamp::toInstant),
                row.<Boolean>getAs("is_in_force"),
                row.getAs("delivery_id"),
                Optional.ofNullable(favourable),
                score == null ? BigDecimal.ZERO : score,
                row.getAs("weight"));
    }

    boolean isKnownAt(Instant instant) {
        return !knownFrom.isAfter(instant) && knownUntil.map(instant::isBefore).orElse(true);
    }

    /** Whether of two answers of one participant this is the one that counts. */
    boolean isNewerThan(SurveyAnswer other) {
        int byTime = knownFrom.compareTo(other.knownFrom);
        return byTime != 0 ? byTime > 0 : deliveryId.compareTo(other.deliveryId) > 0;
    }

    /** As the disclosure rules see it. */
    Answered answered() {
        return new Answered(
                pseudonym, cuts, isFavourable.orElse(false), score.toPlainString() + "/" + weight.toPlainString());
    }
}
