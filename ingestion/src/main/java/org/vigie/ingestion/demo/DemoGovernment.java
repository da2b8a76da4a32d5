package org.vigie.ingestion.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.vigie.ingestion.plans.PlanRecords;

/**
 * A made-up government of some twenty-five organisations over five fiscal years, 2020-2021 to 2024-2025, with the
 * targets of a sixth: its plans, indicators, results and money as the ten plan deliveries. The same seed gives the same
 * bytes.
 */
public final class DemoGovernment {
    /** The seed of the demonstration that is shipped. */
    public static final long SHIPPED_SEED = 20_250_630L;

    /** The day on which due dates are judged in the demonstration. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private final List<PlanRecords> deliveries;

    private DemoGovernment(List<PlanRecords> deliveries) {
        this.deliveries = deliveries;
    }

    public static DemoGovernment shipped() {
        return ofSeed(SHIPPED_SEED);
    }

    public static DemoGovernment ofSeed(long seed) {
        Vocabulary vocabulary = Vocabulary.shipped();
        Seed root = new Seed(seed);
        Organisations organisations = new Organisations(vocabulary);
        Plans plans = new Plans(vocabulary, root.at("plans"));
        Targets targets = new Targets(vocabulary);
        Indicators indicators = new Indicators(plans.indicators(), targets);
        Results results = new Results(vocabulary, plans.indicators(), targets);
        Money money = new Money(plans.programmes(), root.at("money"));
        return new DemoGovernment(List.of(
                organisations.organisations(),
                organisations.missions(),
                plans.elements(),
                plans.missions(),
                indicators.indicators(),
                indicators.organisations(),
                indicators.targets(),
                results.records(),
                money.budgets(),
                money.workforce()));
    }

    /** The ten deliveries, in the order of {@link org.vigie.ingestion.plans.PlanDelivery}. */
    public List<PlanRecords> deliveries() {
        return deliveries;
    }

    /** Writes the ten files into a folder that exists. */
    public void writeInto(Path folder) throws IOException {
        for (PlanRecords delivery : deliveries) {
            delivery.writeInto(folder);
        }
    }
}
