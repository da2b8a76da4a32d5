package org.vigie.ingestion.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.demo.ConsultationWords.Family;
import org.vigie.ingestion.demo.ConsultationWords.Heading;
import org.vigie.ingestion.focusgroups.QdpxProject;
import org.vigie.ingestion.privacy.PersonalData;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadFile;

class ReportConsultationsTest {
    private static final Map<String, String> FILES = Map.of(
            "consultations.activities", "consultations.csv",
            "consultations.issue-mentions", "issue-mentions.csv",
            "focusgroups.themes", "themes.csv",
            "focusgroups.sessions", "focus-groups.csv",
            "focusgroups.project", "ideas.qdpx");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        new ReportConsultations().writeInto(folder);
    }

    @Test
    void everyDeliveryKeepsItsContractAndNamesNobody() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            ReadFile read = read(file.getKey());
            assertThat(read.refusal()).as(file.getKey()).isEmpty();
            assertThat(read.rejected()).as(file.getKey()).isZero();
            assertThat(read.remarks()).as(file.getKey()).isEmpty();
            if (file.getValue().endsWith(".csv")) {
                String text = Files.readString(folder.resolve(file.getValue()), StandardCharsets.UTF_8);
                assertThat(PersonalData.in(text)).as(file.getKey()).isEmpty();
            }
        }
    }

    @Test
    @Tag("C15")
    void c15TheThirtyThreeIdeasStandUnderTheSixHeadingsOfTheReport() throws IOException {
        assertThat(ConsultationWords.shipped().headings())
                .extracting(heading -> heading.ideas().size())
                .containsExactly(6, 6, 4, 5, 10, 2);
        Map<Object, Long> byCode = read("focusgroups.project").parts().get(4).delivery().read().stream()
                .collect(groupingBy(record -> record.values().get(2).orElseThrow(), counting()));
        Map<Object, Long> expected = new TreeMap<>();
        for (Heading heading : ConsultationWords.shipped().headings()) {
            expected.put(QdpxProject.guid("heading " + heading.id()), (long)
                    heading.ideas().size());
        }
        assertThat(byCode).isEqualTo(expected);
    }

    @Test
    @Tag("C15")
    void c15FiveGroupsWereHeldThreeOfManagersAndTwoOfStaff() {
        assertThat(ConsultationWords.shipped().groups())
                .extracting(ConsultationWords.Group::audience)
                .containsExactly("managers", "managers", "managers", "staff", "staff");
    }

    @Test
    @Tag("C16")
    void c16TheElevenStatementsStandInFiveFamilies() {
        List<Family> families = ConsultationWords.shipped().families();
        assertThat(families).hasSize(5);
        assertThat(families.stream()
                        .flatMap(family -> family.statements().stream())
                        .map(ConsultationWords.Statement::id))
                .hasSize(11)
                .doesNotHaveDuplicates();
    }

    private ReadFile read(String contractId) throws IOException {
        String file = String.valueOf(FILES.get(contractId));
        return new DeliveryReader(SourceContracts.delivery(contractId))
                .read(file, Files.readAllBytes(folder.resolve(file)));
    }
}
