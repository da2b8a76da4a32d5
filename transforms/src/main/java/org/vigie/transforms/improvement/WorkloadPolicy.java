package org.vigie.transforms.improvement;

import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * How much a unit may have in hand at once.
 *
 * @param agreedMaximum files that may be active at the same time
 */
public record WorkloadPolicy(int agreedMaximum) {
    /** The policy in {@code policies/workload.yml}. */
    public static WorkloadPolicy shipped() {
        Problems problems = new Problems();
        Definition file = Definition.ofResource(WorkloadPolicy.class, "/policies/workload.yml", problems)
                .allowOnly("agreed-maximum");
        WorkloadPolicy policy = new WorkloadPolicy(Integer.parseInt(file.text("agreed-maximum")));
        problems.throwIfAny();
        return policy;
    }
}
