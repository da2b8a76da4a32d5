package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * Targets that are handed down to units: the units' own indicators, targets and results, which are shares of the whole, and
 * who makes up whom. Where the shares come to the whole, so do the targets, by the last unit; elsewhere there is a gap.
 */
final class TargetCascades {
    private static final Set<String> JUDGED = Set.of(Verdict.MET, Verdict.NOT_MET);

    private final List<PlanRecords> deliveries;
    private final DeliveryRecords records = new DeliveryRecords("government.target-cascades");

    /** Adds what the units plan and measure to the deliveries. */
    TargetCascades(GovernmentWords words, List<PlanRecords> deliveries) {
        this.deliveries = deliveries;
        words.cascades().forEach(this::handDown);
    }

    DeliveryRecords records() {
        return records;
    }

    private void handDown(GovernmentWords.Cascade cascade) {
        for (GovernmentWords.Share share : cascade.units()) {
            describe(cascade, share);
        }
        Map<String, BigDecimal> targets = new HashMap<>();
        for (DeliveryRecord whole : ofIndicator(PlanDelivery.TARGETS, cascade.parent())) {
            if (!whole.get("target_value").isEmpty()) {
                targets(cascade, whole, targets);
            }
        }
        for (DeliveryRecord whole : ofIndicator(PlanDelivery.RESULTS, cascade.parent())) {
            if (!whole.get("value").isEmpty()) {
                cascade.units().forEach(share -> result(cascade, share, whole, targets));
            }
        }
    }

    private void describe(GovernmentWords.Cascade cascade, GovernmentWords.Share share) {
        DeliveryRecord parent =
                ofIndicator(PlanDelivery.INDICATORS, cascade.parent()).get(0);
        DeliveryRecord child = of(PlanDelivery.INDICATORS)
                .addLike(parent)
                .set("indicator_id", cascade.child(share))
                .set("name_fr", parent.get("name_fr") + " – " + share.name().fr())
                .set("name_en", parent.get("name_en") + " – " + share.name().en());
        if (!parent.get("baseline_value").isEmpty()) {
            child.set("baseline_value", part(parent, "baseline_value", share));
        }
        of(PlanDelivery.INDICATOR_ORGANISATIONS)
                .add()
                .set("indicator_id", cascade.child(share))
                .set("organisation_id", cascade.organisation())
                .set("role_code", "lead")
                .set("share", 1);
    }

    private void targets(GovernmentWords.Cascade cascade, DeliveryRecord whole, Map<String, BigDecimal> found) {
        BigDecimal left = new BigDecimal(whole.get("target_value"));
        String year = whole.get("fiscal_year");
        for (GovernmentWords.Share share : cascade.units()) {
            boolean takesTheRest = cascade.isComplete() && cascade.isLast(share);
            BigDecimal target = takesTheRest ? left : part(whole, "target_value", share);
            left = left.subtract(target);
            String child = cascade.child(share);
            of(PlanDelivery.TARGETS)
                    .addLike(whole)
                    .set("indicator_id", child)
                    .set("target_value", target.toPlainString());
            // a revised target comes after the one it replaces, and is the one in force
            if (found.put(child + " " + year, target) == null) {
                record(cascade, child, year, share);
            }
        }
    }

    private void record(GovernmentWords.Cascade cascade, String child, String year, GovernmentWords.Share share) {
        records.add()
                .set("parent_indicator_id", cascade.parent())
                .set("child_indicator_id", child)
                .set("fiscal_year", year)
                .set("child_unit_id", Units.id(cascade.organisation(), share.code()))
                // the unit's target is all the whole's already, so no share of it is named
                .set("is_additive", true);
    }

    private void result(
            GovernmentWords.Cascade cascade,
            GovernmentWords.Share share,
            DeliveryRecord whole,
            Map<String, BigDecimal> targets) {
        String child = cascade.child(share);
        BigDecimal value = part(whole, "value", share);
        String declared = whole.get("declared_status_code");
        BigDecimal target = targets.getOrDefault(child + " " + whole.get("fiscal_year"), BigDecimal.ZERO);
        of(PlanDelivery.RESULTS)
                .addLike(whole)
                .set("indicator_id", child)
                .set("value", value.toPlainString())
                .set(
                        "declared_status_code",
                        JUDGED.contains(declared) ? Verdict.of(value.compareTo(target) >= 0) : declared);
    }

    private static BigDecimal part(DeliveryRecord whole, String column, GovernmentWords.Share share) {
        return share.of(new BigDecimal(whole.get(column)));
    }

    private List<DeliveryRecord> ofIndicator(PlanDelivery delivery, String indicator) {
        return of(delivery).all().stream()
                .filter(record -> record.get("indicator_id").equals(indicator))
                .toList();
    }

    private PlanRecords of(PlanDelivery delivery) {
        return deliveries.get(delivery.ordinal());
    }
}
