package org.vigie.transforms.voice;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.vigie.transforms.keys.KeyLookup;
import org.vigie.transforms.keys.Member;
import org.vigie.transforms.keys.SurrogateKey;

/**
 * One row per wave, question and group of its participants, and per wave and group one row of taking part, whose question
 * is not applicable. A group that is suppressed keeps its row and says why; it has no figure. A group that is held shows
 * the figures that were published before.
 */
public final class FactSurveyResult {
    private FactSurveyResult() {}

    public static Dataset<Row> build(
            Dataset<Row> answers, Dataset<Row> waves, Dataset<Row> invitations, Dataset<Row> organisations) {
        Dataset<Row> results = SurveyAnswers.of(answers, waves)
                .groupByKey((MapFunction<Row, String>) row -> row.getAs("system"), Encoders.STRING())
                .flatMapGroups(new ResultsOfQuestion(), Encoders.row(ResultsOfQuestion.COLUMNS));
        return keyed(withInvited(results, waves, invitations), organisations)
                .select(
                        SurrogateKey.of("wave_id").as("wave_key"),
                        SurveyAnswers.questionKey().as("question_key"),
                        SurrogateKey.of("wave_id", "profile_id").as("profile_key"),
                        when(col("organisation_id").isNull(), Member.NOT_APPLICABLE.key())
                                .otherwise(col("organisation_key"))
                                .as("organisation_key"),
                        col("state_code"),
                        col("is_suppressed"),
                        col("reason_code").as("suppression_reason_code"),
                        when(isParticipation(), col("people")).as("participant_count"),
                        ofParticipation(col("invited_count")).as("invited_count"),
                        when(not(isParticipation()), col("people")).as("valid_count"),
                        col("favourable").as("favourable_count"),
                        when(not(isParticipation()), col("weighted_valid")).as("weighted_valid"),
                        col("weighted_favourable"),
                        favourableScore().as("favourable_score"),
                        col("mean_score"),
                        ofParticipation(responseRate()).as("response_rate"));
    }

    private static Dataset<Row> withInvited(Dataset<Row> results, Dataset<Row> waves, Dataset<Row> invitations) {
        Dataset<Row> ofWaves =
                waves.select(col("wave_id"), lit(ProfileCuts.TOTAL).as("profile_id"), col("invited_count"));
        Dataset<Row> invited = ofWaves.union(invitations.select("wave_id", "profile_id", "invited_count"));
        return results.join(invited, new String[] {"wave_id", "profile_id"}, "left")
                .join(
                        waves.select(
                                col("wave_id"),
                                col("organisation_id").as("asked_organisation_id"),
                                col("closed_date").as("period_end")),
                        "wave_id");
    }

    /** The organisation of the group, where it is one; else the one that the wave was for. */
    private static Dataset<Row> keyed(Dataset<Row> results, Dataset<Row> organisations) {
        Column ofGroup = regexp_extract(col("profile_id"), "(?:^|;)organisation=([^;]*)", 1);
        Dataset<Row> named = results.withColumn(
                "organisation_id", coalesce(when(ofGroup.notEqual(""), ofGroup), col("asked_organisation_id")));
        return KeyLookup.withOrganisation(named, organisations);
    }

    private static Column isParticipation() {
        return col("question_id").equalTo(SurveyAnswers.PARTICIPATION);
    }

    private static Column ofParticipation(Column value) {
        return when(isParticipation().and(not(col("is_suppressed"))), value);
    }

    /** M42: participants over people invited; unknown where nobody counted the invitations. */
    private static Column responseRate() {
        return when(
                col("invited_count").gt(0),
                round(col("people").cast("decimal(18,0)").divide(col("invited_count")), 6)
                        .cast("decimal(9,6)"));
    }

    /** M43: the weight of favourable answers over that of valid ones. */
    private static Column favourableScore() {
        return when(
                col("weighted_valid").gt(0),
                round(col("weighted_favourable").divide(col("weighted_valid")), 6)
                        .cast("decimal(9,6)"));
    }
}
