package org.vigie.ingestion.demo.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What one organisation says of its plan, by part of {@code plans.workbook} and {@code plans.document}. */
final class PlanSheets {
    /** Lists of the whole government, which no organisation sends. */
    private static final Set<PlanDelivery> SHARED = Set.of(PlanDelivery.ORGANISATIONS, PlanDelivery.MISSIONS);

    private final Map<String, DeliveryRecords> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, List<DeliveryRecord>>> byOrganisation = new LinkedHashMap<>();

    PlanSheets(DemoGovernment government) {
        Map<String, String> owners = owners(government);
        add("plan_versions", government.planVersions(), owners);
        for (PlanRecords records : government.deliveries()) {
            if (!SHARED.contains(records.delivery())) {
                add(records.delivery().fileName().replace(".csv", "").replace('-', '_'), records, owners);
            }
        }
    }

    /** Who answers for an indicator or an element, by its id. */
    private static Map<String, String> owners(DemoGovernment government) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (PlanRecords records : government.deliveries()) {
            if (records.delivery() == PlanDelivery.PLAN_ELEMENTS) {
                records.all()
                        .forEach(record -> owners.put(record.get("plan_element_id"), record.get("organisation_id")));
            } else if (records.delivery() == PlanDelivery.INDICATORS) {
                records.all().forEach(record -> owners.put(record.get("indicator_id"), record.get("organisation_id")));
            }
        }
        return owners;
    }

    private void add(String part, DeliveryRecords records, Map<String, String> owners) {
        kinds.put(part, records);
        Set<String> columns =
                records.fields().stream().map(field -> field.name()).collect(Collectors.toSet());
        for (DeliveryRecord record : records.all()) {
            byOrganisation
                    .computeIfAbsent(owner(record, columns, owners), none -> new LinkedHashMap<>())
                    .computeIfAbsent(part, none -> new ArrayList<>())
                    .add(record);
        }
    }

    /** The organisation that shares the work on an indicator sends nothing: who leads it does. */
    private static String owner(DeliveryRecord record, Set<String> columns, Map<String, String> owners) {
        if (columns.contains("indicator_id")) {
            return owners.getOrDefault(record.get("indicator_id"), "");
        }
        return columns.contains("plan_element_id")
                ? owners.getOrDefault(record.get("plan_element_id"), "")
                : record.get("organisation_id");
    }

    List<String> organisations() {
        return byOrganisation.keySet().stream().sorted().toList();
    }

    /** The kinds of records by the name of their part. */
    Map<String, DeliveryRecords> kinds() {
        return kinds;
    }

    List<DeliveryRecord> records(String organisation, String part) {
        return byOrganisation.getOrDefault(organisation, Map.of()).getOrDefault(part, List.of());
    }
}
