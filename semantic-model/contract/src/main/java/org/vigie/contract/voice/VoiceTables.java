package org.vigie.contract.voice;

import org.vigie.contract.TableName;

/** Names of the tables of what people say; what each holds stands in {@code tables/voice.yml}. */
public final class VoiceTables {
    public static final TableName STG_SURVEY_WAVE = new TableName("stg_survey_wave");
    public static final TableName STG_SURVEY_INVITATION = new TableName("stg_survey_invitation");
    public static final TableName STG_SURVEY_QUESTION = new TableName("stg_survey_question");
    public static final TableName STG_SURVEY_ANSWER = new TableName("stg_survey_answer");
    public static final TableName DIM_SURVEY_WAVE = new TableName("dim_survey_wave");
    public static final TableName DIM_QUESTION = new TableName("dim_question");
    public static final TableName DIM_PROFILE = new TableName("dim_profile");
    public static final TableName FACT_SURVEY_RESPONSE = new TableName("fact_survey_response");
    public static final TableName FACT_SURVEY_RESULT = new TableName("fact_survey_result");

    private VoiceTables() {}
}
