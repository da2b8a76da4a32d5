package org.vigie.ingestion.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.ingestion.plans.PlanRecords;

/**
 * A made-up government of some twenty-five organisations over five fiscal years, 2020-2021 to 2024-2025, with the
 * targets of a sixth: its plans, indicators, results and money as the ten plan deliveries, and what organisations sent
 * month by month. The same seed gives the same bytes.
 */
public final class DemoGovernment {
    /** The seed of the demonstration that is shipped. */
    public static final long SHIPPED_SEED = 20_250_630L;

    /** The day on which due dates are judged in the demonstration. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private final List<PlanRecords> deliveries;
    private final Observations observations;

    private DemoGovernment(List<PlanRecords> deliveries, Observations observations) {
        this.deliveries = deliveries;
        this.observations = observations;
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
        List<PlanRecords> deliveries = List.of(
                organisations.organisations(),
                organisations.missions(),
                plans.elements(),
                plans.missions(),
                indicators.indicators(),
                indicators.organisations(),
                indicators.targets(),
                results.records(),
                money.budgets(),
                money.workforce());
        return new DemoGovernment(deliveries, new Observations(vocabulary, plans.indicators()));
    }

    /** The ten deliveries, in the order of {@link org.vigie.ingestion.plans.PlanDelivery}. */
    public List<PlanRecords> deliveries() {
        return deliveries;
    }

    /** What organisations sent month by month: the text of each file by the month in which it came. */
    public Map<YearMonth, String> observations() {
        Map<YearMonth, String> texts = new TreeMap<>();
        observations.files().forEach((month, file) -> texts.put(month, file.text()));
        return texts;
    }

    /** Writes the ten files into a folder that exists, and those of each month into a folder of their own in it. */
    public void writeInto(Path folder) throws IOException {
        for (PlanRecords delivery : deliveries) {
            delivery.writeInto(folder);
        }
        Path monthly = Files.createDirectories(folder.resolve("observations"));
        for (Map.Entry<YearMonth, FrenchObservations> file :
                observations.files().entrySet()) {
            file.getValue().writeInto(monthly, file.getKey());
        }
    }
}
