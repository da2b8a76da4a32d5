package org.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.contract.alignment.AlignmentTables;
import org.vigie.contract.calendar.CalendarTables;
import org.vigie.contract.capacity.CapacityTables;
import org.vigie.contract.conformed.ConformedTables;
import org.vigie.contract.fieldvoice.FieldVoiceTables;
import org.vigie.contract.finance.FinanceTables;
import org.vigie.contract.improvement.ImprovementTables;
import org.vigie.contract.index.IndexTables;
import org.vigie.contract.innovation.InnovationTables;
import org.vigie.contract.knowledge.KnowledgeTables;
import org.vigie.contract.performance.PerformanceTables;
import org.vigie.contract.plans.PlanTables;
import org.vigie.contract.projects.ProjectTables;
import org.vigie.contract.quality.QualityCheckTables;
import org.vigie.contract.quality.QualityTables;
import org.vigie.contract.reporting.ReportingTables;
import org.vigie.contract.rooms.RoomTables;
import org.vigie.contract.services.ServiceTables;
import org.vigie.contract.trajectory.TrajectoryTables;
import org.vigie.contract.voice.VoiceTables;
import org.vigie.contract.workspace.Workspace;

class TableCatalogTest {
    private static final Set<TableName> FINDINGS_OF_THE_DAY =
            Set.of(QualityTables.STG_QUALITY_FINDING, QualityTables.STG_OBSERVATION_FINDING);

    private static final TableCatalog CATALOG = TableCatalog.shipped();

    static Collection<Table> tables() {
        return CATALOG.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableHasAKeyOfMandatoryColumnsAndNoColumnTwice(Table table) {
        assertThat(table.key()).isNotEmpty();
        assertThat(table.columnNames()).doesNotHaveDuplicates();
        assertThat(table.columns().stream()
                        .filter(column -> table.key().contains(column.name()))
                        .filter(Column::nullable))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFactSaysWhereItsRowsCameFromAndWhenTheyWereKnown(Table table) {
        if (table.name().value().startsWith("fact_indicator")
                || (table.name().value().startsWith("stg_") && !FINDINGS_OF_THE_DAY.contains(table.name()))) {
            assertThat(table.columnNames()).contains("known_from", "delivery_id", "source_file", "source_line");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noTableHasAColumnForAPersonsName(Table table) {
        assertThat(table.columnNames())
                .noneMatch(name -> Stream.of("person", "employee_name", "respondent", "email")
                        .anyMatch(name::contains));
    }

    @Test
    void theConstantsNameJustTheTablesThatAreDescribed() {
        List<TableName> constants = Stream.of(
                        AlignmentTables.class,
                        CalendarTables.class,
                        CapacityTables.class,
                        ConformedTables.class,
                        FieldVoiceTables.class,
                        FinanceTables.class,
                        ImprovementTables.class,
                        IndexTables.class,
                        InnovationTables.class,
                        KnowledgeTables.class,
                        PerformanceTables.class,
                        PlanTables.class,
                        ProjectTables.class,
                        QualityCheckTables.class,
                        QualityTables.class,
                        ReportingTables.class,
                        RoomTables.class,
                        ServiceTables.class,
                        TrajectoryTables.class,
                        VoiceTables.class)
                .flatMap(type -> Stream.of(type.getFields()))
                .map(field -> {
                    try {
                        return (TableName) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .sorted()
                .toList();
        assertThat(constants).isEqualTo(CATALOG.all().stream().map(Table::name).toList());
    }

    @Test
    void whatSinglePersonsAnsweredLiesApartFromItsLayer() {
        Workspace workspace = new Workspace(Path.of("w"));
        for (String restricted :
                List.of("landed_surveys_responses_long", "stg_survey_answer", "fact_survey_response")) {
            TableName name = new TableName(restricted);
            assertThat(CATALOG.isRestricted(name)).as(restricted).isTrue();
            assertThat(workspace.table(name)).isEqualTo(workspace.restricted().resolve(restricted));
        }
        assertThat(CATALOG.isRestricted(VoiceTables.FACT_SURVEY_RESULT)).isFalse();
        assertThat(CATALOG.publishable())
                .extracting(Table::name)
                .contains(VoiceTables.FACT_SURVEY_RESULT)
                .doesNotContain(VoiceTables.FACT_SURVEY_RESPONSE, VoiceTables.STG_SURVEY_ANSWER);
        assertThat(workspace.table(VoiceTables.FACT_SURVEY_RESULT))
                .isEqualTo(workspace.warehouse().resolve("star/fact_survey_result"));
    }

    @Test
    void whatPeopleSaidLiesApartWhateverItsPrefixSays() {
        Workspace workspace = new Workspace(Path.of("w"));
        for (String restricted : List.of("fact_coded_excerpt", "stg_coded_excerpt", "restricted_focusgroups_codings")) {
            TableName name = new TableName(restricted);
            assertThat(CATALOG.isRestricted(name)).as(restricted).isTrue();
            assertThat(workspace.table(name)).isEqualTo(workspace.restricted().resolve(restricted));
        }
        assertThat(CATALOG.publishable())
                .extracting(Table::name)
                .contains(FieldVoiceTables.AGG_THEME_SALIENCE)
                .doesNotContain(FieldVoiceTables.FACT_CODED_EXCERPT);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void onlyRestrictedTablesHoldWhatPeopleSaid(Table table) {
        assertThat(CATALOG.isRestricted(table.name()) || !table.columnNames().contains("excerpt_text"))
                .isTrue();
    }

    @Test
    void anUnknownTableIsAnsweredWithTheOneMeant() {
        assertThatThrownBy(() -> CATALOG.table(new TableName("dim_organisations")))
                .hasMessageStartingWith("Table 'dim_organisations' is unknown. Did you mean 'dim_organisation'?");
    }
}
