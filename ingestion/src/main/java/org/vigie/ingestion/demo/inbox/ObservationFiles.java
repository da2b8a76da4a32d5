package org.vigie.ingestion.demo.inbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.writing.DeliveryRecords;
import org.vigie.lakehouse.Storage;

/** What is measured all year, as each organisation sends it; with revisions, a delivery taken back and a faulty one. */
final class ObservationFiles {
    /** What came up to here came in one file, and what came later in another. */
    private static final LocalDate CUT = LocalDate.of(2025, 5, 20);

    private final Map<String, byte[]> files = new TreeMap<>();

    private ObservationFiles() {}

    static Map<String, byte[]> of(DemoGovernment government) {
        ObservationFiles made = new ObservationFiles();
        made.french(government.frenchObservations());
        made.sdmx(new SdmxObservations(government.observations()));
        made.workbooks(new ObservationWorkbook(
                government.observations(), government.seed().at("results workbook")));
        return made.files;
    }

    private void french(Map<YearMonth, String> byMonth) {
        byMonth.forEach((month, text) -> put("observations/observations-" + month + ".csv", text));
        String newest =
                byMonth.values().stream().reduce((earlier, later) -> later).orElseThrow();
        put(DemoDeliveries.FAULTY, FaultyObservations.of(newest));
    }

    private void sdmx(SdmxObservations sdmx) {
        put("statistique/isp-observations.csv", sdmx.upTo(CUT));
        put("statistique/isp-observations-revisions.csv", sdmx.after(CUT));
    }

    private void workbooks(ObservationWorkbook workbook) {
        files.put("resultats/cpt-2025-05.xlsx", workbook.upTo(CUT));
        files.put("resultats/cpt-2025-06.xlsx", workbook.after(CUT));
        byte[] mistaken = workbook.mistakenAfter(CUT);
        files.put("resultats/cpt-2025-06-erreur.xlsx", mistaken);
        DeliveryRecords withdrawals = new DeliveryRecords("deliveries.withdrawals");
        withdrawals
                .add()
                .set("delivery_sha256", Storage.sha256(mistaken))
                .set("withdrawn_on", CUT.plusDays(33))
                .set("reason_fr", "Valeurs dix fois trop grandes : une virgule décimale perdue.")
                .set("reason_en", "Values ten times too large: a decimal comma was lost.");
        put("deliveries/withdrawals.csv", withdrawals.csv());
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
