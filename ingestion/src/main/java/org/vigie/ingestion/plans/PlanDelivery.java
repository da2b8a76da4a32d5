package org.vigie.ingestion.plans;

import java.util.List;
import java.util.Locale;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** One of Vigie's own plan deliveries, in the order in which a newcomer fills them in. */
public enum PlanDelivery {
    ORGANISATIONS,
    MISSIONS,
    PLAN_ELEMENTS,
    PLAN_ELEMENT_MISSIONS,
    INDICATORS,
    INDICATOR_ORGANISATIONS,
    TARGETS,
    RESULTS,
    BUDGETS,
    WORKFORCE;

    private final String code;
    private final String purpose;
    private final List<String> columns;

    PlanDelivery() {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        Problems problems = new Problems();
        Definition contract =
                Definition.ofResource(PlanDelivery.class, "/contracts/plans/" + code + ".odcs.yaml", problems);
        this.purpose = contract.child("description").text("purpose");
        this.columns = contract.list("schema").get(0).list("properties").stream()
                .map(property -> property.text("physicalName"))
                .toList();
        problems.throwIfAny();
    }

    /** Id of the contract the file keeps, as in {@code plans.plan-elements}. */
    public String contractId() {
        return "plans." + code;
    }

    public String fileName() {
        return code + ".csv";
    }

    /** What the file tells, French then English, as its contract says it. */
    public String purpose() {
        return purpose;
    }

    /** The header of the file, in its order. */
    public List<String> columns() {
        return columns;
    }
}
