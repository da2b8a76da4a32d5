package org.vigie.transforms.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.contract.TableName;
import org.vigie.contract.workspace.Feed;
import org.vigie.contract.workspace.Workspace;
import org.vigie.ingestion.landing.Landing;
import org.vigie.ingestion.landing.Quarantine;
import org.vigie.ingestion.reading.DelimitedLine;
import org.vigie.lakehouse.Lakehouse;
import org.vigie.testkit.SparkTest;

@SparkTest
class ReturnedFilesTest {
    @Test
    void rejectedRecordsComeBackAsTheyStoodWithTheirReasons(@TempDir Path folder, SparkSession spark)
            throws IOException {
        Path file = folder.resolve("mai.csv");
        StringBuilder text = new StringBuilder("indicateur;période;type_de_valeur;date_de_publication;valeur;note\n");
        for (int line = 2; line <= 40; line++) {
            text.append("i").append(line).append(";2024-05;actual;3 juin 2024;1 234,5;\n");
        }
        text.append("i41;2024-05;actual;3 juin 2024;1,234.5;\"dit; deux\nlignes\"\n");
        text.append("i42;2024-05;actual;31 juin 2024;7;\n");
        Files.writeString(file, text);
        Lakehouse lakehouse = new Lakehouse(new Workspace(folder.resolve("w")), spark);

        new Landing(lakehouse)
                .landAll(
                        Map.of(new Feed("results.observations-fr", "inbox/mai.csv"), file),
                        Instant.parse("2024-06-04T00:00:00Z"),
                        told -> assertThat(told.quarantined()).isEqualTo(2));
        List<Path> written = ReturnedFiles.write(new Quarantine(lakehouse).rejected(), folder.resolve("out"));

        assertThat(written).hasSize(1);
        assertThat(written.get(0).getFileName().toString())
                .startsWith("mai.csv.")
                .endsWith(".motif.csv");
        assertThat(Files.readString(written.get(0)))
                .isEqualTo(
                        "\uFEFFindicateur;période;type_de_valeur;date_de_publication;valeur;note;motif_fr;motif_en\r\n"
                                + "i41;2024-05;actual;3 juin 2024;1,234.5;\"dit; deux\nlignes\";"
                                + "« valeur » vaut « 1,234.5 », mais le contrat veut des nombres écrits comme 1 234,5 (numbers: fr)."
                                + " Réécrivez-le, ou déclarez l'autre forme au contrat (plain, fr, en).;"
                                + "'valeur' is '1,234.5', but the contract wants numbers written like 1 234,5 (numbers: fr)."
                                + " Write it so, or declare the other form in the contract (plain, fr, en).\r\n"
                                + "i42;2024-05;actual;31 juin 2024;7;;"
                                + "« date_de_publication » vaut « 31 juin 2024 », qui n'est pas une date. Écrivez le 3 avril 2024 ainsi"
                                + " : 3 avril 2024.;"
                                + "'date_de_publication' is '31 juin 2024', which is no date. Write the third of April 2024 like this:"
                                + " 3 avril 2024.\r\n");
    }

    /** They are landed as they were sent; only what leaves for a spreadsheet is made harmless. */
    @Test
    void formulasComeBackAsTexts(@TempDir Path folder, SparkSession spark) throws IOException {
        Path file = folder.resolve("mai.csv");
        StringBuilder text = new StringBuilder("indicateur;période;type_de_valeur;date_de_publication;valeur;note\n");
        for (int line = 2; line <= 40; line++) {
            text.append("i").append(line).append(";2024-05;actual;3 juin 2024;-5;=1+1\n");
        }
        text.append("=cmd|' /C calc'!A0;2024-05;actual;3 juin 2024;-5;\"@SUM(A1;2)\"\nx\n");
        Files.writeString(file, text);
        Lakehouse lakehouse = new Lakehouse(new Workspace(folder.resolve("w")), spark);
        new Landing(lakehouse)
                .landAll(
                        Map.of(new Feed("results.observations-fr", "inbox/mai.csv"), file),
                        Instant.parse("2024-06-04T00:00:00Z"),
                        told -> assertThat(told.landed()).isEqualTo(40));

        assertThat(lakehouse
                        .read(new TableName("landed_results_observations"))
                        .where("note_fr in ('=1+1', '@SUM(A1;2)')")
                        .count())
                .isEqualTo(40);
        List<Path> written = ReturnedFiles.write(new Quarantine(lakehouse).rejected(), folder.resolve("out"));
        assertThat(Files.readAllLines(written.get(0)).get(1)).startsWith("x;");
        assertThat(DelimitedLine.inert("=cmd|' /C calc'!A0;2024-05;-5;\"@SUM(A1;2)\"", ";"))
                .isEqualTo("'=cmd|' /C calc'!A0;2024-05;-5;\"'@SUM(A1;2)\"");
    }
}
