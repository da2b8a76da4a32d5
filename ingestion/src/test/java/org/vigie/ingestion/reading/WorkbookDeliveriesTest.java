package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.ingestion.reading.Workbooks.cells;
import static org.vigie.ingestion.reading.Workbooks.doctype;
import static org.vigie.ingestion.reading.Workbooks.rewritten;
import static org.vigie.ingestion.reading.Workbooks.row;
import static org.vigie.ingestion.reading.Workbooks.with;
import static org.vigie.ingestion.reading.Workbooks.workbook;
import static org.vigie.ingestion.reading.Workbooks.zip;
import static org.vigie.ingestion.reading.Workbooks.zipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Workbooks as people save them, and as nobody should. */
class WorkbookDeliveriesTest {
    @Test
    void numbersDaysAndTextsAreToldApart() throws IOException {
        ReadDelivery delivery = observations(workbook(sheet -> {
            row(sheet, 1, "I1", 0.1 + 0.2);
            row(sheet, 2, "I2", 1234567.25);
            row(sheet, 3, "I3", "12.5");
            sheet.hideRow(3);
        }));
        assertThat(delivery.read())
                .extracting(
                        record -> record.values().get(8).map(Object::toString).orElse("none"))
                .startsWith("0.300000", "1234567.250000", "12.500000");
        assertThat(delivery.read().get(0).values().get(6)).contains(LocalDate.of(2024, 7, 10));
        assertThat(delivery.read().get(2).line()).isEqualTo(4);
    }

    @Test
    void titlesAboveTheHeaderAreNoRecords() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Résultats");
            cells(sheet, 0, "Ministère de la Santé");
            sheet.range(0, 0, 0, 7).merge();
            cells(sheet, 2, "Résultats mensuels");
            cells(sheet, 3, Workbooks.HEADER.toArray(String[]::new));
            row(sheet, 4, "I1", 12);
        }
        ReadDelivery delivery = observations(bytes.toByteArray());
        assertThat(delivery.rejected()).isEmpty();
        assertThat(delivery.read()).extracting(record -> record.line()).containsExactly(5);
    }

    @Test
    void aFormulaThatWasNeverComputedIsSetAside() throws IOException {
        ReadDelivery delivery = observations(workbook(sheet -> {
            for (int line = 1; line <= 40; line++) {
                row(sheet, line, "I" + line, 1);
            }
            row(sheet, 41, "I41", null);
            sheet.formula(41, 7, "A1+1");
        }));
        assertThat(delivery.rejected())
                .extracting((RejectedRecord record) -> record.rejection().reason())
                .containsExactly(RejectionReason.CELL_ERROR);
        assertThat(delivery.rejected().get(0).line()).isEqualTo(42);
    }

    @Test
    void aWorkbookErrorIsSetAsideAndNotANumber() throws IOException {
        byte[] bytes = workbook(sheet -> {
            for (int line = 1; line <= 40; line++) {
                row(sheet, line, "I" + line, line == 7 ? 777_777 : 1);
            }
        });
        byte[] broken = rewritten(
                bytes,
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst(
                        "<c r=\"H8\"([^>]*)><v>777777</v></c>", "<c r=\"H8\" t=\"e\"><v>#DIV/0!</v></c>"));
        ReadDelivery delivery = observations(broken);
        assertThat(delivery.rejected())
                .extracting((RejectedRecord record) -> record.rejection().text().en())
                .containsExactly("'valeur' shows its workbook's error '#DIV/0!'. Mend the formula or empty the cell.");
    }

    @Test
    void aPlanComesInSheetsNamedInEitherLanguage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            Worksheet elements = workbook.newWorksheet("Éléments");
            cells(
                    elements,
                    0,
                    "plan_element_id",
                    "level_code",
                    "organisation_id",
                    "parent_plan_element_id",
                    "name_fr",
                    "name_en");
            cells(elements, 1, "E1", "objective", "MSS", "", "Réduire les délais", "Shorten waits");
            Worksheet notes = workbook.newWorksheet("Brouillon");
            cells(notes, 0, "secret");
            cells(notes, 1, "ne pas lire");
            notes.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet readMe = workbook.newWorksheet("Lisez-moi");
            cells(readMe, 0, "Comment remplir");
        }
        ReadFile file =
                new DeliveryReader(SourceContracts.delivery("plans.workbook")).read("plan.xlsx", bytes.toByteArray());
        assertThat(file.refusal()).isEmpty();
        assertThat(file.read()).isEqualTo(1);
        assertThat(file.parts()).extracting(ReadPart::name).containsExactly("plan_elements");
        assertThat(file.remarks())
                .extracting(remark -> remark.en())
                .containsExactly("'Lisez-moi' is not asked for; not read: 0 records.");
    }

    @Test
    void aPlanWithoutItsElementsIsRefusedAndTellsWhatItFound() throws IOException {
        ReadFile file = new DeliveryReader(SourceContracts.delivery("plans.workbook"))
                .read("plan.xlsx", workbook(sheet -> row(sheet, 1, "I1", 1)));
        assertThat(file.refusal().orElseThrow().text().en())
                .isEqualTo("'plan_elements' is missing from the file, which holds: Feuille1. Add it or give it its name"
                        + " back.");
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] good = workbook(sheet -> row(sheet, 1, "I1", 1));
        return Stream.of(
                Arguments.of("nothing", new byte[0], RejectionReason.DELIVERY_EMPTY),
                Arguments.of(
                        "a text", "id,name\n1,a\n".getBytes(StandardCharsets.UTF_8), RejectionReason.FORMAT_BROKEN),
                Arguments.of("cut", Arrays.copyOf(good, good.length / 2), RejectionReason.FORMAT_BROKEN),
                Arguments.of(
                        "password or .xls",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                        RejectionReason.FORMAT_UNKNOWN),
                Arguments.of("a zip of something else", zip(Map.of("a.txt", "x")), RejectionReason.FORMAT_BROKEN),
                Arguments.of("a path", with(good, "../../etc/cron.d/x", "x"), RejectionReason.FORMAT_UNSAFE),
                Arguments.of("an absolute path", with(good, "/etc/x", "x"), RejectionReason.FORMAT_UNSAFE),
                Arguments.of("macros", with(good, "xl/vbaProject.bin", "x"), RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "the same name in other letters",
                        with(good, "XL/Workbook.xml", "x"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "an external entity",
                        doctype(good, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "an entity on the network",
                        doctype(good, "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "billion laughs",
                        doctype(good, "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"),
                        RejectionReason.FORMAT_UNSAFE),
                Arguments.of("a bomb", bomb(), RejectionReason.FORMAT_UNSAFE),
                Arguments.of("too many parts", manyParts(), RejectionReason.FORMAT_UNSAFE),
                Arguments.of(
                        "a sheet that is no XML",
                        rewritten(good, "xl/worksheets/sheet1.xml", text -> text.substring(0, text.length() / 2)),
                        RejectionReason.FORMAT_BROKEN),
                Arguments.of(
                        "a shared string that is not there",
                        rewritten(good, "xl/sharedStrings.xml", text -> "<sst/>"),
                        RejectionReason.HEADER_DIFFERS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsNoHonestWorkbookIsRefused(String name, byte[] bytes, RejectionReason reason) {
        assertThat(observations(bytes).refusal().orElseThrow().reason()).isEqualTo(reason);
    }

    private static ReadDelivery observations(byte[] bytes) {
        return OneTable.read(SourceContracts.contract("results.observations"), "observations.xlsx", bytes);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int number = 0; number < 1_100; number++) {
            entries.put("part" + number, new byte[0]);
        }
        return zipped(entries);
    }
}
