package org.vigie.ingestion.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.ingestion.plans.PlanRecords;
import org.vigie.ingestion.writing.DeliveryRecords;

/**
 * A made-up government of some twenty-five organisations over five fiscal years, 2020-2021 to 2024-2025, with the
 * targets of a sixth: its plans, indicators, results and money, what it says of itself as a whole, and what organisations
 * sent month by month. The same seed gives the same records.
 */
public final class DemoGovernment {
    /** The seed of the demonstration that is shipped. */
    public static final long SHIPPED_SEED = 20_250_630L;

    /** The day on which due dates are judged in the demonstration. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private final Seed seed;
    private final List<PlanRecords> deliveries;
    private final DeliveryRecords planVersions;
    private final List<DeliveryRecords> government;
    private final List<Observation> observations;

    private DemoGovernment(long number) {
        Vocabulary vocabulary = Vocabulary.shipped();
        seed = new Seed(number);
        Organisations organisations = new Organisations(vocabulary);
        Plans plans = new Plans(vocabulary, seed.at("plans"));
        Targets targets = new Targets(vocabulary);
        Indicators indicators = new Indicators(plans.indicators(), targets);
        Money money = new Money(plans.programmes(), seed.at("money"));
        deliveries = List.of(
                organisations.organisations(),
                organisations.missions(),
                plans.elements(),
                plans.missions(),
                indicators.indicators(),
                indicators.organisations(),
                indicators.targets(),
                new Results(vocabulary, plans.indicators(), targets).records(),
                money.budgets(),
                money.workforce());
        planVersions = new PlanVersions(vocabulary, seed.at("versions")).records();
        government = government(vocabulary);
        observations = new Observations(vocabulary, plans.indicators()).all();
    }

    public static DemoGovernment shipped() {
        return ofSeed(SHIPPED_SEED);
    }

    public static DemoGovernment ofSeed(long seed) {
        return new DemoGovernment(seed);
    }

    /** Cascades come first: they add the units' targets to the plans. */
    private List<DeliveryRecords> government(Vocabulary vocabulary) {
        GovernmentWords words = GovernmentWords.shipped();
        DeliveryRecords cascades = new TargetCascades(words, deliveries).records();
        Priorities priorities = new Priorities(words, vocabulary.administration(), plans());
        return List.of(
                priorities.priorities(),
                priorities.links(),
                new Successions(vocabulary).records(),
                cascades,
                new Units(words, plans()).records());
    }

    /** The source of all chance, for what surrounds the plans. */
    public Seed seed() {
        return seed;
    }

    /** The ten plan deliveries, in the order of {@link org.vigie.ingestion.plans.PlanDelivery}. */
    public List<PlanRecords> deliveries() {
        return deliveries;
    }

    /** The strategic plans and their versions. */
    public DeliveryRecords planVersions() {
        return planVersions;
    }

    /** Priorities and their links, successions, cascades of targets, units. */
    public List<DeliveryRecords> government() {
        return government;
    }

    /** What the plans say to those who write about them. */
    public DeliveredPlans plans() {
        return new DeliveredPlans(deliveries);
    }

    /** What organisations sent month by month, in whatever format. */
    public List<Observation> observations() {
        return observations;
    }

    /** What was sent as a French spreadsheet saves it: the text of each file by the month in which it came. */
    public Map<YearMonth, String> frenchObservations() {
        Map<YearMonth, FrenchObservations> files = new TreeMap<>();
        observations.stream()
                .filter(Observation::isSentInFrench)
                .forEach(observation -> files.computeIfAbsent(
                                YearMonth.from(observation.published()), month -> new FrenchObservations())
                        .add(observation));
        Map<YearMonth, String> texts = new TreeMap<>();
        files.forEach((month, file) -> texts.put(month, file.text()));
        return texts;
    }
}
