package org.vigie.transforms.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.TableName;
import org.vigie.contract.voice.VoiceTables;
import org.vigie.transforms.voice.SurveyDisclosureCheck;

/** The last look at survey results before a publication: where one tells of few people, nothing is published. */
final class SurveyGate {
    private static final int SHOWN = 5;
    private static final String NAME = "survey disclosure";

    private static final List<TableName> READ = List.of(
            VoiceTables.STG_SURVEY_ANSWER,
            VoiceTables.STG_SURVEY_WAVE,
            VoiceTables.FACT_SURVEY_RESULT,
            VoiceTables.DIM_PROFILE);

    private final SourceFrames frames;
    private final Verdicts said;
    private final String program;

    /**
     * @param said what earlier runs found good, and is not looked at again
     * @param program the fingerprint of the code that looks
     */
    SurveyGate(SourceFrames frames, Verdicts said, String program) {
        this.frames = frames;
        this.said = said;
        this.program = program;
    }

    void check() {
        Fingerprint content = new Fingerprint().with("program", program);
        READ.forEach(table -> content.with(table.value(), frames.content(table)));
        if (frames.isMade(VoiceTables.STG_SURVEY_ANSWER) && !said.isPassed(NAME, content.sha256())) {
            refuseProblems();
            said.pass(NAME, content.sha256());
        }
    }

    private void refuseProblems() {
        List<Row> problems = SurveyDisclosureCheck.build(
                        frames.frame(VoiceTables.STG_SURVEY_ANSWER),
                        frames.frame(VoiceTables.STG_SURVEY_WAVE),
                        frames.frame(VoiceTables.FACT_SURVEY_RESULT),
                        frames.frame(VoiceTables.DIM_PROFILE))
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
                        "%s groupe(s) de sondage reconnaissable(s) d'après ce qui serait publié : %s.",
                        "%s survey group(s) recognisable from what would be published: %s.", problems.size(), shown),
                new Label(
                        "Rien n'a été publié. Retirez un découpage de la vague (profile_cuts) ou relevez la taille minimale"
                                + " des groupes, puis relancez.",
                        "Nothing was published. Remove a cut from the wave (profile_cuts) or raise its smallest group size,"
                                + " then run again."));
    }
}
