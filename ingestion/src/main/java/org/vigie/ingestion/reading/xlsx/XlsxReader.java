package org.vigie.ingestion.reading.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.reading.CellBudget;
import org.vigie.ingestion.reading.FormatReader;
import org.vigie.ingestion.reading.RawDelivery;
import org.vigie.ingestion.reading.RawTable;
import org.vigie.ingestion.reading.Rejection;
import org.vigie.ingestion.reading.TooManyCells;
import org.vigie.ingestion.reading.zip.ZipGuard;

/**
 * Reads the visible sheets of a workbook, one table each; where a file holds one kind of records only, its first visible
 * sheet. The first row with content is the header, titles of one cell above it apart. Hidden rows are records like any
 * other, for hiding is no deleting; hidden sheets are scratch paper and left out, and so is the guide of a template. Formulas
 * give the values they had when the workbook was saved.
 */
public final class XlsxReader implements FormatReader {
    /** The sheet of a template that says how to fill the others. */
    public static final String GUIDE = "Guide";

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @Override
    public RawDelivery read(byte[] bytes, DeliveryContract contract) {
        if (bytes.length >= OLE.length && Arrays.equals(bytes, 0, OLE.length, OLE, 0, OLE.length)) {
            return RawDelivery.refused(XlsxRejections.oldOrProtected());
        }
        Optional<Rejection> refusal = ZipGuard.refusal(bytes, SharedTexts::areExceeded);
        if (refusal.isPresent()) {
            return RawDelivery.refused(refusal.get());
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return RawDelivery.of(tables(workbook, contract));
        } catch (TooManyCells e) {
            return RawDelivery.refused(CellBudget.refusal());
        } catch (IOException | ExcelReaderException e) {
            return RawDelivery.refused(XlsxRejections.broken(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // the library meets a broken workbook with whatever its parts throw; none of it is the pipeline's defect
            return RawDelivery.refused(XlsxRejections.broken(e.getClass().getSimpleName()));
        }
    }

    private static List<RawTable> tables(ReadableWorkbook workbook, DeliveryContract contract) throws IOException {
        List<RawTable> tables = new ArrayList<>();
        CellBudget budget = new CellBudget();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE
                    && !sheet.getName().strip().equalsIgnoreCase(GUIDE)) {
                String part = contract.isOneTable() ? "" : sheet.getName();
                try (Stream<Row> rows = sheet.openStream()) {
                    tables.add(new SheetTable(part, workbook.isDate1904(), budget).read(rows.iterator()));
                }
                if (contract.isOneTable()) {
                    break;
                }
            }
        }
        return tables;
    }
}
