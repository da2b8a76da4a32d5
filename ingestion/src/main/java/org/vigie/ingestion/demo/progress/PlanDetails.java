package org.vigie.ingestion.demo.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.rooms.SteeringRooms;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What is said of plans beyond their texts: whom objectives serve, which money does, who follows what, what comes first. */
final class PlanDetails {
    private static final List<String> YEARS = List.of("2022-2023", "2023-2024", "2024-2025");
    private static final List<Label> BENEFICIARIES = List.of(
            new Label("Citoyens", "Citizens"),
            new Label("Entreprises", "Businesses"),
            new Label("Municipalités", "Municipalities"),
            new Label("Personnel de l'État", "State employees"));
    private static final int INDICATORS_ON_A_WALL = 4;
    private static final String RANKED = "2025-06-02";

    private final DeliveredPlans plans;
    private final Seed seed;
    private final DeliveryRecords allocations = new DeliveryRecords("allocations.objective-programmes");
    private final DeliveryRecords attributes = new DeliveryRecords("objectives.attributes");
    private final DeliveryRecords priorities = new DeliveryRecords("rankings.unit-priorities");
    private final DeliveryRecords walls = new DeliveryRecords("walls.room-indicators");

    PlanDetails(DemoGovernment government, Seed seed) {
        plans = government.plans();
        this.seed = seed;
        elements("objective").forEach(this::describe);
        elements("programme").forEach(this::allocate);
        records(government.government(), "government.units").forEach(this::rank);
        records(SteeringRooms.of(government), "rooms.rooms").forEach(this::hang);
    }

    DeliveryRecords allocations() {
        return allocations;
    }

    DeliveryRecords attributes() {
        return attributes;
    }

    DeliveryRecords priorities() {
        return priorities;
    }

    DeliveryRecords walls() {
        return walls;
    }

    private static Stream<DeliveryRecord> records(List<DeliveryRecords> deliveries, String contract) {
        return deliveries.stream()
                .filter(delivery -> delivery.contractId().equals(contract))
                .flatMap(delivery -> delivery.all().stream());
    }

    private Stream<DeliveryRecord> elements(String level) {
        return plans.of(PlanDelivery.PLAN_ELEMENTS).stream()
                .filter(element -> element.get("level_code").equals(level));
    }

    private void describe(DeliveryRecord objective) {
        Seed own = seed.at(objective.get("plan_element_id"));
        DeliveryRecord record = attributes.add().set("plan_element_id", objective.get("plan_element_id"));
        if (own.at("told").happens(0.8)) {
            record.set("beneficiary", own.at("beneficiary").oneOf(BENEFICIARIES));
        }
        if (own.at("known").happens(0.85)) {
            record.set("control_level_code", own.at("control").oneOf(List.of("none", "partial", "full", "full")));
        }
    }

    /**
     * A programme serves the objective it stands under with most of its money. The rest serves the next one of its plan, or
     * nobody says what it serves.
     */
    private void allocate(DeliveryRecord programme) {
        Optional<String> own =
                Optional.of(programme.get("parent_plan_element_id")).filter(id -> !id.isEmpty());
        Seed chance = seed.at(programme.get("plan_element_id"));
        if (own.isEmpty() || chance.at("unlinked").happens(0.12)) {
            return;
        }
        BigDecimal share = BigDecimal.valueOf(60L + 5L * chance.at("share").below(9), 2);
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        share(own.get(), programme, share);
        if (rest.signum() > 0 && chance.at("rest").happens(0.5)) {
            next(own.get(), programme.get("organisation_id")).ifPresent(objective -> share(objective, programme, rest));
        }
    }

    private void share(String objective, DeliveryRecord programme, BigDecimal share) {
        YEARS.forEach(year -> allocations
                .add()
                .set("objective_id", objective)
                .set("programme_id", programme.get("plan_element_id"))
                .set("fiscal_year", year)
                .set("allocation", share));
    }

    /** The objective after another in the plan of an organisation; after the last, the first. */
    private Optional<String> next(String objective, String organisation) {
        List<String> all = elements("objective")
                .filter(element -> element.get("organisation_id").equals(organisation))
                .map(element -> element.get("plan_element_id"))
                .toList();
        return Optional.of(all.get((all.indexOf(objective) + 1) % all.size()))
                .filter(found -> !found.equals(objective));
    }

    private void rank(DeliveryRecord unit) {
        Seed own = seed.at(unit.get("unit_id"));
        int files = 3 + own.at("files").below(8);
        for (int rank = 1; rank <= files; rank++) {
            priorities
                    .add()
                    .set("unit_id", unit.get("unit_id"))
                    .set("work_file_id", unit.get("unit_id") + "-D%02d".formatted(rank))
                    .set("ranked_date", RANKED)
                    .set("title", new Label("Dossier " + rank, "File " + rank))
                    .set("rank", rank)
                    .set("is_active", rank <= 2 || own.at("active " + rank).happens(0.75));
        }
    }

    private void hang(DeliveryRecord room) {
        String organisation = room.get("organisation_id");
        if (organisation.isEmpty()) {
            return;
        }
        List<String> followed = plans.of(PlanDelivery.INDICATORS).stream()
                .filter(indicator -> indicator.get("organisation_id").equals(organisation))
                .map(indicator -> indicator.get("indicator_id"))
                .toList();
        List<String> chosen =
                seed.at(room.get("room_id")).someOf(followed, Math.min(INDICATORS_ON_A_WALL, followed.size()));
        for (String indicator : chosen) {
            walls.add()
                    .set("room_id", room.get("room_id"))
                    .set("indicator_id", indicator)
                    .set("display_order", chosen.indexOf(indicator) + 1);
        }
    }
}
