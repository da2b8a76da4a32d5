package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * When data under a contract is due, from its {@code slaProperties}.
 *
 * @param delayDays calendar days from the end of a period to the day its data is due
 */
public record ServiceLevel(String contractId, int delayDays) {
    /** What a contract promises; none where it promises nothing. */
    public static Optional<ServiceLevel> of(String contractId) {
        Problems problems = new Problems();
        Definition contract = Definition.ofResource(ServiceLevel.class, SourceContracts.resource(contractId), problems);
        List<Definition> latencies = contract.list("slaProperties").stream()
                .filter(property -> property.text("property").equals("latency"))
                .toList();
        latencies.forEach(ServiceLevel::refuseUnfit);
        problems.throwIfAny();
        return latencies.stream()
                .map(latency -> new ServiceLevel(contractId, Integer.parseInt(latency.text("value"))))
                .findFirst();
    }

    private static void refuseUnfit(Definition latency) {
        if (!latency.text("unit").equals("d") || !latency.text("value").matches("\\d{1,4}")) {
            latency.problem(
                    "value",
                    new Label(
                            "Un délai s'écrit en jours entiers : {property: latency, value: 45, unit: d}.",
                            "A delay is written in whole days: {property: latency, value: 45, unit: d}."));
        }
    }
}
