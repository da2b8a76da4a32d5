package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/** The source contracts that ship with Vigie. To add a source, write its contract and name it here. */
public final class SourceContracts {
    private static final Map<String, List<String>> NAMES_BY_FAMILY = Map.of(
            "gc-infobase",
            List.of(
                    "core-responsibilities",
                    "core-responsibility-ftes",
                    "core-responsibility-spending",
                    "employee-executive-levels",
                    "employee-regions",
                    "employee-types",
                    "fiscal-year-labels",
                    "glossary",
                    "indicators",
                    "institutional-forms",
                    "ministries",
                    "organisations",
                    "program-ftes",
                    "program-result-links",
                    "program-spending",
                    "program-tag-assignments",
                    "program-tag-types",
                    "program-tags",
                    "programs",
                    "results",
                    "subprograms"),
            "plans",
            List.of(
                    "budgets",
                    "indicator-organisations",
                    "indicators",
                    "missions",
                    "organisations",
                    "plan-element-missions",
                    "plan-elements",
                    "results",
                    "targets",
                    "workforce"));

    private static final Map<String, SourceContract> READ = new ConcurrentHashMap<>();

    private SourceContracts() {}

    /** Ids of all contracts, in order. */
    public static List<String> ids() {
        return NAMES_BY_FAMILY.entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(name -> family.getKey() + "." + name))
                .sorted()
                .toList();
    }

    /** The contract of that id; an unknown one is answered with the one meant and all known ones. */
    public static SourceContract contract(String id) {
        if (!ids().contains(id)) {
            throw new DefinitionException(
                    ErrorCode.CONTRACT_INVALID,
                    Label.of("Le contrat « %s » est inconnu.", "Contract '%s' is unknown.", id),
                    Nearest.question(
                            id,
                            ids(),
                            Label.of("Contrats connus : %s.", "Known contracts: %s.", String.join(", ", ids()))));
        }
        return READ.computeIfAbsent(id, SourceContracts::read);
    }

    /** Every contract. */
    public static Stream<SourceContract> all() {
        return ids().stream().map(SourceContracts::contract);
    }

    /** Where a contract stands on the class path. */
    static String resource(String id) {
        return "/contracts/" + id.replace('.', '/') + ".odcs.yaml";
    }

    private static SourceContract read(String id) {
        Problems problems = new Problems();
        SourceContract contract = OdcsReader.read(Definition.ofResource(SourceContracts.class, resource(id), problems));
        problems.throwIfAny();
        return contract;
    }
}
