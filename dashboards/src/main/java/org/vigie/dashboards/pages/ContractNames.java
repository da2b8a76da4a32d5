package org.vigie.dashboards.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** What the deliveries under a contract are called, as the contract itself has it. */
final class ContractNames {
    private static final Map<String, Label> READ = new ConcurrentHashMap<>();

    private ContractNames() {}

    /** @param contractId of a contract that there is */
    static Label of(String contractId) {
        return READ.computeIfAbsent(contractId, ContractNames::read);
    }

    private static Label read(String contractId) {
        Problems problems = new Problems();
        Definition contract = Definition.ofResource(
                ContractNames.class, "/contracts/" + contractId.replace('.', '/') + ".odcs.yaml", problems);
        // contracts are written as people type, pages as they are set
        Label name = new Label(property(contract, "labelFr").replace('\'', '’'), property(contract, "labelEn"));
        problems.throwIfAny();
        return name;
    }

    private static String property(Definition contract, String name) {
        return contract.list("customProperties").stream()
                .filter(property -> property.text("property").equals(name))
                .map(property -> property.text("value"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(contract.file() + " has no " + name));
    }
}
