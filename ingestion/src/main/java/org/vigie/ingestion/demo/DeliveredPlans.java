package org.vigie.ingestion.demo;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecord;

/** What the plans say to those who write about them: who is there, what is planned, what is off course. */
public final class DeliveredPlans {
    private final List<PlanRecords> deliveries;

    /** An indicator and the plan element it belongs to. */
    public record Followed(String id, String organisation, String planElementId, Label name) {}

    DeliveredPlans(List<PlanRecords> deliveries) {
        this.deliveries = List.copyOf(deliveries);
    }

    public List<DeliveryRecord> of(PlanDelivery delivery) {
        return deliveries.get(delivery.ordinal()).all();
    }

    /** Codes of the ministries that are still there. */
    public List<String> ministries() {
        return organisations(record -> record.get("category_code").equals("ministry"));
    }

    /** Codes of all organisations that are still there. */
    public List<String> organisations() {
        return organisations(record -> true);
    }

    private List<String> organisations(Predicate<DeliveryRecord> wanted) {
        Set<String> ended = of(PlanDelivery.ORGANISATIONS).stream()
                .filter(record -> record.get("is_active").equals("false"))
                .map(record -> record.get("organisation_id"))
                .collect(Collectors.toSet());
        return of(PlanDelivery.ORGANISATIONS).stream()
                .filter(wanted)
                .map(record -> record.get("organisation_id"))
                .filter(id -> !ended.contains(id))
                .distinct()
                .toList();
    }

    /** The name an organisation has now. */
    public Label name(String organisation) {
        return of(PlanDelivery.ORGANISATIONS).stream()
                .filter(record -> record.get("organisation_id").equals(organisation))
                .reduce((earlier, later) -> later)
                .map(DeliveredPlans::name)
                .orElseThrow(() -> new IllegalStateException("No organisation " + organisation));
    }

    /** How many people an organisation had in each fiscal year that is measured, the earliest first. */
    public SortedMap<String, Integer> peopleByYear(String organisation) {
        return of(PlanDelivery.WORKFORCE).stream()
                .filter(record -> record.get("organisation_id").equals(organisation))
                .filter(record -> record.get("workforce_type_code").equals("actual"))
                .collect(Collectors.groupingBy(
                        record -> record.get("fiscal_year"),
                        TreeMap::new,
                        Collectors.summingInt(record -> Integer.parseInt(record.get("headcount")))));
    }

    /** The indicators of an organisation that missed a target of the last two years. */
    public List<Followed> offCourse(String organisation) {
        Set<String> missed = of(PlanDelivery.RESULTS).stream()
                .filter(result -> result.get("declared_status_code").equals(Verdict.NOT_MET))
                .filter(result -> isRecent(result.get("fiscal_year")))
                .map(result -> result.get("indicator_id"))
                .collect(Collectors.toSet());
        return followed(organisation)
                .filter(indicator -> missed.contains(indicator.id()))
                .toList();
    }

    private Stream<Followed> followed(String organisation) {
        return of(PlanDelivery.INDICATORS).stream()
                .filter(record -> record.get("organisation_id").equals(organisation))
                .map(record -> new Followed(
                        record.get("indicator_id"), organisation, record.get("plan_element_id"), name(record)));
    }

    private static boolean isRecent(String fiscalYear) {
        return PlanYear.MEASURED.subList(PlanYear.MEASURED.size() - 2, PlanYear.MEASURED.size()).stream()
                .anyMatch(year -> year.label().equals(fiscalYear));
    }

    private static Label name(DeliveryRecord record) {
        return new Label(record.get("name_fr"), record.get("name_en"));
    }
}
