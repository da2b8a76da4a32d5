package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.testkit.Frames.assertRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

@SparkTest
class RestrictedLandingTest {
    private static final TableName OPEN = new TableName("landed_focusgroups_codings");
    private static final TableName RESTRICTED = new TableName("restricted_focusgroups_codings");

    @TempDir
    Path root;

    private Lakehouse lakehouse;

    @BeforeEach
    void open(SparkSession spark) {
        lakehouse = new Lakehouse(new Workspace(root), spark);
    }

    @Test
    void whatPeopleSaidLandsApartOnceAndIsFlaggedWhereItNamesSomebody() throws IOException {
        land("2026-01-02T03:04:05Z");
        LandingReport again = land("2026-02-02T03:04:05Z");

        assertThat(again.alreadyKnown()).isTrue();
        assertThat(lakehouse.read(OPEN).columns())
                .doesNotContain("excerpt_text")
                .contains("excerpt_id");
        assertRows(lakehouse.read(RESTRICTED), """
                excerpt_text               | record_number
                Des formulaires trop longs | 1
                Mme Gagnon le sait         | 2
                                           | 3
                """);
        assertRows(lakehouse.read(LandedTables.PERSONAL_DATA), """
                contract_id         | column_name  | source_line | kind_code   | kind_fr
                focusgroups.codings | excerpt_text | 3           | person_name | nom de personne
                """);
        assertThat(lakehouse.workspace().warehouse().resolve("restricted").resolve(RESTRICTED.value()))
                .isDirectory();
    }

    private LandingReport land(String at) throws IOException {
        Path file = Files.writeString(root.resolve("codings.csv"), """
                session_id,excerpt_id,theme_id,coder_id,start_position,end_position,excerpt_text
                S1,E1,processes,K1,,,Des formulaires trop longs
                S1,E2,processes,K1,,,Mme Gagnon le sait
                S1,E3,processes,K1,,,
                """);
        Feed feed = new Feed("focusgroups.codings", "inbox/codings.csv");
        return new Landing(lakehouse)
                .landAll(Map.of(feed, file), Instant.parse(at), told -> {})
                .get(0);
    }
}
