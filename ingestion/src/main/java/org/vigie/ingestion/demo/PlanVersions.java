package org.vigie.ingestion.demo;

import java.time.LocalDate;
import org.vigie.contract.Label;
import org.vigie.ingestion.writing.DeliveryRecords;

/** The strategic plan of each organisation and, where targets were revised on the way, its second version. */
final class PlanVersions {
    private static final Label NAME = new Label("Plan stratégique 2020-2026 – %s", "Strategic Plan 2020-2026 – %s");
    private static final LocalDate START = LocalDate.of(2020, 4, 1);
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final double REVISED_SHARE = 0.4;

    private final Seed seed;
    private final DeliveryRecords records = new DeliveryRecords("plans.plan-versions");

    PlanVersions(Vocabulary vocabulary, Seed seed) {
        this.seed = seed;
        vocabulary.organisations().forEach(this::plan);
    }

    DeliveryRecords records() {
        return records;
    }

    private void plan(OrganisationWords organisation) {
        Seed chance = seed.at(organisation.id());
        version(organisation, 1, LocalDate.of(2019, 12, 1).plusDays(chance.below(90)));
        if (chance.at("revised").happens(REVISED_SHARE)) {
            version(organisation, 2, LocalDate.of(2022, 5, 1).plusDays(chance.below(50)));
        }
    }

    private void version(OrganisationWords organisation, int version, LocalDate tabled) {
        records.add()
                .set("plan_id", organisation.id() + "-PS-2020")
                .set("version", version)
                .set("organisation_id", organisation.id())
                .set("plan_type_code", "strategic")
                .set("name", Phrase.of(NAME, organisation.name()))
                .set("start_date", START)
                .set("end_date", END)
                .set("legislature", "42")
                .set("tabled_date", tabled)
                .set("source_document", "plan-strategique-2020-2026-v" + version + ".pdf");
    }
}
