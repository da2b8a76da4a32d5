package org.vigie.ingestion.demo;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** The government's priorities, and the orientations and objectives of plans that serve them. */
final class Priorities {
    private static final Set<String> LINKED_LEVELS = Set.of("orientation", "objective");

    private final DeliveredPlans plans;
    private final Set<String> administration;
    private final DeliveryRecords priorities = new DeliveryRecords("government.priorities");
    private final DeliveryRecords links = new DeliveryRecords("government.priority-links");

    Priorities(GovernmentWords words, Vocabulary.Administration administration, DeliveredPlans plans) {
        this.plans = plans;
        this.administration = Set.of(
                administration.orientation().en(), administration.objective().en());
        for (GovernmentWords.Priority priority : words.priorities()) {
            describe(priority);
            Set<String> strong = servedBy(Set.copyOf(priority.domains()));
            Set<String> weak = servedBy(Set.copyOf(priority.weak()));
            weak.removeAll(strong);
            strong.forEach(element -> link(priority, element, "strong"));
            weak.forEach(element -> link(priority, element, "weak"));
        }
    }

    DeliveryRecords priorities() {
        return priorities;
    }

    DeliveryRecords links() {
        return links;
    }

    private void describe(GovernmentWords.Priority priority) {
        DeliveryRecord record = priorities
                .add()
                .set("priority_id", priority.id())
                .set("valid_from", priority.from())
                .set("name", priority.name())
                .set("legislature", priority.legislature());
        priority.until().ifPresent(until -> record.set("valid_to", until));
    }

    /** The elements whose work is mainly for those domains; the administration of an organisation is not. */
    private Set<String> servedBy(Set<String> domains) {
        Set<String> linkable = plans.of(PlanDelivery.PLAN_ELEMENTS).stream()
                .filter(element -> LINKED_LEVELS.contains(element.get("level_code")))
                .filter(element -> !administration.contains(element.get("name_en")))
                .map(element -> element.get("plan_element_id"))
                .collect(Collectors.toSet());
        return plans.of(PlanDelivery.PLAN_ELEMENT_MISSIONS).stream()
                .filter(share -> domains.contains(share.get("mission_domain_id")))
                .filter(share -> share.get("weight").compareTo("0.5") > 0)
                .map(share -> share.get("plan_element_id"))
                .filter(linkable::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void link(GovernmentWords.Priority priority, String element, String strength) {
        DeliveryRecord record = links.add()
                .set("priority_id", priority.id())
                .set("plan_element_id", element)
                .set("strength_code", strength)
                .set("valid_from", priority.from());
        priority.until().ifPresent(until -> record.set("valid_to", until));
    }
}
