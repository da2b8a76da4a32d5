package org.vigie.ingestion.demo.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;

/**
 * A workbook as people save it: merged titles, days as the workbook's own dates, now and then a number kept as text or a
 * hidden row, formulas with the values they had, and a hidden sheet of scratch paper.
 */
final class DemoWorkbook {
    private static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final double TEXT_SHARE = 0.02;
    private static final double HIDDEN_SHARE = 0.004;

    private final Seed seed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Values of formulas, which the library leaves out, by part of the archive and cell. */
    private final Map<String, Map<String, String>> cached = new HashMap<>();

    private DemoWorkbook(Seed seed) {
        this.seed = seed;
    }

    static byte[] of(List<DemoSheet> sheets, Seed seed) {
        try {
            return new DemoWorkbook(seed).write(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(List<DemoSheet> sheets) throws IOException {
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            int number = 0;
            for (DemoSheet sheet : sheets) {
                number++;
                write(sheet, workbook.newWorksheet(sheet.name()), "xl/worksheets/sheet" + number + ".xml");
            }
            Worksheet scratch = workbook.newWorksheet("Brouillon");
            scratch.value(0, 0, "À vérifier avec la direction des ressources");
            scratch.setVisibilityState(VisibilityState.HIDDEN);
        }
        return FrozenWorkbook.of(bytes.toByteArray(), cached);
    }

    private void write(DemoSheet sheet, Worksheet worksheet, String part) {
        int width = sheet.fields().size();
        sheet.title().ifPresent(title -> {
            worksheet.value(0, 0, title);
            worksheet.range(0, 0, 0, width - 1).merge();
            worksheet.style(0, 0).bold().fontSize(14).set();
        });
        for (int column = 0; column < width; column++) {
            worksheet.value(sheet.headerRow(), column, sheet.header().get(column));
            worksheet.style(sheet.headerRow(), column).bold().set();
            worksheet.width(column, 18);
        }
        worksheet.freezePane(0, sheet.headerRow() + 1);
        int row = sheet.headerRow();
        for (DeliveryRecord record : sheet.records()) {
            row++;
            write(sheet, record, worksheet, row, part);
        }
    }

    private void write(DemoSheet sheet, DeliveryRecord record, Worksheet worksheet, int row, String part) {
        Seed own = seed.at(sheet.name()).at("row " + row);
        if (own.at("hidden").happens(HIDDEN_SHARE)) {
            worksheet.hideRow(row);
        }
        for (int column = 0; column < sheet.fields().size(); column++) {
            FieldGuide field = sheet.fields().get(column);
            String text = record.get(field.name());
            Optional<String> formula = sheet.formulas().find(record, field.name(), row + 1);
            if (formula.isPresent()) {
                worksheet.formula(row, column, formula.get());
                cached.computeIfAbsent(part, none -> new HashMap<>())
                        .put(String.valueOf(column(column)) + (row + 1), text);
            } else if (!text.isEmpty()) {
                write(worksheet, row, column, field, text, own.at(field.name()));
            }
        }
    }

    private static void write(Worksheet worksheet, int row, int column, FieldGuide field, String text, Seed own) {
        boolean isNumber = field.type().equals("int") || field.type().startsWith("decimal");
        if (field.type().equals("date")) {
            worksheet.value(row, column, LocalDate.parse(text));
            worksheet.style(row, column).format(DATE_FORMAT).set();
        } else if (isNumber && !own.happens(TEXT_SHARE)) {
            worksheet.value(row, column, new BigDecimal(text));
        } else {
            worksheet.value(row, column, text);
        }
    }

    /** The letter of a column among the first twenty-six. */
    static char column(int column) {
        return (char) ('A' + column);
    }
}
