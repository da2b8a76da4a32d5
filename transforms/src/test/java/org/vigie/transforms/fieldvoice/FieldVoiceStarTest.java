package org.vigie.transforms.fieldvoice;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.emptyFrame;
import static org.vigie.testkit.Frames.frame;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.TableCatalog;
import org.vigie.contract.fieldvoice.FieldVoiceTables;
import org.vigie.testkit.SparkTest;
import org.vigie.transforms.keys.SurrogateKey;

@SparkTest
class FieldVoiceStarTest {
    private static final String THEMES =
            "codebook_id | theme_id | family_theme_id | level_number int | name_fr | name_en"
                    + " | definition_fr | definition_en | inclusion_rule_fr | inclusion_rule_en | exclusion_rule_fr"
                    + " | exclusion_rule_en | source_reference\n";
    private static final String SESSIONS = "session_id | consultation_id | session_date date | audience_code"
            + " | participant_count int | organisation_size_code\n";

    @Test
    void aThemeKnowsItsFamilyAndOneWhoseFamilyNeverCameIsItsOwn() {
        Dataset<Row> themes = DimTheme.build(themes());
        assertRows(themes.where("theme_key >= 0"), """
                theme_id  | level_number | family_name_fr | name_fr
                processes | 1            | Processus      | Processus
                steps     | 2            | Processus      | Étapes
                delays    | 2            | Processus      | Délais
                orphan    | 2            | Orphelin       | Orphelin
                """);
        assertThat(themes.where("theme_id = 'steps'")
                        .select("family_theme_key")
                        .first()
                        .getLong(0))
                .isEqualTo(key(themes, "processes"));
        assertThat(themes.where("theme_key < 0").count()).isEqualTo(3);
        assertThat(DimTheme.build(emptyFrame(TableCatalog.shipped().table(FieldVoiceTables.STG_THEME)))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aSessionIsPublishedWithoutWhatNamesItsGroup() {
        Dataset<Row> sessions = DimSession.build(sessions());
        assertThat(sessions.columns()).doesNotContain("session_id", "qda_source_id");
        assertRows(sessions.where("session_key >= 0 and consultation_id = 'c1'"), """
                audience_code | audience_name_fr | audience_name_en
                managers      | Gestion          | Managers
                managers      | Gestion          | Managers
                managers      | Gestion          | Managers
                staff         | Personnel        | Staff
                staff         | Personnel        | Staff
                not_stated    | Non précisée     | Not stated
                """);
    }

    @Test
    void codersAgreeWhereEachOneWhoCodedTheExcerptGaveTheTheme() {
        assertRows(excerpts("""
                m1 | e1 | steps  | K1 | ideas
                m1 | e1 | steps  | K2 | ideas
                m1 | e1 | delays | K2 | ideas
                m1 | e2 | delays | K1 | ideas
                m9 | e3 | other  | K1 |
                """), """
                session_id | excerpt_id | theme_id | coder_id | is_agreed
                m1         | e1         | steps    | K1       | true
                m1         | e1         | steps    | K2       | true
                m1         | e1         | delays   | K2       | false
                m1         | e2         | delays   | K1       |
                m9         | e3         | other    | K1       |
                """);
        assertThat(excerpts("m9 | e3 | other | K1 |")
                        .select("session_key", "theme_key")
                        .first()
                        .toString())
                .isEqualTo("[-1,-1]");
    }

    /** Three groups of managers and two of staff, as in the report; the coding is made up. */
    @Test
    void m44CountsSessionsThatMentionAThemeOrOneOfItsFamilyAndSaysOfHowMany() {
        Dataset<Row> salience = salience(excerpts("""
                m1 | e1 | steps     | K1 | ideas
                m1 | e2 | steps     | K2 | ideas
                m2 | e3 | delays    | K1 | ideas
                s1 | e4 | processes | K1 | ideas
                x1 | e5 | steps     | K1 | ideas
                """), frame(MENTIONS));
        assertRows(salience, """
                theme_id  | unit_code | audience_code | mention_count | unit_count | salience_ratio
                processes | session   | all           | 3             | 5          | 0.600000
                steps     | session   | all           | 1             | 5          | 0.200000
                delays    | session   | all           | 1             | 5          | 0.200000
                orphan    | session   | all           | 0             | 5          | 0.000000
                processes | session   | managers      | 2             | 3          | 0.666667
                steps     | session   | managers      | 1             | 3          | 0.333333
                delays    | session   | managers      | 1             | 3          | 0.333333
                orphan    | session   | managers      | 0             | 3          | 0.000000
                processes | session   | staff         | 1             | 2          | 0.500000
                steps     | session   | staff         | 0             | 2          | 0.000000
                delays    | session   | staff         | 0             | 2          | 0.000000
                orphan    | session   | staff         | 0             | 2          | 0.000000
                """);
    }

    @Test
    void m45IsManagersLessStaffInPointsWithBothNumbersOfSessions() {
        Dataset<Row> gap = AggThemeAudienceGap.build(salience(excerpts("""
                m1 | e1 | steps | K1 | ideas
                m2 | e2 | steps | K1 | ideas
                s1 | e3 | steps | K1 | ideas
                """), frame(MENTIONS)));
        assertRows(withThemeId(gap).where("theme_id = 'steps'"), """
                consultation_id | manager_session_count | staff_session_count | gap_points
                c1              | 3                     | 2                   | 16.6667
                """);
    }

    /** What nobody coded is unknown, not zero; sources of no stated audience are no sessions. */
    @Test
    @Tag("C15")
    void c15WithoutRealCodingThereIsNoSalienceAndNoGap() {
        Dataset<Row> salience = salience(excerpts("x1 | e1 | steps | K1 | ideas"), frame(MENTIONS));
        assertThat(salience.count()).isZero();
        assertThat(AggThemeAudienceGap.build(salience).count()).isZero();
    }

    @Test
    @Tag("C16")
    void c16TheFrequencyOfAnIssueIsOrganisationsCitingItOfThoseConsulted() {
        assertRows(
                salience(excerpts(""), FactIssueMention.build(frame("""
                consultation_id | source_type_code | source_id | codebook_id | theme_id | is_mentioned boolean | known_from timestamp | delivery_id | source_file | source_line int
                c1              | organisation     | MSS       | ideas       | steps    | true  | 2024-01-01 | d1 | a.csv | 2
                c1              | organisation     | MFA       | ideas       | delays   | true  | 2024-01-01 | d1 | a.csv | 3
                c1              | organisation     | MES       | ideas       | steps    | false | 2024-01-01 | d1 | a.csv | 4
                c2              | organisation     | MSS       | ideas       | steps    | true  | 2024-01-01 | d1 | a.csv | 5
                c1              | group            | reps      | ideas       | steps    | true  | 2024-01-01 | d1 | a.csv | 6
                """), DimTheme.build(themes()), organisations())),
                """
                theme_id  | unit_code    | audience_code | mention_count | unit_count | salience_ratio
                processes | organisation | all           | 2             | 20         | 0.100000
                steps     | organisation | all           | 1             | 20         | 0.050000
                delays    | organisation | all           | 1             | 20         | 0.050000
                orphan    | organisation | all           | 0             | 20         | 0.000000
                processes | organisation | all           | 1             | 1          | 1.000000
                steps     | organisation | all           | 1             | 1          | 1.000000
                delays    | organisation | all           | 0             | 1          | 0.000000
                orphan    | organisation | all           | 0             | 1          | 0.000000
                """);
    }

    @Test
    void aGroupIsKnownByAKeyOnlyAndAnOrganisationByItsRow() {
        Dataset<Row> facts = FactIssueMention.build(frame("""
                consultation_id | source_type_code | source_id | codebook_id | theme_id | is_mentioned boolean | known_from timestamp | delivery_id | source_file | source_line int
                c1              | organisation     | MSS       | ideas       | steps    | true  | 2024-01-01 | d1 | a.csv | 2
                c1              | organisation     | ZZZ       | ideas       | steps    | false | 2024-01-01 | d1 | a.csv | 3
                c1              | group            | reps      | none        | steps    | true  | 2024-01-01 | d1 | a.csv | 4
                """), DimTheme.build(themes()), organisations());
        assertThat(facts.columns()).doesNotContain("source_id");
        assertRows(facts, """
                source_type_code | organisation_key | mention_count
                organisation     | 11               | 1
                organisation     | -1               | 0
                group            | -2               | 1
                """);
        assertThat(facts.where("theme_key = -1").count()).isEqualTo(1);
    }

    private static final String MENTIONS =
            "consultation_id | source_type_code | source_key bigint | theme_key bigint" + " | is_mentioned boolean\n";

    private static Dataset<Row> excerpts(String rows) {
        Dataset<Row> conformed = frame("session_id | excerpt_id | theme_id | coder_id | codebook_id\n" + rows)
                .withColumn("known_from", lit(null).cast("timestamp"))
                .withColumn("delivery_id", lit(null).cast("string"))
                .withColumn("source_file", lit(null).cast("string"))
                .withColumn("source_line", lit(null).cast("int"));
        return FactCodedExcerpt.build(conformed, sessions(), DimTheme.build(themes()));
    }

    private static Dataset<Row> salience(Dataset<Row> excerpts, Dataset<Row> mentions) {
        Dataset<Row> consultations = frame("""
                consultation_id | organisation_count int
                c1              | 20
                c2              |
                """);
        return withThemeId(AggThemeSalience.build(
                excerpts, DimSession.build(sessions()), mentions, consultations, DimTheme.build(themes())));
    }

    private static Dataset<Row> withThemeId(Dataset<Row> rows) {
        return List.of(rows.columns()).contains("theme_id")
                ? rows
                : rows.join(DimTheme.build(themes()).select("theme_key", "theme_id"), "theme_key");
    }

    private static Dataset<Row> themes() {
        return frame(THEMES + """
                ideas | processes | processes | 1 | Processus | Processes | | | | | | |
                ideas | steps     | processes | 2 | Étapes    | Steps     | | | | | | |
                ideas | delays    | processes | 2 | Délais    | Delays    | | | | | | |
                ideas | orphan    | nowhere   | 2 | Orphelin  | Orphan    | | | | | | |
                """);
    }

    private static Dataset<Row> sessions() {
        return frame(SESSIONS + """
                m1 | c1 | | managers   | 8 |
                m2 | c1 | | managers   | 8 |
                m3 | c1 | | managers   |   |
                s1 | c1 | | staff      | 8 |
                s2 | c1 | | staff      | 8 |
                x1 | c1 | | not_stated |   |
                y1 |    | | managers   |   |
                """);
    }

    private static Dataset<Row> organisations() {
        return frame("""
                organisation_key bigint | organisation_id | valid_from date | valid_to date | is_current boolean
                11                      | MSS             | 2015-04-01      | 9999-12-31    | true
                10                      | MSS             | 2010-04-01      | 2015-04-01    | false
                12                      | MFA             | 2015-04-01      | 9999-12-31    | true
                """);
    }

    private static long key(Dataset<Row> themes, String themeId) {
        return themes.where(col("theme_id").equalTo(themeId))
                .select(SurrogateKey.of("codebook_id", "theme_id"))
                .first()
                .getLong(0);
    }
}
