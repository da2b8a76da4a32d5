package org.vigie.ingestion.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

/** Answers land under pseudonyms, apart from everything else, and nothing of what persons said is to be found elsewhere. */
@SparkTest
class SurveyLandingTest {
    private static final Instant RUN = Instant.parse("2026-01-02T03:04:05Z");
    private static final TableName RESPONSES = new TableName("landed_surveys_responses_long");

    @TempDir
    Path root;

    private Workspace workspace;
    private Lakehouse lakehouse;

    @BeforeEach
    void open(SparkSession spark) {
        workspace = new Workspace(root);
        lakehouse = new Lakehouse(workspace, spark);
    }

    @Test
    void whoAnsweredIsKeptAsAPseudonymOfItsWaveOnly() throws IOException {
        land(
                "results-survey1.csv",
                "id,token,email,Q01\nid-77701-x,kT7wq,marie@exemple.qc.ca,A3\nid-77702-x,pL2xs,,A4\n",
                RUN);
        land(
                "results-survey1.csv",
                "id,token,email,Q01\nid-77701-x,kT7wq,marie@exemple.qc.ca,A2\n",
                RUN.plusSeconds(60));
        land(
                "results-survey2.csv",
                "id,token,email,Q01\nid-77701-x,kT7wq,marie@exemple.qc.ca,A3\n",
                RUN.plusSeconds(120));

        List<Row> rows =
                lakehouse.read(RESPONSES).orderBy("received_at", "source_line").collectAsList();
        List<String> pseudonyms =
                rows.stream().map(row -> row.<String>getAs("respondent")).toList();
        assertThat(pseudonyms).allMatch(pseudonym -> pseudonym.matches("[0-9a-f]{32}"));
        assertThat(pseudonyms.get(2)).isEqualTo(pseudonyms.get(0)).isNotEqualTo(pseudonyms.get(1));
        assertThat(pseudonyms.get(3)).isNotEqualTo(pseudonyms.get(0));
        assertThat(filesThatHold("id-77701-x", "kT7wq", "marie@exemple")).isEmpty();
    }

    @Test
    void theKeyOfThePseudonymsIsForItsOwnerOnly() throws IOException {
        land("w.csv", "id,Q01\n1,A3\n", RUN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.pseudonymKey())))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(workspace.pseudonymKey())).hasSize(32);
    }

    @Test
    void whatWasSaidLiesInTheRestrictedZoneAloneEvenWhereItIsSetAside() throws IOException {
        StringBuilder file = new StringBuilder("id,Q01,Q02\n");
        for (int number = 1; number <= 40; number++) {
            file.append(number).append(",A1,MonAvisBienAMoi\n");
        }
        LandingReport report = land("w.csv", file + "40,A1,MonAvisRepete\n", RUN);

        assertThat(report.records()).isEqualTo(82);
        assertThat(report.landed()).isEqualTo(80);
        assertThat(report.quarantined()).isEqualTo(2);
        assertThat(new Quarantine(lakehouse).entries(10))
                .allMatch(entry -> entry.raw().equals("•••"))
                .allMatch(entry -> entry.line() == 42);
        assertThat(filesThatHold("MonAvisRepete")).isEmpty();
        assertThat(filesThatHold("MonAvisBienAMoi"))
                .isNotEmpty()
                .allMatch(path -> path.startsWith(workspace.restricted()));
    }

    private LandingReport land(String name, String text, Instant at) throws IOException {
        Path file = Files.writeString(root.resolve(name), text);
        return new Landing(lakehouse)
                .landAll(Map.of(new Feed("surveys.responses-wide", "inbox/" + name), file), at, told -> {})
                .get(0);
    }

    /**
     * Files of the warehouse that hold one of the texts; short texts stand in Parquet and in Delta's log as they are. Not of
     * digits alone: those may stand in a time or in a hash by chance.
     */
    private List<Path> filesThatHold(String... texts) throws IOException {
        try (Stream<Path> files = Files.walk(workspace.warehouse())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String content = content(file);
                        return Stream.of(texts).anyMatch(content::contains);
                    })
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
