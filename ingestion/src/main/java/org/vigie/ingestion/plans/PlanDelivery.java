package org.vigie.ingestion.plans;

import java.util.List;
import java.util.Locale;
import org.vigie.contract.Label;
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
    private final Label purpose;
    private final List<PlanColumn> columns;

    PlanDelivery() {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        Problems problems = new Problems();
        Definition contract =
                Definition.ofResource(PlanDelivery.class, "/contracts/plans/" + code + ".odcs.yaml", problems);
        String[] purposes = contract.child("description").text("purpose").split(" / ", 2);
        this.purpose = new Label(purposes[0], purposes[purposes.length - 1]);
        this.columns = contract.list("schema").get(0).list("properties").stream()
                .map(PlanColumn::of)
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

    /** What the file tells. */
    public Label purpose() {
        return purpose;
    }

    /** The columns of the file, in their order. */
    public List<PlanColumn> columns() {
        return columns;
    }

    /** The header of the file. */
    public List<String> columnNames() {
        return columns.stream().map(PlanColumn::name).toList();
    }
}
