package org.vigie.ingestion.demo.progress;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.ingestion.demo.DemoGovernment;
import org.vigie.ingestion.demo.Seed;
import org.vigie.ingestion.writing.DeliveryRecords;

/** All that a government delivers on what it tries, improves, is equipped with and learns. */
public final class Progress {
    private Progress() {}

    /** What is written word for word, and what is drawn over organisations, plans, units and rooms. */
    public static List<DeliveryRecords> of(DemoGovernment government) {
        Seed seed = government.seed().at("progress");
        OrganisationMeans means = new OrganisationMeans(government.plans(), seed.at("means"));
        PlanDetails details = new PlanDetails(government, seed.at("details"));
        return Stream.concat(
                        WrittenRecords.shipped().stream(),
                        Stream.of(
                                means.sizes(),
                                means.frameworks(),
                                means.assessments(),
                                means.requests(),
                                means.systems(),
                                means.ideas(),
                                details.allocations(),
                                details.attributes(),
                                details.priorities(),
                                details.walls()))
                .toList();
    }
}
