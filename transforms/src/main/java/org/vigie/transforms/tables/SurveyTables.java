package org.vigie.transforms.tables;

import static org.vigie.contract.conformed.ConformedTables.STG_SURVEY_RESULT;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.quality.QualityTables.DIM_DELIVERY;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.contract.voice.VoiceTables.DIM_PROFILE;
import static org.vigie.contract.voice.VoiceTables.DIM_QUESTION;
import static org.vigie.contract.voice.VoiceTables.DIM_SURVEY_WAVE;
import static org.vigie.contract.voice.VoiceTables.FACT_SURVEY_RESPONSE;
import static org.vigie.contract.voice.VoiceTables.FACT_SURVEY_RESULT;
import static org.vigie.contract.voice.VoiceTables.STG_SURVEY_ANSWER;
import static org.vigie.contract.voice.VoiceTables.STG_SURVEY_INVITATION;
import static org.vigie.contract.voice.VoiceTables.STG_SURVEY_QUESTION;
import static org.vigie.contract.voice.VoiceTables.STG_SURVEY_WAVE;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.contract.TableName;
import org.vigie.transforms.conformed.survey.StgSurveyAnswer;
import org.vigie.transforms.conformed.survey.StgSurveyInvitation;
import org.vigie.transforms.conformed.survey.StgSurveyQuestion;
import org.vigie.transforms.conformed.survey.StgSurveyWave;
import org.vigie.transforms.quality.SurveyAnswerFindings;
import org.vigie.transforms.voice.DimProfile;
import org.vigie.transforms.voice.DimQuestion;
import org.vigie.transforms.voice.DimSurveyWave;
import org.vigie.transforms.voice.FactSurveyResponse;
import org.vigie.transforms.voice.FactSurveyResult;
import org.vigie.transforms.voice.PublishedSurveyResult;

/** What surveys are brought to, and from what. */
public final class SurveyTables {
    /** Landed of every accepted delivery: what was published of the earlier ones counts in what may be published now. */
    public static final TableName RESPONSES_EVER = landed("surveys.responses-long");

    /** Surveys that come answer by answer. */
    public static final List<TableJob> RESPONSES = List.of(
            table(STG_SURVEY_WAVE).from(landed("surveys.waves")).by(StgSurveyWave::build),
            table(STG_SURVEY_INVITATION).from(landed("surveys.invitations")).by(StgSurveyInvitation::build),
            table(STG_SURVEY_QUESTION).from(landed("surveys.codebook")).by(StgSurveyQuestion::build),
            table(STG_SURVEY_ANSWER)
                    .from(RESPONSES_EVER, STG_SURVEY_QUESTION, DIM_DELIVERY)
                    .by(StgSurveyAnswer::build),
            table(FACT_SURVEY_RESPONSE)
                    .from(STG_SURVEY_ANSWER, STG_SURVEY_WAVE, STG_SURVEY_QUESTION)
                    .by(FactSurveyResponse::build),
            table(FACT_SURVEY_RESULT)
                    .from(STG_SURVEY_ANSWER, STG_SURVEY_WAVE, STG_SURVEY_INVITATION, DIM_ORGANISATION)
                    .by(FactSurveyResult::build),
            table(STG_QUALITY_FINDING).from(STG_SURVEY_ANSWER, STG_SURVEY_WAVE).by(SurveyAnswerFindings::build));

    /** The Public Service Employee Survey, which comes aggregated. */
    public static final List<TableJob> PUBLIC_SERVICE_SURVEY = List.of(
            table(STG_SURVEY_WAVE).from(landed("pses.results")).by(StgSurveyWave::ofPublicServiceSurvey),
            table(STG_SURVEY_QUESTION)
                    .from(landed("pses.results"), landed("pses.questions"))
                    .by(StgSurveyQuestion::ofPublicServiceSurvey),
            table(FACT_SURVEY_RESULT).from(STG_SURVEY_RESULT).by(PublishedSurveyResult::build));

    /** Dimensions of both. */
    public static final List<TableJob> STAR = List.of(
            table(DIM_SURVEY_WAVE).from(STG_SURVEY_WAVE).by(DimSurveyWave::build),
            table(DIM_QUESTION).from(STG_SURVEY_QUESTION).by(DimQuestion::build),
            table(DIM_PROFILE)
                    .from(STG_SURVEY_ANSWER, STG_SURVEY_WAVE, STG_SURVEY_QUESTION, STG_SURVEY_RESULT)
                    .by(DimProfile::build));

    private SurveyTables() {}
}
