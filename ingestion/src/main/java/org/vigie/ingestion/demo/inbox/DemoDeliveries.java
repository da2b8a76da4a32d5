package org.vigie.ingestion.demo.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.IndicatorDefinitions;
import org.vigie.ingestion.demo.index.PerformanceIndex;
import org.vigie.ingestion.demo.progress.Progress;
import org.vigie.ingestion.demo.rooms.SteeringRooms;
import org.vigie.ingestion.demo.services.OwedServices;
import org.vigie.ingestion.demo.voice.FocusGroups;
import org.vigie.ingestion.demo.voice.StaffSurvey;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * Every file that the demonstration government delivers, by its path in the inbox. To add a delivery, put its file here and
 * its feed in {@code templates/demo.yaml}.
 */
public final class DemoDeliveries {
    /** A file with faults on purpose: some of its records go to quarantine. */
    public static final String FAULTY = "observations/observations-2025-06-a-corriger.csv";

    /** The organisations that send their plan as a JSON document; all others send a workbook. */
    private static final Set<String> SEND_DOCUMENTS = Set.of("ARI", "ISP", "MAN");

    private final Map<String, byte[]> files = new TreeMap<>();

    private DemoDeliveries(DemoGovernment government) {
        lists(government);
        plans(government);
        files.putAll(ObservationFiles.of(government));
        put(
                "definitions/indicator-definitions.csv",
                IndicatorDefinitions.records().csv());
        government.government().forEach(this::put);
        SteeringRooms.of(government).forEach(this::put);
        OwedServices.of(government).forEach(this::put);
        Progress.of(government).forEach(this::put);
        new PerformanceIndex(government).records().forEach(this::put);
        focusGroups(new FocusGroups(government));
        StaffSurvey survey = new StaffSurvey(government);
        survey.descriptions().forEach(this::put);
        put("surveys/" + survey.exportName(), survey.export());
    }

    public static DemoDeliveries shipped() {
        return of(DemoGovernment.shipped());
    }

    public static DemoDeliveries of(DemoGovernment government) {
        return new DemoDeliveries(government);
    }

    /** Content by path in the inbox, in the order of the paths. */
    public Map<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /** Writes every file into a folder that exists. */
    public void writeInto(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    /** Beside those of the report, whose files stand at the top of the inbox. */
    private void focusGroups(FocusGroups groups) {
        put("consultations-2025.csv", groups.consultation().csv());
        put("focus-groups-2025.csv", groups.sessions().csv());
        put("focus-group-codings-2025.csv", groups.codings().csv());
    }

    private void lists(DemoGovernment government) {
        for (PlanDelivery delivery : List.of(PlanDelivery.ORGANISATIONS, PlanDelivery.MISSIONS)) {
            put(
                    delivery.fileName(),
                    government.deliveries().get(delivery.ordinal()).csv());
        }
    }

    private void plans(DemoGovernment government) {
        PlanSheets sheets = new PlanSheets(government);
        PlanWorkbook workbook = new PlanWorkbook(sheets, government.seed().at("workbooks"));
        PlanDocument document = new PlanDocument(sheets);
        for (String organisation : sheets.organisations()) {
            String file = "plans/plan-" + organisation.toLowerCase(Locale.ROOT);
            if (SEND_DOCUMENTS.contains(organisation)) {
                files.put(file + ".json", document.of(organisation));
            } else {
                String name = government.plans().name(organisation).fr();
                files.put(file + ".xlsx", workbook.of(organisation, name));
            }
        }
    }

    /** Under the family and the name of its contract, as in {@code rooms/blockers.csv}. */
    private void put(DeliveryRecords records) {
        put(records.contractId().replace('.', '/') + ".csv", records.csv());
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
