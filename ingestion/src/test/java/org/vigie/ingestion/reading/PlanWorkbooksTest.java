package org.vigie.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;

/** Plans in workbooks as ministries lay them out: merged headers, formulas, hidden rows, days in every form. */
class PlanWorkbooksTest {
    private static final String[] ELEMENTS = {
        "plan_element_id", "level_code", "organisation_id", "parent_plan_element_id", "name_fr", "name_en"
    };
    private static final String[] INDICATORS = {
        "indicator_id",
        "organisation_id",
        "plan_element_id",
        "name_fr",
        "name_en",
        "definition_fr",
        "definition_en",
        "direction_code",
        "accumulation_code",
        "unit_code",
        "decimals",
        "baseline_value",
        "baseline_date"
    };

    @Test
    void aHeaderOfMergedCellsNamesEachColumnOnce() throws IOException {
        ReadFile file = read(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Éléments");
            row(sheet, 0, "Plan stratégique 2023-2027");
            sheet.range(0, 0, 0, 5).merge();
            row(sheet, 1, "plan_element_id", "level_code", "organisation_id", "parent_plan_element_id", "Nom");
            for (int column = 0; column < 4; column++) {
                sheet.range(1, column, 2, column).merge();
            }
            sheet.range(1, 4, 1, 5).merge();
            sheet.value(2, 4, "name_fr");
            sheet.value(2, 5, "name_en");
            row(sheet, 3, "O1", "orientation", "MSS", "", "Soigner", "Care");
            row(sheet, 4, "E1", "objective", "MSS", "O1", "Réduire les délais", "Shorten waits");
            sheet.hideRow(4);
        }));
        assertThat(file.refusal()).isEmpty();
        assertThat(values(file, "plan_elements", 0)).containsExactly("O1", "E1");
        assertThat(values(file, "plan_elements", 5)).containsExactly("Care", "Shorten waits");
        assertThat(part(file, "plan_elements").read().get(1).line())
                .as("a hidden row is a record like any other")
                .isEqualTo(5);
    }

    @Test
    void aRecordBelowAHeaderOfOneRowIsNeverTakenForAHeader() throws IOException {
        ReadFile file = read(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("plan_elements");
            row(sheet, 0, ELEMENTS);
            row(sheet, 1, "O1", "orientation", "MSS", "", "Soigner", "Care");
        }));
        assertThat(values(file, "plan_elements", 0)).containsExactly("O1");
    }

    @Test
    void formulasGiveTheValuesTheyHadWhenTheWorkbookWasSaved() throws IOException {
        byte[] plain = workbook(workbook -> {
            elements(workbook);
            Worksheet sheet = workbook.newWorksheet("Indicateurs");
            row(sheet, 0, INDICATORS);
            indicator(sheet, 1, "I1", 777_771, LocalDate.of(2023, 3, 31));
            indicator(sheet, 2, "I2", 777_772, LocalDate.of(2023, 3, 31));
        });
        byte[] computed = rewritten(
                plain,
                "xl/worksheets/sheet2.xml",
                text -> text.replaceAll(
                                "<c r=\"L2\"([^>]*)><v>777771</v></c>", "<c r=\"L2\"><f>40+5.5</f><v>45.5</v></c>")
                        .replaceAll(
                                "<c r=\"L3\"([^>]*)><v>777772</v></c>",
                                "<c r=\"L3\" t=\"str\"><f>TEXT(45,\"0\")</f><v>45</v></c>")
                        .replaceAll(
                                "<c r=\"M3\" s=\"(\\d+)\"><v>(\\d+)</v></c>",
                                "<c r=\"M3\" s=\"$1\"><f>DATE(2023,3,31)</f><v>$2</v></c>"));
        ReadFile file = read(computed);
        assertThat(file.refusal()).isEmpty();
        assertThat(values(file, "indicators", 11)).containsExactly("45.500000", "45.000000");
        assertThat(values(file, "indicators", 12)).containsExactly("2023-03-31", "2023-03-31");
    }

    @Test
    void daysComeAsDaysAsSerialsAndAsTextAndNumbersAsText() throws IOException {
        ReadFile file = read(workbook(workbook -> {
            elements(workbook);
            Worksheet sheet = workbook.newWorksheet("indicators");
            row(sheet, 0, INDICATORS);
            indicator(sheet, 1, "I1", 45, LocalDate.of(2023, 3, 31));
            indicator(sheet, 2, "I2", "45.5", 45_016);
            indicator(sheet, 3, "I3", "45", "2023-03-31");
        }));
        assertThat(file.refusal()).isEmpty();
        assertThat(values(file, "indicators", 11)).containsExactly("45.000000", "45.500000", "45.000000");
        assertThat(values(file, "indicators", 12)).containsExactly("2023-03-31", "2023-03-31", "2023-03-31");
    }

    @Test
    void aWorkbookThatCountsItsDaysFrom1904IsReadSo() throws IOException {
        byte[] plain = workbook(workbook -> {
            elements(workbook);
            Worksheet sheet = workbook.newWorksheet("indicators");
            row(sheet, 0, INDICATORS);
            indicator(sheet, 1, "I1", 45, LocalDate.of(2023, 3, 31));
        });
        byte[] from1904 = rewritten(
                plain,
                "xl/workbook.xml",
                text -> text.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
        assertThat(values(read(from1904), "indicators", 12)).containsExactly("2027-04-01");
    }

    @Test
    void eachFaultOfABadWorkbookIsToldByItsSheetAndRow() throws IOException {
        ReadFile file = read(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("plan_elements");
            row(sheet, 0, ELEMENTS);
            row(sheet, 1, "O1", "orientation", "MSS", "", "Soigner", "Care");
            row(sheet, 2, "O1", "orientation", "MSS", "", "Soigner", "Care");
            row(sheet, 3, "E1", "thème", "MSS", "O1", "Délais", "Waits");
            row(sheet, 4, "", "objective", "MSS", "O1", "Délais", "Waits");
        }));
        assertThat(file.refusal().orElseThrow().reason()).isEqualTo(RejectionReason.TOO_MANY_REJECTED);
        assertThat(part(file, "plan_elements").rejected())
                .extracting((RejectedRecord record) ->
                        record.line() + " " + record.rejection().reason().code())
                .containsExactly("2 delivery_refused", "3 key_repeated", "4 value_not_allowed", "5 value_missing");
    }

    @Test
    void aWholePlanComesInOneWorkbookWithTwoVersionsSideBySide() throws IOException {
        ReadFile file = read(workbook(workbook -> {
            row(workbook.newWorksheet("Guide"), 0, "Comment remplir");
            Worksheet versions = workbook.newWorksheet("Versions");
            row(
                    versions,
                    0,
                    "plan_id",
                    "version",
                    "organisation_id",
                    "plan_type_code",
                    "name_fr",
                    "name_en",
                    "start_date",
                    "end_date");
            row(versions, 1, "PS", "1", "MSS", "strategic", "Plan", "Plan", "2023-04-01", "2027-03-31");
            row(versions, 2, "PS", "2", "MSS", "strategic", "Plan révisé", "Revised plan", "2023-04-01", "2027-03-31");
            elements(workbook);
            Worksheet inVersions = workbook.newWorksheet("plan_version_elements");
            row(inVersions, 0, "plan_id", "version", "plan_element_id", "name_fr");
            row(inVersions, 1, "PS", "1", "O1", "Soigner mieux");
            row(inVersions, 2, "PS", "2", "O1", "Soigner");
            Worksheet targets = workbook.newWorksheet("Cibles");
            row(
                    targets,
                    0,
                    "indicator_id",
                    "fiscal_year",
                    "target_kind_code",
                    "target_value",
                    "low_value",
                    "high_value",
                    "tolerance",
                    "target_text_fr",
                    "target_text_en",
                    "due_date",
                    "revision",
                    "revision_reason_fr",
                    "revision_reason_en");
            row(targets, 1, "I1", "2024-2025", "to_be_determined", "", "", "", "", "", "", "", "1");
            row(targets, 2, "I2", "2024-2025", "milestone", "", "", "", "", "", "", "2024-09-30", "1");
        }));
        assertThat(file.refusal()).isEmpty();
        assertThat(file.rejected()).isZero();
        assertThat(file.read()).isEqualTo(7);
        assertThat(values(file, "targets", 2)).containsExactly("to_be_determined", "milestone");
    }

    private static void elements(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet("plan_elements");
        row(sheet, 0, ELEMENTS);
        row(sheet, 1, "O1", "orientation", "MSS", "", "Soigner", "Care");
    }

    private static void indicator(Worksheet sheet, int line, String id, Object baseline, Object day) {
        row(sheet, line, id, "MSS", "O1", "Délai", "Wait", "", "", "DECREASE", "MEAN", "days", "1");
        put(sheet, line, 11, baseline);
        put(sheet, line, 12, day);
    }

    private static void put(Worksheet sheet, int line, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("yyyy-MM-dd").set();
        } else {
            sheet.value(line, column, value.toString());
        }
    }

    private static void row(Worksheet sheet, int line, String... values) {
        for (int column = 0; column < values.length; column++) {
            if (!values[column].isEmpty()) {
                sheet.value(line, column, values[column]);
            }
        }
    }

    private static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            content.accept(workbook);
        }
        return bytes.toByteArray();
    }

    private static byte[] rewritten(byte[] workbook, String entry, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(workbook);
                ZipFile from = ZipFile.builder().setSeekableByteChannel(channel).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry each : Collections.list(from.getEntries())) {
                byte[] content = from.getInputStream(each).readAllBytes();
                if (each.getName().equals(entry)) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    assertThat(change.apply(text)).isNotEqualTo(text);
                    content = change.apply(text).getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(each.getName()));
                to.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static ReadFile read(byte[] bytes) {
        return new DeliveryReader(SourceContracts.delivery("plans.workbook")).read("plan.xlsx", bytes);
    }

    private static ReadDelivery part(ReadFile file, String name) {
        return file.parts().stream()
                .filter(part -> part.name().equals(name))
                .map(ReadPart::delivery)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(ReadFile file, String part, int field) {
        return part(file, part).read().stream()
                .map(record -> record.values().get(field).map(Object::toString).orElse(""))
                .toList();
    }
}
