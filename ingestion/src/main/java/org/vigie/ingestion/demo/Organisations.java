package org.vigie.ingestion.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;

/** The organisations with their changes of name and their mergers, and the missions of the State they serve. */
final class Organisations {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 4, 1);

    private final Vocabulary vocabulary;

    Organisations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    PlanRecords organisations() {
        PlanRecords records = new PlanRecords(PlanDelivery.ORGANISATIONS);
        for (OrganisationWords organisation : vocabulary.organisations()) {
            describe(records, organisation);
        }
        vocabulary.renamings().forEach(renaming -> describe(records, renaming));
        return records;
    }

    PlanRecords missions() {
        PlanRecords records = new PlanRecords(PlanDelivery.MISSIONS);
        int order = 0;
        for (Vocabulary.Mission mission : vocabulary.missions()) {
            order++;
            for (Vocabulary.Domain domain : mission.domains()) {
                records.add()
                        .set("mission_domain_id", domain.id())
                        .set("mission_domain_name_fr", domain.name().fr())
                        .set("mission_domain_name_en", domain.name().en())
                        .set("mission_id", mission.id())
                        .set("mission_name_fr", mission.name().fr())
                        .set("mission_name_en", mission.name().en())
                        .set("display_order", order);
            }
        }
        return records;
    }

    /** One record for each description the organisation has had, oldest first. */
    private void describe(PlanRecords records, OrganisationWords organisation) {
        Optional<Vocabulary.FormerName> former = vocabulary.formerNames().stream()
                .filter(name -> name.organisation().equals(organisation.id()))
                .findFirst();
        former.ifPresent(name -> record(records, organisation, FOUNDED, name.name(), parent(organisation), true));
        LocalDate from = former.map(Vocabulary.FormerName::until).orElse(FOUNDED);
        record(records, organisation, from, organisation.name(), parent(organisation), true);
        vocabulary
                .merger(organisation.id())
                .ifPresent(merger ->
                        record(records, organisation, merger.on(), organisation.name(), merger.into(), false));
    }

    /** The code that is no longer used is described as its successor was, and ends on the day of the change. */
    private void describe(PlanRecords records, Vocabulary.Renaming renaming) {
        OrganisationWords successor = vocabulary.organisation(renaming.into());
        OrganisationWords before = successor.formerly(renaming.organisation(), renaming.name());
        record(records, before, FOUNDED, renaming.name(), "", true);
        record(records, before, renaming.on(), renaming.name(), successor.id(), false);
    }

    private void record(
            PlanRecords records,
            OrganisationWords organisation,
            LocalDate from,
            Label name,
            String parent,
            boolean active) {
        OrganisationWords ministry =
                organisation.portfolio().map(vocabulary::organisation).orElse(organisation);
        Label portfolio = ministry.portfolioName().orElse(ministry.name());
        Label category = Vocabulary.known(vocabulary.categories(), organisation.category());
        records.add()
                .set("organisation_id", organisation.id())
                .set("valid_from", from)
                .set("name_fr", name.fr())
                .set("name_en", name.en())
                .set("category_code", organisation.category())
                .set("category_name_fr", category.fr())
                .set("category_name_en", category.en())
                .set("portfolio_id", ministry.id())
                .set("portfolio_name_fr", portfolio.fr())
                .set("portfolio_name_en", portfolio.en())
                .set("parent_organisation_id", parent)
                .set("is_active", active);
    }

    private static String parent(OrganisationWords organisation) {
        return organisation.portfolio().orElse("");
    }
}
