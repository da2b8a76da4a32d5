package org.vigie.ingestion.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.vigie.contract.workspace.Feed;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.contract.SourceField;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Observation;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.reading.DeliveryReader;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;
import org.vigie.ingestion.reading.ReadFile;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.ingestion.templates.Template;
import org.vigie.lakehouse.Storage;

/** What comes out of the demonstration's files when they are read is what its government says. */
class DemoDeliveriesTest {
    private static final DemoGovernment GOVERNMENT = DemoGovernment.shipped();
    private static final Map<String, byte[]> FILES =
            DemoDeliveries.of(GOVERNMENT).files();
    private static final Map<String, ReadFile> READ = read(FILES);

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        assertThat(digests(DemoGovernment.ofSeed(7))).isEqualTo(digests(DemoGovernment.ofSeed(7)));
        assertThat(digests(DemoGovernment.ofSeed(7))).isNotEqualTo(digests(DemoGovernment.ofSeed(8)));
    }

    @Test
    void everyFileIsFedByOneFeedAndAcceptedWithoutARejectedRecord() {
        assertThat(READ.keySet()).isEqualTo(FILES.keySet());
        READ.forEach((path, file) -> {
            assertThat(file.refusal()).as(path).isEmpty();
            // the commission's workbook has only the columns it needs, which its sender is told
            assertThat(file.remarks()).as(path).hasSize(path.startsWith("resultats/") ? 1 : 0);
            assertThat(file.read()).as(path).isPositive();
            if (!path.equals(DemoDeliveries.FAULTY)) {
                assertThat(rejected(file)).as(path).isEmpty();
            }
        });
    }

    @Test
    void theFileAtFaultOnPurposeHasThreeRejectedRecordsAndIsNotRefused() {
        ReadFile faulty = file(DemoDeliveries.FAULTY);
        assertThat(faulty.read()).isEqualTo(57);
        assertThat(rejected(faulty))
                .extracting(record -> record.rejection().reason().code())
                .containsExactly("not_a_number", "not_a_date", "value_not_allowed");
        Set<List<Object>> sound = values(file("observations/observations-2025-06.csv"));
        assertThat(sound).containsAll(values(faulty));
    }

    @Test
    void everyOrganisationThatHasAPlanSendsItOnceAsAWorkbookOrADocument() {
        Set<String> senders = FILES.keySet().stream()
                .filter(path -> path.startsWith("plans/"))
                .map(path -> path.replaceAll("plans/plan-(.*)\\..*", "$1"))
                .collect(Collectors.toSet());
        assertThat(senders).hasSize(26);
        assertThat(FILES.keySet())
                .filteredOn(path -> path.startsWith("plans/"))
                .hasSize(26)
                .filteredOn(path -> path.endsWith(".json"))
                .hasSize(3);
    }

    /** Through workbooks and documents, with their dates, numbers kept as text and formulas, no value is lost or changed. */
    @Test
    void whatIsReadFromAllPlansIsWhatTheGovernmentPlans() {
        for (PlanDelivery delivery : PlanDelivery.values()) {
            List<String> columns = delivery.columnNames();
            Set<List<String>> planned = GOVERNMENT.deliveries().get(delivery.ordinal()).all().stream()
                    .map(record -> columns.stream()
                            .map(column -> plain(record.get(column)))
                            .toList())
                    .collect(Collectors.toSet());
            assertThat(landed(delivery.contractId()).stream()
                            .map(record -> record.values().stream()
                                    .map(value ->
                                            plain(value.map(Object::toString).orElse("")))
                                    .toList())
                            .collect(Collectors.toSet()))
                    .as(delivery.contractId())
                    .isEqualTo(planned);
        }
        assertThat(landed("plans.plan-versions"))
                .hasSameSizeAs(GOVERNMENT.planVersions().all());
    }

    @Test
    void someWorkbooksHoldFormulasWithTheirValues() {
        long computed = FILES.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".xlsx"))
                .filter(file -> holdsFormula(file.getValue()))
                .count();
        assertThat(computed).isBetween(5L, 20L);
    }

    @Test
    void theStatisticalAgencySendsRevisionsAndTakesAValueBack() {
        List<String> actions = landed("results.sdmx-observations").stream()
                .map(record -> record.values().get(2).orElseThrow().toString())
                .toList();
        assertThat(actions).contains("I", "R").containsOnlyOnce("D");
        assertThat(file("statistique/isp-observations-revisions.csv").read()).isPositive();
    }

    @Test
    void theDeliveryThatIsWithdrawnIsTheMistakenOne() {
        ReadRecord withdrawal = landed("deliveries.withdrawals").get(0);
        assertThat(withdrawal.values().get(0)).contains(Storage.sha256(bytes("resultats/cpt-2025-06-erreur.xlsx")));
    }

    @Test
    void everyObservationIsSentInOneFormat() {
        long sent = landed("results.observations").size()
                + landed("results.sdmx-observations").size()
                - file(DemoDeliveries.FAULTY).read()
                - file("resultats/cpt-2025-06-erreur.xlsx").read()
                - 1;
        assertThat(sent).isEqualTo(GOVERNMENT.observations().size());
        assertThat(GOVERNMENT.observations())
                .extracting(Observation::organisation)
                .contains(Observation.SDMX_SENDER, Observation.WORKBOOK_SENDER);
    }

    @Test
    void textsAreInBothLanguagesAndNoPersonHasAnAddress() {
        READ.values()
                .forEach(file -> file.parts().forEach(part -> {
                    List<String> names = part.contract().fields().stream()
                            .map(SourceField::name)
                            .toList();
                    for (ReadRecord record : part.delivery().read()) {
                        for (int index = 0; index < names.size(); index++) {
                            assertThat(record.values()
                                            .get(index)
                                            .map(Object::toString)
                                            .orElse(""))
                                    .doesNotContain("@")
                                    .doesNotContain("%s");
                            if (names.get(index).endsWith("_fr")) {
                                int english = names.indexOf(names.get(index).replaceAll("_fr$", "_en"));
                                assertThat(record.values().get(index).isPresent())
                                        .isEqualTo(record.values().get(english).isPresent());
                            }
                        }
                    }
                }));
    }

    /** Every formula has its value. */
    private static boolean holdsFormula(byte[] workbook) {
        boolean found = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).doesNotContain("</f></c>").doesNotContain("<v></v>");
                found |= text.contains("<f>ROUND(");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ReadFile> read(Map<String, byte[]> files) {
        Map<String, ReadFile> read = new TreeMap<>();
        for (Feed feed : Template.DEMO.config().feeds()) {
            var pattern = FileSystems.getDefault().getPathMatcher("glob:" + feed.path());
            DeliveryReader reader = new DeliveryReader(SourceContracts.delivery(feed.contractId()));
            files.forEach((path, bytes) -> {
                if (pattern.matches(Path.of("inbox/" + path))) {
                    assertThat(read.put(path, reader.read(path, bytes)))
                            .as(path)
                            .isNull();
                }
            });
        }
        return read;
    }

    private static ReadFile file(String path) {
        return Objects.requireNonNull(READ.get(path), path);
    }

    private static byte[] bytes(String path) {
        return Objects.requireNonNull(FILES.get(path), path);
    }

    private static List<ReadRecord> landed(String contractId) {
        List<ReadRecord> records = new ArrayList<>();
        for (ReadFile file : READ.values()) {
            for (ReadPart part : file.parts()) {
                if (part.contract().id().equals(contractId)) {
                    records.addAll(part.delivery().read());
                }
            }
        }
        return records;
    }

    private static List<RejectedRecord> rejected(ReadFile file) {
        return file.parts().stream()
                .flatMap(part -> part.delivery().rejected().stream())
                .toList();
    }

    private static Set<List<Object>> values(ReadFile file) {
        return file.parts().get(0).delivery().read().stream()
                .map(record ->
                        record.values().stream().map(value -> value.orElse("")).toList())
                .collect(Collectors.toSet());
    }

    /** A number without its trailing zeros; any other text as it is. */
    private static String plain(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static Map<String, String> digests(DemoGovernment government) {
        Map<String, String> digests = new TreeMap<>();
        DemoDeliveries.of(government).files().forEach((path, bytes) -> digests.put(path, Storage.sha256(bytes)));
        return digests;
    }
}
