package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.contract.Label;
import org.vigie.ingestion.demo.OrganisationWords.DomainShare;
import org.vigie.ingestion.plans.PlanDelivery;
import org.vigie.ingestion.plans.PlanRecords;

/** The plans of all organisations: orientations hold objectives, objectives hold programmes and indicators. */
final class Plans {
    private static final int ADMINISTRATION_INDICATORS = 4;
    private static final double LATER_SHARE = 0.05;
    private static final List<DomainShare> NONE = List.of();

    /** A programme that spends money and employs people, in the years named. */
    record Programme(
            String id, String organisation, BigDecimal millions, int staff, String story, List<PlanYear> years) {}

    private final Vocabulary vocabulary;
    private final Seed seed;
    private final PlanRecords elements = new PlanRecords(PlanDelivery.PLAN_ELEMENTS);
    private final PlanRecords missions = new PlanRecords(PlanDelivery.PLAN_ELEMENT_MISSIONS);
    private final List<Programme> programmes = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();

    Plans(Vocabulary vocabulary, Seed seed) {
        this.vocabulary = vocabulary;
        this.seed = seed;
        vocabulary.organisations().forEach(this::plan);
    }

    PlanRecords elements() {
        return elements;
    }

    PlanRecords missions() {
        return missions;
    }

    List<Programme> programmes() {
        return List.copyOf(programmes);
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    private void plan(OrganisationWords organisation) {
        int number = 0;
        for (OrganisationWords.Orientation orientation : organisation.orientations()) {
            number++;
            String id = organisation.id() + "-" + number;
            element(id, "orientation", organisation, "", orientation.name(), orientation.missions());
            objectives(organisation, orientation, id);
        }
        administration(organisation, organisation.id() + "-" + (number + 1));
    }

    private void objectives(OrganisationWords organisation, OrganisationWords.Orientation orientation, String parent) {
        int number = 0;
        for (OrganisationWords.Objective objective : orientation.objectives()) {
            number++;
            String id = parent + "." + number;
            element(id, "objective", organisation, parent, objective.name(), orientation.missions());
            for (OrganisationWords.Programme programme : objective.programmes()) {
                List<DomainShare> own = programme.missions();
                programme(organisation, id, programme, own.isEmpty() ? orientation.missions() : own);
            }
            objective.indicators().forEach(words -> indicator(organisation, id, words));
        }
    }

    /** What every organisation has besides its mission: managers, offices, and a few of the same indicators. */
    private void administration(OrganisationWords organisation, String id) {
        Vocabulary.Administration shared = vocabulary.administration();
        List<DomainShare> main = List.of(new DomainShare(organisation.domain(), BigDecimal.ONE));
        element(id, "orientation", organisation, "", shared.orientation(), main);
        element(id + ".1", "objective", organisation, id, shared.objective(), main);
        List<DomainShare> split = organisation.domain().equals(shared.domain())
                ? main
                : List.of(
                        new DomainShare(organisation.domain(), new BigDecimal("0.6")),
                        new DomainShare(shared.domain(), new BigDecimal("0.4")));
        BigDecimal millions = BigDecimal.ZERO;
        int staff = 0;
        for (Programme programme : programmes) {
            if (programme.organisation().equals(organisation.id())) {
                millions = millions.add(programme.millions());
                staff += programme.staff();
            }
        }
        programme(
                organisation,
                id + ".1",
                new OrganisationWords.Programme(
                        shared.programme(),
                        NONE,
                        millions.multiply(new BigDecimal("0.03")).setScale(1, RoundingMode.UP),
                        12 + staff / 12),
                split);
        Seed chosen = seed.at("administration").at(organisation.id());
        for (IndicatorWords words : chosen.someOf(shared.indicators(), ADMINISTRATION_INDICATORS)) {
            indicator(organisation, id + ".1", varied(words, chosen));
        }
    }

    /** The same indicator starts elsewhere in each organisation. */
    private IndicatorWords varied(IndicatorWords words, Seed chosen) {
        Shape shape = Vocabulary.known(vocabulary.shapes(), words.shape());
        if (!shape.direction().equals("INCREASE") && !shape.direction().equals("DECREASE")) {
            return words;
        }
        BigDecimal shift = words.goal()
                .subtract(words.start())
                .multiply(new BigDecimal(chosen.at(words.name().en()).between(-0.3, 0.3)))
                .setScale(shape.decimals(), RoundingMode.HALF_EVEN);
        return words.from(words.start().add(shift), words.goal().add(shift));
    }

    private void indicator(OrganisationWords organisation, String objective, IndicatorWords words) {
        long before = indicators.stream()
                .filter(indicator -> indicator.organisation().equals(organisation.id()))
                .count();
        String id = String.format(Locale.ROOT, "%s-%02d", organisation.id(), before + 1);
        Seed own = seed.at("indicator").at(id);
        List<PlanYear> planned = years(organisation, PlanYear.PLANNED);
        List<PlanYear> measured = years(organisation, PlanYear.MEASURED);
        if (planned.size() > 4 && words.steps().isEmpty() && own.at("later").happens(LATER_SHARE)) {
            planned = planned.subList(2, planned.size());
            measured = measured.subList(2, measured.size());
        }
        String story = words.story()
                .orElseGet(() -> own.at("usual").happens(0.5)
                        ? organisation.story()
                        : own.at("story")
                                .oneOf(List.of(
                                        "steady", "steady", "strong", "strong", "recovering", "shaken", "flat")));
        indicators.add(new Indicator(
                id,
                organisation.id(),
                objective,
                words,
                Vocabulary.known(vocabulary.shapes(), words.shape()),
                Vocabulary.known(vocabulary.stories(), story),
                own,
                planned,
                measured));
    }

    private void programme(
            OrganisationWords organisation,
            String objective,
            OrganisationWords.Programme words,
            List<DomainShare> shares) {
        long before = programmes.stream()
                .filter(programme -> programme.organisation().equals(organisation.id()))
                .count();
        String id = organisation.id() + "-P" + (before + 1);
        element(id, "programme", organisation, objective, words.name(), shares);
        programmes.add(new Programme(
                id,
                organisation.id(),
                words.millions(),
                words.staff(),
                organisation.story(),
                years(organisation, PlanYear.PLANNED)));
    }

    /** The years an organisation lives through. */
    private List<PlanYear> years(OrganisationWords organisation, List<PlanYear> years) {
        return vocabulary
                .merger(organisation.id())
                .map(merger -> years.stream()
                        .filter(year -> year.endsBefore(merger.on()))
                        .toList())
                .orElse(years);
    }

    private void element(
            String id,
            String level,
            OrganisationWords organisation,
            String parent,
            Label name,
            List<DomainShare> shares) {
        elements.add()
                .set("plan_element_id", id)
                .set("level_code", level)
                .set("organisation_id", organisation.id())
                .set("parent_plan_element_id", parent)
                .set("name_fr", name.fr())
                .set("name_en", name.en());
        for (DomainShare share : shares) {
            missions.add()
                    .set("plan_element_id", id)
                    .set("mission_domain_id", share.domain())
                    .set("weight", share.weight());
        }
    }
}
