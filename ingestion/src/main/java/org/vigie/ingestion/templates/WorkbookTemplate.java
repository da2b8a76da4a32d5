package org.vigie.ingestion.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.DeliveryContract.Part;
import org.vigie.ingestion.contract.FieldGuide;
import org.vigie.ingestion.reading.xlsx.XlsxReader;

/** The workbook to fill in for a delivery of several parts: a sheet with its header for each, and a guide to all columns. */
final class WorkbookTemplate {
    private static final List<String> GUIDE_HEADER = List.of(
            "Feuille / Sheet",
            "Colonne / Column",
            "Contenu",
            "Content",
            "Type",
            "Obligatoire / Required",
            "Valeurs / Values");

    private WorkbookTemplate() {}

    static byte[] of(DeliveryContract contract) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vigie", "1.0")) {
            Worksheet guide = workbook.newWorksheet(XlsxReader.GUIDE);
            header(guide, GUIDE_HEADER);
            int line = 1;
            for (Part part : contract.parts()) {
                ContractGuide of = ContractGuide.of(part.contract().id());
                header(workbook.newWorksheet(part.name()), part.contract().headers());
                for (FieldGuide field : of.fields()) {
                    row(
                            guide,
                            line,
                            List.of(
                                    part.name(),
                                    field.name(),
                                    field.label().fr(),
                                    field.label().en(),
                                    field.type(),
                                    field.required() ? "oui / yes" : "",
                                    field.codes()));
                    line++;
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, List<String> names) {
        row(sheet, 0, names);
        sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int line, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            sheet.value(line, column, values.get(column));
        }
    }
}
