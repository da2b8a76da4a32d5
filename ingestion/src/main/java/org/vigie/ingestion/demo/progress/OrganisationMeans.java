package org.vigie.ingestion.demo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.DeliveredPlans;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Phrase;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecord;
import org.vigie.ingestion.writing.DeliveryRecords;

/** What each organisation is equipped with: a framework for most, two assessments for some, requests, tools, ideas. */
final class OrganisationMeans {
    private static final Label FRAMEWORK = new Label("Cadre de gestion – %s", "Management framework – %s");
    private static final List<String> FACTORS = List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7");
    private static final List<String> OFFERS = List.of("OF-1", "OF-2", "OF-3", "OF-4");
    private static final LocalDate FIRST_SIZE = LocalDate.of(2015, 4, 1);
    private static final int TOOLS = 9;
    private static final int TOP_LEVEL = 4;
    private static final int REQUESTS = 64;
    private static final int IDEAS = 90;

    private final Seed seed;
    private final DeliveryRecords sizes = new DeliveryRecords("government.size-bands");
    private final DeliveryRecords frameworks = new DeliveryRecords("frameworks.frameworks");
    private final DeliveryRecords assessments = new DeliveryRecords("maturity.assessments");
    private final DeliveryRecords requests = new DeliveryRecords("support.requests");
    private final DeliveryRecords systems = new DeliveryRecords("systems.uses");
    private final DeliveryRecords ideas = new DeliveryRecords("innovation.ideas");

    OrganisationMeans(DeliveredPlans plans, Seed seed) {
        this.seed = seed;
        for (String organisation : plans.organisations()) {
            Seed own = seed.at(organisation);
            size(organisation, plans.peopleByYear(organisation));
            framework(organisation, plans.name(organisation), own.at("framework"));
            tools(organisation, own.at("tools"));
            assess(organisation, "self", LocalDate.of(2024, 11, 15), own.at("maturity"));
            if (own.at("audited").happens(0.4)) {
                assess(organisation, "third_party", LocalDate.of(2025, 2, 28), own.at("audit"));
            }
        }
        for (int number = 1; number <= REQUESTS; number++) {
            request(number, plans.organisations());
        }
        for (int number = 1; number <= IDEAS; number++) {
            idea(number, plans.organisations());
        }
    }

    DeliveryRecords sizes() {
        return sizes;
    }

    DeliveryRecords frameworks() {
        return frameworks;
    }

    DeliveryRecords assessments() {
        return assessments;
    }

    DeliveryRecords requests() {
        return requests;
    }

    DeliveryRecords systems() {
        return systems;
    }

    DeliveryRecords ideas() {
        return ideas;
    }

    /** As many people as work there make the band; a new one is said from the year in which it is another. */
    private void size(String organisation, Map<String, Integer> peopleByYear) {
        String known = "";
        for (Map.Entry<String, Integer> year : peopleByYear.entrySet()) {
            String band = band(year.getValue());
            if (!band.equals(known)) {
                sizes.add()
                        .set("organisation_id", organisation)
                        .set("valid_from", known.isEmpty() ? FIRST_SIZE : april(year.getKey()))
                        .set("size_band_code", band);
            }
            known = band;
        }
    }

    private static LocalDate april(String fiscalYear) {
        return LocalDate.of(Integer.parseInt(fiscalYear.substring(0, 4)), 4, 1);
    }

    private static String band(int people) {
        return people < 100 ? "small" : people < 500 ? "medium" : people < 2_000 ? "large" : "very_large";
    }

    private void framework(String organisation, Label name, Seed own) {
        if (!own.happens(0.8)) {
            return;
        }
        DeliveryRecord record = frameworks
                .add()
                .set("framework_id", organisation + "-CG")
                .set("organisation_id", organisation)
                .set("name", Phrase.of(FRAMEWORK, name))
                .set("valid_from", LocalDate.of(2021 + own.at("year").below(3), 4, 1));
        if (own.at("lapsed").happens(0.15)) {
            record.set("valid_to", LocalDate.of(2025, 4, 1));
        }
    }

    private void assess(String organisation, String method, LocalDate day, Seed own) {
        for (String factor : FACTORS) {
            int level = 1 + own.at(factor).below(TOP_LEVEL);
            assessments
                    .add()
                    .set("organisation_id", organisation)
                    .set("factor_id", factor)
                    .set("assessed_date", day)
                    .set("method_code", method)
                    .set("level", method.equals("self") ? level : Math.max(0, level - 1));
        }
    }

    private void tools(String organisation, Seed own) {
        for (int tool = 1; tool <= TOOLS; tool++) {
            if (own.at("tool " + tool).happens(0.4)) {
                systems.add()
                        .set("organisation_id", organisation)
                        .set("system_id", "SYS-%02d".formatted(tool))
                        .set(
                                "used_from",
                                LocalDate.of(2019 + own.at("since " + tool).below(5), 4, 1));
            }
        }
    }

    private void request(int number, List<String> organisations) {
        Seed own = seed.at("request " + number);
        LocalDate opened = DemoGovernment.AS_OF.minusDays(1L + own.at("opened").below(600));
        LocalDate answered = opened.plusDays(2L + own.at("answered").below(28));
        DeliveryRecord record = requests.add()
                .set("request_id", "DA-%03d".formatted(number))
                .set("organisation_id", own.at("organisation").oneOf(organisations))
                .set("offer_id", own.at("offer").oneOf(OFFERS))
                .set("opened_date", opened);
        if (answered.isBefore(DemoGovernment.AS_OF) && own.at("forgotten").happens(0.92)) {
            record.set("answered_date", answered);
        }
    }

    private void idea(int number, List<String> organisations) {
        Seed own = seed.at("idea " + number);
        LocalDate received =
                LocalDate.of(2022, 4, 4).plusDays(own.at("received").below(1_150));
        LocalDate decided = received.plusDays(10L + own.at("decided").below(110));
        DeliveryRecord record = ideas.add()
                .set("idea_id", "ID-%03d".formatted(number))
                .set("organisation_id", own.at("organisation").oneOf(organisations))
                .set("received_date", received);
        if (decided.isBefore(DemoGovernment.AS_OF)) {
            record.set("decided_date", decided);
        }
    }
}
