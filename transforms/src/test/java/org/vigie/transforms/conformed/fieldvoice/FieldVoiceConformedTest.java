package org.vigie.transforms.conformed.fieldvoice;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

@SparkTest
class FieldVoiceConformedTest {
    private static final String ORIGIN = " | received_at timestamp | delivery_id | source_file | source_line int\n";
    private static final String THEMES = "codebook_id | theme_id | parent_theme_id | name_fr | name_en | qda_code_id"
            + " | definition_fr | definition_en | inclusion_rule_fr | inclusion_rule_en | exclusion_rule_fr"
            + " | exclusion_rule_en | source_reference" + ORIGIN;
    private static final String CODES =
            "code_id | parent_code_id | family_code_id | code_name | level int | description" + ORIGIN;
    private static final String SESSIONS = "session_id | consultation_id | session_date date | audience_code"
            + " | participant_count int | organisation_size_code | qda_source_id" + ORIGIN;
    private static final String SOURCES = "session_id" + ORIGIN;
    private static final String CASES = "case_id | session_id\n";
    private static final String VALUES = "subject_id | variable_name | variable_value\n";
    private static final String CODINGS = "session_id | excerpt_id | theme_id | coder_id | start_position int"
            + " | end_position int | source_part | record_number int" + ORIGIN;
    private static final String TEXTS = "excerpt_text | delivery_id | source_part | record_number int\n";

    @Test
    void aCodeThatACodebookDescribesIsThatThemeAndThoseBelowItBelongToItsFamily() {
        assertRows(StgTheme.build(frame(THEMES + """
                ideas | processes | | Processus | Processes | {aaa} | | | | | | | Ann. 4 | 2024-01-01 | d1 | themes.csv | 2
                """), frame(CODES + """
                AAA |     | AAA | Processus   | 1 |         | 2024-01-01 | d2 | p.qdpx | 5
                BBB | AAA | AAA | Allègement  | 2 | Le dire | 2024-01-01 | d2 | p.qdpx | 6
                CCC | BBB | AAA | Formulaires | 3 |         | 2024-01-01 | d2 | p.qdpx | 7
                ZZZ |     | ZZZ | Autre       | 1 |         | 2024-01-01 | d2 | p.qdpx | 8
                """)), """
                codebook_id | theme_id  | parent_theme_id | family_theme_id | level_number | name_en     | definition_fr | source_reference
                ideas       | processes |                 | processes       | 1            | Processes   |               | Ann. 4
                ideas       | BBB       | processes       | processes       | 2            | Allègement  | Le dire       |
                ideas       | CCC       | BBB             | processes       | 2            | Formulaires |               |
                qda         | ZZZ       |                 | ZZZ             | 1            | Autre       |               |
                """);
    }

    @Test
    void aCodebookThatComesAgainReplacesWhatItSaidAndNothingMakesNothing() {
        assertRows(StgTheme.build(frame(THEMES + """
                ideas | p | | Processus | Process   | | | | | | | | | 2024-02-01 | d2 | b.csv | 2
                ideas | p | | Processus | Processes | | | | | | | | | 2024-03-01 | d3 | c.csv | 2
                ideas | p | | Procédés  | Process   | | | | | | | | | 2024-01-01 | d1 | a.csv | 2
                """), frame(CODES)), """
                theme_id | name_en   | delivery_id
                p        | Processes | d3
                """);
        assertRows(StgTheme.build(frame(THEMES), frame(CODES)), "theme_id\n");
    }

    @Test
    void aSourceThatNoSessionClaimsIsASessionOfWhatItsVariablesSay() {
        assertRows(
                StgFocusGroupSession.build(
                        frame(SESSIONS + """
                g1 | c1 | 2021-03-12 | managers | 8 | large | {s1} | 2024-01-01 | d1 | sessions.csv | 2
                """), frame(SOURCES + """
                S1 | 2024-01-01 | d2 | p.qdpx | 9
                S2 | 2024-01-01 | d2 | p.qdpx | 10
                S3 | 2024-01-01 | d2 | p.qdpx | 11
                S4 | 2024-01-01 | d2 | p.qdpx | 12
                """), frame(CASES + """
                G1 | S2
                G2 |
                """), frame(VALUES + """
                G1 | Audience     | Personnel
                G1 | participants | 7
                S3 | audience     | les gens du troisième
                S3 | participants | une dizaine
                G2 | audience     | managers
                """)),
                """
                session_id | consultation_id | audience_code | participant_count | organisation_size_code | qda_source_id
                g1         | c1              | managers      | 8                 | large                  | S1
                S2         |                 | staff         | 7                 |                        | S2
                S3         |                 | not_stated    |                   |                        | S3
                S4         |                 | not_stated    |                   |                        | S4
                """);
    }

    @Test
    void codingsFindTheirSessionThemeAndTextByEitherName() {
        Dataset<Row> built = StgCodedExcerpt.build(frame(CODINGS + """
                S1 | e1 | AAA       | K1 | 0 | 5 | codings | 1 | 2024-01-01 | d1 | p.qdpx  | 20
                g1 | e2 | processes |    |   |   |         | 1 | 2024-01-01 | d2 | c.csv   | 2
                g9 | e3 | shared    | K1 |   |   |         | 2 | 2024-01-01 | d2 | c.csv   | 3
                g1 | e4 | nowhere   | K1 |   |   |         | 3 | 2024-01-01 | d2 | c.csv   | 4
                g1 | e2 | processes |    |   |   |         | 1 | 2024-02-01 | d3 | c2.csv  | 2
                """), frame(TEXTS + """
                dit un jour | d1 | codings | 1
                dit ici     | d2 |         | 1
                dit encore  | d3 |         | 1
                """), sessions(), themes());
        assertRows(built, """
                session_id | excerpt_id | theme_id  | coder_id   | codebook_id | excerpt_text | delivery_id
                g1         | e1         | processes | K1         | ideas       | dit un jour  | d1
                g1         | e2         | processes | not_stated | ideas       | dit encore   | d3
                g9         | e3         | shared    | K1         |             |              | d2
                g1         | e4         | nowhere   | K1         |             |              | d2
                """);
        assertRows(StgCodedExcerpt.build(frame(CODINGS), frame(TEXTS), sessions(), themes()), "session_id\n");
    }

    @Test
    void issueMentionsAndConsultationsAreThoseOfTheirLatestDelivery() {
        assertRows(
                StgIssueMention.build(frame(
                        "consultation_id | source_type_code | source_id | codebook_id | theme_id | is_mentioned boolean"
                                + ORIGIN
                                + """
                c1 | organisation | MSS | issues | silos | true  | 2024-01-01 | d1 | a.csv | 2
                c1 | organisation | MSS | issues | silos | false | 2024-02-01 | d2 | b.csv | 2
                """)),
                """
                source_id | is_mentioned
                MSS       | false
                """);
        assertRows(
                StgConsultation.build(
                        frame("consultation_id | activity_code | name_fr | name_en | held_on date | people_count int"
                                + " | organisation_count int | session_count int | source_reference" + ORIGIN + """
                c1 | report | Rapport | Report | | 42 | | | §7 | 2024-01-01 | d1 | a.csv | 2
                c1 | report | Rapport | Report | | 43 | | | §7 | 2024-02-01 | d2 | b.csv | 2
                """)),
                """
                consultation_id | people_count
                c1              | 43
                """);
    }

    private static Dataset<Row> sessions() {
        return frame("""
                session_id | qda_source_id
                g1         | S1
                g2         |
                """);
    }

    private static Dataset<Row> themes() {
        return frame("""
                codebook_id | theme_id  | qda_code_id
                ideas       | processes | AAA
                ideas       | shared    |
                issues      | shared    |
                """);
    }
}
