package org.vigie.ingestion.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;
import org.vigie.ingestion.contract.DeliveryContract.Part;

/**
 * Reads an ODCS document whose schema objects are the parts of one file; each says by {@code recordsOf} which contract its
 * records keep.
 */
final class OdcsDeliveryReader {
    private OdcsDeliveryReader() {}

    /** @param contracts the record contracts by id; empty where there is none */
    static DeliveryContract read(Definition root, Function<String, Optional<SourceContract>> contracts) {
        CustomProperties custom = new CustomProperties(root);
        return new DeliveryContract(
                root.text("id"),
                custom.label(),
                custom.mandatoryTexts("formats").stream()
                        .flatMap(code -> format(root, code))
                        .toList(),
                root.list("schema").stream()
                        .flatMap(object -> part(object, contracts))
                        .map(part -> written(part, root, custom))
                        .toList());
    }

    private static Stream<Part> part(Definition object, Function<String, Optional<SourceContract>> contracts) {
        CustomProperties custom = new CustomProperties(object);
        String contractId = custom.text("recordsOf");
        Optional<SourceContract> contract = contracts.apply(contractId);
        if (contract.isEmpty()) {
            object.problem(
                    "customProperties",
                    Label.of("Le contrat « %s » est inconnu.", "Contract '%s' is unknown.", contractId));
        }
        return contract.stream()
                .map(found -> new Part(
                        object.text("physicalName"),
                        custom.texts("otherNames"),
                        found,
                        custom.flag("required"),
                        wide(custom)));
    }

    private static Optional<WideColumns> wide(CustomProperties custom) {
        return custom.flag("unpivot")
                ? Optional.of(new WideColumns(
                        custom.pattern("waveOfFileName"),
                        custom.text("respondentColumn"),
                        custom.text("weightColumn"),
                        Set.copyOf(custom.texts("leftColumns")),
                        custom.pattern("questionColumns"),
                        custom.pattern("profileColumns"),
                        custom.mandatoryTexts("exampleColumns")))
                : Optional.empty();
    }

    /** What the file's own contract says counts before that of its records. */
    private static Part written(Part part, Definition root, CustomProperties custom) {
        SourceContract contract =
                part.contract().judged(OdcsReader.findShare(root, custom), freeText(part.contract(), root, custom));
        Optional<NumberForm> numbers = custom.choice(
                "numbers", Optional.empty(), code -> NumberForm.find(code).map(Optional::of), NumberForm.codes());
        Optional<DateForm> dates = custom.choice(
                "dates", Optional.empty(), code -> DateForm.find(code).map(Optional::of), DateForm.codes());
        return new Part(
                part.name(),
                part.otherNames(),
                contract.written(
                        new OdcsTextReader(root, custom).readOver(contract.text()),
                        rules -> rules.with(numbers.orElse(rules.numbers())).with(dates.orElse(rules.dates()))),
                part.required(),
                part.wide());
    }

    /** Fields whose text is searched for personal data in this file, though its records are usually trusted. */
    private static List<String> freeText(SourceContract contract, Definition root, CustomProperties custom) {
        List<String> names = custom.texts("freeText");
        List<String> known = contract.fields().stream().map(SourceField::name).toList();
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> root.problem(
                        "customProperties",
                        Label.of("Le champ «\u00a0%s\u00a0» est inconnu.", "Field '%s' is unknown.", name)));
        return names;
    }

    private static Stream<Format> format(Definition root, String code) {
        Optional<Format> format = Format.find(code);
        if (format.isEmpty()) {
            root.problem(
                    "customProperties",
                    Label.of(
                            "Format « %s » inconnu. Formats : %s.",
                            "Unknown format '%s'. Formats: %s.",
                            code,
                            String.join(
                                    ", ",
                                    List.of(Format.values()).stream()
                                            .map(Format::code)
                                            .toList())));
        }
        return format.stream();
    }
}
