package org.vigie.ingestion.plans;

import java.util.List;
import java.util.Locale;
import org.vigie.contract.Label;
import org.vigie.ingestion.contract.ContractGuide;
import org.vigie.ingestion.contract.FieldGuide;

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
    private final ContractGuide guide;

    PlanDelivery() {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.guide = ContractGuide.of("plans." + code);
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
        return guide.purpose();
    }

    /** The columns of the file, in their order. */
    public List<FieldGuide> columns() {
        return guide.fields();
    }

    /** The header of the file. */
    public List<String> columnNames() {
        return guide.columnNames();
    }
}
