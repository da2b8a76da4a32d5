package org.vigie.transforms.tables;

import static org.vigie.contract.fieldvoice.FieldVoiceTables.AGG_THEME_AUDIENCE_GAP;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.AGG_THEME_SALIENCE;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.DIM_SESSION;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.DIM_THEME;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.FACT_CODED_EXCERPT;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.FACT_CONSULTATION;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.FACT_ISSUE_MENTION;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.STG_CODED_EXCERPT;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.STG_CONSULTATION;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.STG_FOCUS_GROUP_SESSION;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.STG_ISSUE_MENTION;
import static org.vigie.contract.fieldvoice.FieldVoiceTables.STG_THEME;
import static org.vigie.contract.performance.PerformanceTables.DIM_ORGANISATION;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.restricted;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.transforms.conformed.fieldvoice.StgCodedExcerpt;
import org.vigie.transforms.conformed.fieldvoice.StgConsultation;
import org.vigie.transforms.conformed.fieldvoice.StgFocusGroupSession;
import org.vigie.transforms.conformed.fieldvoice.StgIssueMention;
import org.vigie.transforms.conformed.fieldvoice.StgTheme;
import org.vigie.transforms.fieldvoice.AggThemeAudienceGap;
import org.vigie.transforms.fieldvoice.AggThemeSalience;
import org.vigie.transforms.fieldvoice.DimSession;
import org.vigie.transforms.fieldvoice.DimTheme;
import org.vigie.transforms.fieldvoice.FactCodedExcerpt;
import org.vigie.transforms.fieldvoice.FactConsultation;
import org.vigie.transforms.fieldvoice.FactIssueMention;
import org.vigie.transforms.quality.CodedExcerptFindings;

/** What focus groups and consultations are brought to, and from what. */
public final class FocusGroupTables {
    public static final List<TableJob> ALL = List.of(
            table(STG_THEME)
                    .from(landed("focusgroups.themes"), landed("focusgroups.codes"))
                    .by(StgTheme::build),
            table(STG_FOCUS_GROUP_SESSION)
                    .from(
                            landed("focusgroups.sessions"),
                            landed("focusgroups.sources"),
                            landed("focusgroups.cases"),
                            landed("focusgroups.values"))
                    .by(StgFocusGroupSession::build),
            table(STG_CODED_EXCERPT)
                    .from(
                            landed("focusgroups.codings"),
                            restricted("focusgroups.codings"),
                            STG_FOCUS_GROUP_SESSION,
                            STG_THEME)
                    .by(StgCodedExcerpt::build),
            table(STG_ISSUE_MENTION)
                    .from(landed("consultations.issue-mentions"))
                    .by(StgIssueMention::build),
            table(STG_CONSULTATION).from(landed("consultations.activities")).by(StgConsultation::build),
            table(DIM_THEME).from(STG_THEME).by(DimTheme::build),
            table(DIM_SESSION).from(STG_FOCUS_GROUP_SESSION).by(DimSession::build),
            table(FACT_CODED_EXCERPT)
                    .from(STG_CODED_EXCERPT, STG_FOCUS_GROUP_SESSION, DIM_THEME)
                    .by(FactCodedExcerpt::build),
            table(FACT_ISSUE_MENTION)
                    .from(STG_ISSUE_MENTION, DIM_THEME, DIM_ORGANISATION)
                    .by(FactIssueMention::build),
            table(FACT_CONSULTATION).from(STG_CONSULTATION).by(FactConsultation::build),
            table(AGG_THEME_SALIENCE)
                    .from(FACT_CODED_EXCERPT, DIM_SESSION, FACT_ISSUE_MENTION, FACT_CONSULTATION, DIM_THEME)
                    .by(AggThemeSalience::build),
            table(AGG_THEME_AUDIENCE_GAP).from(AGG_THEME_SALIENCE).by(AggThemeAudienceGap::build),
            table(STG_QUALITY_FINDING).from(STG_CODED_EXCERPT).by(CodedExcerptFindings::build));

    private FocusGroupTables() {}
}
