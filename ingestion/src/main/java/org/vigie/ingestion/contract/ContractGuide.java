package org.vigie.ingestion.contract;

import java.util.List;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * What people who fill in a delivery are told of it.
 *
 * @param id of its contract, as in {@code plans.plan-elements}
 * @param purpose what the file tells
 * @param fields its columns, in their order
 */
public record ContractGuide(String id, Label purpose, List<FieldGuide> fields) {
    public ContractGuide {
        fields = List.copyOf(fields);
    }

    /** The guide of a contract for records of one kind. */
    public static ContractGuide of(String contractId) {
        SourceContracts.contract(contractId);
        Problems problems = new Problems();
        Definition contract =
                Definition.ofResource(ContractGuide.class, SourceContracts.resource(contractId), problems);
        String[] purposes = contract.child("description").text("purpose").split(" / ", 2);
        ContractGuide guide = new ContractGuide(
                contractId,
                new Label(purposes[0], purposes[purposes.length - 1]),
                contract.list("schema").get(0).list("properties").stream()
                        .map(FieldGuide::of)
                        .toList());
        problems.throwIfAny();
        return guide;
    }

    /** The header of the file. */
    public List<String> columnNames() {
        return fields.stream().map(FieldGuide::name).distinct().toList();
    }
}
