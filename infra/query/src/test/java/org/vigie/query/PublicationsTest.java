package org.vigie.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.contract.workspace.Workspace;

class PublicationsTest {
    private static final String SPENDING_BY_ORGANISATION = """
            organisation.code | spending
            ENV | 100.01
            FIN | 0.05
            JUS | 55.5
            SAN | 2334567902.48
            """;

    @Test
    void aPublicationIsOpenedByTwoReadersOfOneProcess(@TempDir Path folder) {
        Workspace workspace = SampleGovernment.star().publish(folder, SampleGovernment.PUBLICATION);
        try (Publications first = new Publications(workspace)) {
            assertThat(spending(first)).isEqualTo(SPENDING_BY_ORGANISATION);
            try (Publications second = new Publications(workspace)) {
                assertThat(spending(second)).isEqualTo(SPENDING_BY_ORGANISATION);
            }
            assertThat(spending(first)).isEqualTo(SPENDING_BY_ORGANISATION);
        }
    }

    @Test
    void aDayIsAnsweredByTheLatestPublicationThatJudgesByThen(@TempDir Path folder) throws IOException {
        SampleStar star = SampleGovernment.star();
        star.publish(folder, "p-0001-5a3b1e000000", "2018-03-31");
        star.publish(folder, "p-0002-5a3b1e000000", "2018-06-30");
        star.publish(folder, "p-0003-5a3b1e000000", "2018-03-31");
        star.publish(folder, "p-0004-5a3b1e000000", "2018-07-31");
        Workspace workspace = star.publish(folder, "p-0005-5a3b1e000000", "2018-09-30");
        // p-0005 was taken back
        Files.writeString(workspace.current(), "p-0004-5a3b1e000000\n");
        try (Publications publications = new Publications(workspace)) {
            assertThat(answered(publications, "2018-03-31")).isEqualTo("p-0003-5a3b1e000000");
            assertThat(answered(publications, "2018-06-29")).isEqualTo("p-0003-5a3b1e000000");
            assertThat(answered(publications, "2018-06-30")).isEqualTo("p-0002-5a3b1e000000");
            assertThat(answered(publications, "2019-01-01")).isEqualTo("p-0004-5a3b1e000000");
            assertThat(answered(publications, "")).isEqualTo("p-0004-5a3b1e000000");
            assertThatThrownBy(() -> answered(publications, "2018-03-30"))
                    .hasMessageContaining("2018-03-30")
                    .hasMessageContaining("2018-03-31, 2018-06-30, 2018-07-31");
        }
    }

    private static String answered(Publications publications, String day) {
        return publications
                .publication(PublicationChoice.of(Optional.of("current"), Optional.of(day)))
                .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET threads = 1",
                "SET enable_external_access = true",
                "ATTACH 'other.duckdb'",
                "SELECT * FROM read_text('%s')",
                "COPY (SELECT 1) TO 'out.csv'",
                "INSTALL httpfs",
                "CREATE TABLE t (x INTEGER)",
                "DELETE FROM fact_budget",
            })
    void anOpenedCopyCanNeitherBeChangedNorLeft(String statement, @TempDir Path folder) throws Exception {
        Path database = folder.resolve("star.duckdb");
        SampleGovernment.star().write(database);
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (Connection first = DuckDbEngine.open(database);
                Connection second = DuckDbEngine.open(database)) {
            for (Connection connection : List.of(first, second)) {
                try (Statement running = connection.createStatement()) {
                    assertThatThrownBy(() -> running.execute(statement.formatted(secret)))
                            .isInstanceOf(SQLException.class)
                            .hasMessageMatching("(?s).*(locked|disabled|read-only).*");
                }
            }
        }
    }

    private static String spending(Publications publications) {
        return Ask.drawn(publications.current().ask(Ask.of("spending", "organisation.code")));
    }
}
