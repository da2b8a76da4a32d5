package org.vigie.transforms.quality.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;
import static org.vigie.testkit.Frames.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.testkit.SparkTest;

@SparkTest
class FactQualityFindingTest {
    private static final Instant DAY_1 = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-05-02T08:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2026-05-03T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 3);
    private static final String DECISIONS = "finding_id | decision_number int | decision_code | until_date date"
            + " | decided_by_code | decided_at timestamp | decision_reason\n";

    private Dataset<Row> history;

    @BeforeEach
    void nothingHappenedYet(SparkSession spark) {
        history = spark.createDataFrame(List.of(), FindingHistory.COLUMNS);
    }

    @Test
    void aFindingIsOpenThenResolvedThenReopenedAndEachChangeIsNotedOnce() {
        refresh(1, DAY_1, "a", "b");
        assertThat(refresh(1, DAY_1, "a", "b")).as("a rerun").isZero();
        refresh(2, DAY_2, "b");
        refresh(3, DAY_3, "a", "b");
        assertRows(history.orderBy("change_number", "finding_id"), """
                change_number bigint | finding_id | change_code
                1                    | a          | opened
                1                    | b          | opened
                2                    | a          | resolved
                3                    | a          | reopened
                """);
        assertRows(states(DECISIONS, "a", "b"), """
                finding_id | state_code | is_waiting | first_seen_at       | state_since_at
                a          | reopened   | true                | 2026-05-01 08:00:00.0 | 2026-05-03 08:00:00.0
                b          | open       | true                | 2026-05-01 08:00:00.0 | 2026-05-01 08:00:00.0
                """);
        refresh(4, DAY_3, "a");
        assertRows(states(DECISIONS, "a"), """
                finding_id | state_code | is_waiting | message_en
                a          | reopened   | true       | said of a
                b          | resolved   | false      | said of b
                """);
    }

    @Test
    void whatAStewardDecidedSurvivesRefreshesUntilTheFindingIsGone() {
        refresh(1, DAY_1, "a", "b", "c", "d");
        String decisions = DECISIONS
                + "a | 0 | acknowledge | | data_steward | 2026-05-02 00:00:00 | J'appelle\n"
                + "b | 1 | waive | 2026-05-03 | data_steward | 2026-05-02 00:00:00 | Connu\n"
                + "c | 2 | waive | 2026-05-02 | data_steward | 2026-05-02 00:00:00 | Connu\n"
                + "d | 3 | acknowledge | | data_steward | 2026-05-02 00:00:00 | Vu\n"
                + "d | 4 | reopen | | data_steward | 2026-05-02 01:00:00 | Pas réglé\n";
        refresh(2, DAY_2, "a", "b", "c", "d");
        assertRows(states(decisions, "a", "b", "c", "d"), """
                finding_id | state_code   | is_waiting | decision_reason | waived_until_date
                a          | acknowledged | true       | J'appelle       |
                b          | waived       | false      | Connu           | 2026-05-03
                c          | open         | true       | Connu           |
                d          | reopened     | true       | Pas réglé       |
                """);
        refresh(3, DAY_2.plusSeconds(60), "c");
        refresh(4, DAY_3, "a", "b", "c");
        assertRows(states(decisions, "a", "b", "c"), """
                finding_id | state_code
                a          | reopened
                b          | waived
                c          | open
                d          | resolved
                """);
    }

    @Test
    void ofNoFindingThereIsNoState() {
        assertThat(FactQualityFinding.build(shown(), history, frame(DECISIONS), TODAY)
                        .count())
                .isZero();
    }

    private long refresh(int number, Instant at, String... shown) {
        Dataset<Row> changes = FindingHistory.changes(
                        shown(shown), history, new FindingHistory.Stamp(number, "run" + number, at))
                .localCheckpoint();
        history = history.union(changes).localCheckpoint();
        return changes.count();
    }

    private Dataset<Row> states(String decisions, String... shown) {
        return FactQualityFinding.build(shown(shown), history, frame(decisions), TODAY);
    }

    private static Dataset<Row> shown(String... ids) {
        StringBuilder rows = new StringBuilder(
                "finding_id | kind_code | kind_name_fr | kind_name_en | severity_code | owner_role_code"
                        + " | subject_type_code | subject_id | organisation_id | fiscal_year | message_fr | message_en | remedy_fr"
                        + " | remedy_en | delivery_id | source_file | source_line int\n");
        for (String id : ids) {
            rows.append(id)
                    .append(" | k | Type | Kind | error | data_steward | indicator | s | MSS | 2024-2025 | dit de ")
                    .append(id)
                    .append(" | said of ")
                    .append(id)
                    .append(" | fr | en | d | f.csv | 2\n");
        }
        return frame(rows.toString());
    }
}
