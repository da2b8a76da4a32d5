package org.vigie.ingestion.demo.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.demo.services.ServiceWords.Request;
import org.vigie.ingestion.writing.DeliveryRecords;

/** Which reports are asked of which organisations in 2024-2025, what for, and the hours that answers take. */
final class ReportingRequests {
    private static final String YEAR = "2024-2025";
    private static final double ESTIMATED_SHARE = 0.35;

    private final Seed seed;
    private final DeliveryRecords concepts = new DeliveryRecords("reporting.concepts");
    private final DeliveryRecords requests = new DeliveryRecords("reporting.requests");
    private final DeliveryRecords fields = new DeliveryRecords("reporting.fields");

    ReportingRequests(ServiceWords words, DeliveredPlans plans, Seed seed) {
        this.seed = seed;
        words.concepts()
                .forEach(concept ->
                        concepts.add().set("concept_id", concept.code()).set("name", concept.name()));
        for (Request request : words.requests()) {
            requests.add()
                    .set("request_id", request.code())
                    .set("requester_id", request.requester())
                    .set("cycle_code", request.cycle())
                    .set("name", request.name());
            List<String> asked = plans.organisations().stream()
                    .filter(organisation -> !organisation.equals(request.requester()))
                    .toList();
            seed.at(request.code())
                    .someOf(asked, Math.min(request.organisations(), asked.size()))
                    .forEach(organisation -> answers(request, organisation));
        }
    }

    DeliveryRecords concepts() {
        return concepts;
    }

    DeliveryRecords requests() {
        return requests;
    }

    DeliveryRecords fields() {
        return fields;
    }

    private void answers(Request request, String organisation) {
        Seed own = seed.at(request.code()).at(organisation);
        double size = own.at("size").between(0.6, 1.5);
        boolean estimate = own.at("estimate").happens(ESTIMATED_SHARE);
        for (String concept : request.concepts()) {
            int count = 3 + seed.at(request.code()).at(concept).below(28);
            for (String period : periods(request.cycle())) {
                double hours = request.hours().doubleValue()
                        / request.concepts().size()
                        * size
                        * own.at(concept).at(period).between(0.9, 1.1);
                fields.add()
                        .set("request_id", request.code())
                        .set("organisation_id", organisation)
                        .set("concept_id", concept)
                        .set("period", period)
                        .set("field_count", count)
                        .set("hours", new BigDecimal(hours).setScale(1, RoundingMode.HALF_EVEN))
                        .set("is_estimate", estimate);
            }
        }
    }

    private static List<String> periods(String cycle) {
        return switch (cycle) {
            case "monthly" ->
                IntStream.range(0, 12)
                        .mapToObj(
                                place -> YearMonth.of(2024, 4).plusMonths(place).toString())
                        .toList();
            case "quarterly" ->
                IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> "T" + quarter + " " + YEAR)
                        .toList();
            default -> List.of(YEAR);
        };
    }
}
