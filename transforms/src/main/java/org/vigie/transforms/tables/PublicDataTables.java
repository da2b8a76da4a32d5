package org.vigie.transforms.tables;

import static org.vigie.contract.conformed.ConformedTables.STG_CONSULTATION_STATEMENT;
import static org.vigie.contract.conformed.ConformedTables.STG_PROJECT_SNAPSHOT;
import static org.vigie.contract.conformed.ConformedTables.STG_SURVEY_RESULT;
import static org.vigie.contract.conformed.ConformedTables.STG_TERRITORIAL_PROGRESS;
import static org.vigie.contract.quality.QualityTables.STG_QUALITY_FINDING;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.util.List;
import org.vigie.transforms.conformed.barometre.StgTerritorialProgress;
import org.vigie.transforms.conformed.consultation.StgConsultationStatement;
import org.vigie.transforms.conformed.projects.StgProjectSnapshot;
import org.vigie.transforms.conformed.survey.StgSurveyResult;
import org.vigie.transforms.quality.SurveyCategoryFindings;
import org.vigie.transforms.quality.SurveyFindings;

/** What public data sets beside GC InfoBase are brought to, and from what. */
public final class PublicDataTables {
    /** The French results barometer. */
    public static final List<TableJob> BAROMETER = List.of(table(STG_TERRITORIAL_PROGRESS)
            .from(
                    landed("barometre.synthese-national"),
                    landed("barometre.synthese-regional"),
                    landed("barometre.synthese-departemental"))
            .by(StgTerritorialProgress::build));

    /** The Public Service Employee Survey. */
    public static final List<TableJob> SURVEY = List.of(
            table(STG_SURVEY_RESULT)
                    .from(landed("pses.results"), landed("pses.departments"))
                    .by(StgSurveyResult::build),
            table(STG_QUALITY_FINDING).from(STG_SURVEY_RESULT).by(SurveyFindings::build),
            table(STG_QUALITY_FINDING).from(landed("pses.results")).by(SurveyCategoryFindings::build));

    /** The United Kingdom's portfolio of major projects. */
    public static final List<TableJob> PROJECTS =
            List.of(table(STG_PROJECT_SNAPSHOT).from(landed("gmpp.projects")).by(StgProjectSnapshot::build));

    /** An open consultation on Polis. */
    public static final List<TableJob> CONSULTATION = List.of(table(STG_CONSULTATION_STATEMENT)
            .from(landed("polis.votes"), landed("polis.comments"))
            .by(StgConsultationStatement::build));

    private PublicDataTables() {}
}
