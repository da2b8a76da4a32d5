package org.vigie.transforms.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.voice.VoiceTables;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.transforms.voice.SurveyDisclosureCheck;

/** The last look at survey results before a publication: where one tells of few people, nothing is published. */
final class SurveyGate {
    private static final int SHOWN = 5;

    private SurveyGate() {}

    static void check(Lakehouse lakehouse) {
        if (!lakehouse.exists(VoiceTables.STG_SURVEY_ANSWER)) {
            return;
        }
        List<Row> problems = SurveyDisclosureCheck.build(
                        lakehouse.read(VoiceTables.STG_SURVEY_ANSWER),
                        lakehouse.read(VoiceTables.STG_SURVEY_WAVE),
                        lakehouse.read(VoiceTables.FACT_SURVEY_RESULT),
                        lakehouse.read(VoiceTables.DIM_PROFILE))
                .orderBy("wave_id", "question_id", "profile_id", "kind_code")
                .collectAsList();
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
    }

    static RefusedException refused(List<Row> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(row -> "%s, %s, %s (%s)"
                        .formatted(
                                row.getAs("wave_id"),
                                row.<String>getAs("question_id").isEmpty() ? "–" : row.getAs("question_id"),
                                row.getAs("profile_id"),
                                row.getAs("kind_code")))
                .collect(Collectors.joining("; "));
        return new RefusedException(
                ErrorCode.DISCLOSURE_REFUSED,
                Label.of(
                        "%s groupe(s) de sondage pourraient être reconnus d'après ce qui serait publié : %s.",
                        "%s survey group(s) could be worked out from what would be published: %s.",
                        problems.size(),
                        shown),
                new Label(
                        "Rien n'a été publié. Retirez un découpage de la vague (profile_cuts) ou relevez la taille minimale"
                                + " des groupes, puis relancez.",
                        "Nothing was published. Remove a cut from the wave (profile_cuts) or raise its smallest group size,"
                                + " then run again."));
    }
}
