package org.vigie.contract.fieldvoice;

import org.vigie.contract.TableName;

/** Names of the tables of focus groups and consultations; what each holds stands in {@code tables/fieldvoice.yml}. */
public final class FieldVoiceTables {
    public static final TableName STG_THEME = new TableName("stg_theme");
    public static final TableName STG_FOCUS_GROUP_SESSION = new TableName("stg_focus_group_session");
    public static final TableName STG_CODED_EXCERPT = new TableName("stg_coded_excerpt");
    public static final TableName STG_ISSUE_MENTION = new TableName("stg_issue_mention");
    public static final TableName STG_CONSULTATION = new TableName("stg_consultation");
    public static final TableName DIM_THEME = new TableName("dim_theme");
    public static final TableName DIM_SESSION = new TableName("dim_session");
    public static final TableName FACT_CODED_EXCERPT = new TableName("fact_coded_excerpt");
    public static final TableName FACT_ISSUE_MENTION = new TableName("fact_issue_mention");
    public static final TableName FACT_CONSULTATION = new TableName("fact_consultation");
    public static final TableName AGG_THEME_SALIENCE = new TableName("agg_theme_salience");
    public static final TableName AGG_THEME_AUDIENCE_GAP = new TableName("agg_theme_audience_gap");

    private FieldVoiceTables() {}
}
