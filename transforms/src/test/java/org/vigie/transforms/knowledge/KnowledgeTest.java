package org.vigie.transforms.knowledge;

import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;
import static org.vigie.testkit.Frames.like;
import static org.vigie.testkit.Frames.none;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.contract.knowledge.KnowledgeTables;
import org.vigie.testkit.SparkTest;

/** What is watched, what words mean, and what users say of the data. */
@SparkTest
class KnowledgeTest {
    private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");

    @Test
    @Tag("C20")
    void c20ARemarkOfAUserGetsATicketNumberThatStaysTheSame() {
        String remarks = """
                remark_id | received_date date | subject_code | answered_date date
                r1        | 2024-05-01         | evaluation   | 2024-05-04
                r2        | 2024-05-01         | budget       | 2024-07-01
                r3        | 2024-07-01         | budget       |
                """;
        Dataset<Row> feedback = FactFeedback.build(like(KnowledgeTables.STG_REMARK, remarks), periods(), AS_OF);
        assertRows(feedback, """
                ticket_number | subject_code | period_key | is_answered | answer_day_count
                R-82F3E9C695  | evaluation   | 8          | true        | 3
                R-DB77FD01AF  | budget       | 8          | false       |
                """);
        assertRows(
                FactFeedback.build(like(KnowledgeTables.STG_REMARK, remarks), periods(), LocalDate.parse("2025-01-01")),
                """
                ticket_number | is_answered
                R-82F3E9C695  | true
                R-DB77FD01AF  | true
                R-E49D63B2A8  | false
                """);
    }

    @Test
    @Tag("C30")
    void c30AnItemCountsByThemeWithItsAgeAndWhetherADecisionUsesIt() {
        Dataset<Row> items = like(KnowledgeTables.STG_WATCH_ITEM, """
                item_id | theme_id | source_link       | published_date date | decision_id
                v1      | waits    | https://example.org/1 | 2024-06-20      | d1
                v2      | ?        | https://example.org/2 | 2023-06-30      | d9
                v3      |          | https://example.org/3 | 2023-06-30      |
                """);
        Dataset<Row> themes = frame("""
                theme_id | theme_key bigint
                waits    | 5
                waits    | 4
                """);
        Dataset<Row> decisions = frame("""
                decision_id
                d1
                """);
        assertRows(FactWatchItem.build(items, themes, decisions, periods(), AS_OF), """
                item_id | theme_key | period_key | age_day_count | is_reused
                v1      | 4         | 8          | 10            | true
                v2      | -1        | 7          | 366           | false
                v3      | -2        | 7          | 366           | false
                """);
    }

    @Test
    @Tag("C37")
    void c37ATermKeepsItsMeaningOfTheTimeInBothLanguages() {
        Dataset<Row> terms = like(KnowledgeTables.STG_GLOSSARY_TERM, """
                term_id | valid_from date | name_fr | name_en | definition_fr | definition_en
                t1      | 2020-04-01      | Cible   | Target  | Ancienne      | Old
                t1      | 2023-04-01      | Cible   | Target  | Nouvelle      | New
                """);
        assertRows(DimGlossary.build(terms, AS_OF).where("term_key >= 0"), """
                term_id | definition_fr | definition_en | valid_from | valid_to   | is_current
                t1      | Ancienne      | Old           | 2020-04-01 | 2023-04-01 | false
                t1      | Nouvelle      | New           | 2023-04-01 | 9999-12-31 | true
                """);
    }

    @Test
    void nothingMakesNothing() {
        assertRows(FactFeedback.build(none(KnowledgeTables.STG_REMARK), periods(), AS_OF), "ticket_number");
    }

    private static Dataset<Row> periods() {
        return frame("""
                period_id | period_key bigint | granularity_code | start_date date | end_date date
                2022-2023 | 6                 | fiscal_year      | 2022-04-01      | 2023-03-31
                2023-2024 | 7                 | fiscal_year      | 2023-04-01      | 2024-03-31
                2024-2025 | 8                 | fiscal_year      | 2024-04-01      | 2025-03-31
                2025-2026 | 9                 | fiscal_year      | 2025-04-01      | 2026-03-31
                """);
    }
}
