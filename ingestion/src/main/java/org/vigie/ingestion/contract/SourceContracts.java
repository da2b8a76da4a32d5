package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vigie.contract.DefinitionException;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.Nearest;
import org.vigie.contract.definition.Definition;
import org.vigie.contract.definition.Problems;

/**
 * The source contracts that ship with Vigie. To add a source, write its contract and name it in
 * {@code contracts/index.yml}.
 */
public final class SourceContracts {
    private static final Definition INDEX = index();
    private static final List<String> RECORDS = ids("records");
    private static final List<String> DELIVERIES = ids("deliveries");

    private static final Map<String, SourceContract> READ = new ConcurrentHashMap<>();
    private static final Map<String, DeliveryContract> READ_DELIVERIES = new ConcurrentHashMap<>();

    private SourceContracts() {}

    /** Ids of all contracts for records of one kind, in order. */
    public static List<String> ids() {
        return RECORDS;
    }

    /** Ids of the contracts for files of several parts, in order. */
    public static List<String> deliveryIds() {
        return DELIVERIES;
    }

    /** The contract of that id; an unknown one is answered with the one meant and all known ones. */
    public static SourceContract contract(String id) {
        return find(id).orElseThrow(() -> unknown(id, RECORDS));
    }

    /** What a file that is fed under that contract must hold; every contract for records is one for files too. */
    public static DeliveryContract delivery(String id) {
        if (DELIVERIES.contains(id)) {
            return READ_DELIVERIES.computeIfAbsent(id, SourceContracts::readDelivery);
        }
        return DeliveryContract.of(find(id).orElseThrow(() -> unknown(
                id,
                Stream.concat(DELIVERIES.stream(), RECORDS.stream()).sorted().toList())));
    }

    /** Every contract for records of one kind. */
    public static Stream<SourceContract> all() {
        return ids().stream().map(SourceContracts::contract);
    }

    /** Where a contract stands on the class path. */
    static String resource(String id) {
        return "/contracts/" + id.replace('.', '/') + ".odcs.yaml";
    }

    private static Optional<SourceContract> find(String id) {
        return RECORDS.contains(id) ? Optional.of(READ.computeIfAbsent(id, SourceContracts::read)) : Optional.empty();
    }

    private static SourceContract read(String id) {
        Problems problems = new Problems();
        SourceContract contract = OdcsReader.read(Definition.ofResource(SourceContracts.class, resource(id), problems));
        problems.throwIfAny();
        return contract;
    }

    private static DeliveryContract readDelivery(String id) {
        Problems problems = new Problems();
        DeliveryContract contract = OdcsDeliveryReader.read(
                Definition.ofResource(SourceContracts.class, resource(id), problems), SourceContracts::find);
        problems.throwIfAny();
        return contract;
    }

    private static Definition index() {
        Problems problems = new Problems();
        Definition index = Definition.ofResource(SourceContracts.class, "/contracts/index.yml", problems)
                .allowOnly("records", "deliveries");
        problems.throwIfAny();
        return index;
    }

    private static List<String> ids(String kind) {
        Definition families = INDEX.child(kind);
        return families.keys().stream()
                .flatMap(family -> families.texts(family).stream().map(name -> family + "." + name))
                .sorted()
                .toList();
    }

    private static DefinitionException unknown(String id, List<String> known) {
        return new DefinitionException(
                ErrorCode.CONTRACT_INVALID,
                Label.of("Le contrat « %s » est inconnu.", "Contract '%s' is unknown.", id),
                Nearest.question(
                        id,
                        known,
                        Label.of("Contrats connus : %s.", "Known contracts: %s.", String.join(", ", known))));
    }
}
