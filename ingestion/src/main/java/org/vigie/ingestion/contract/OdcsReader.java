package org.vigie.ingestion.contract;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/** Reads an ODCS document with one schema object. Its shape is checked against the standard's own schema by a test. */
final class OdcsReader {
    private static final Pattern SHARE = Pattern.compile("0(\\.\\d+)?|1(\\.0+)?");

    private final Definition root;
    private final CustomProperties custom;

    private OdcsReader(Definition root) {
        this.root = root;
        this.custom = new CustomProperties(root);
    }

    static SourceContract read(Definition root) {
        return new OdcsReader(root).read();
    }

    private SourceContract read() {
        List<Definition> objects = root.list("schema");
        if (objects.size() != 1) {
            root.problem(
                    "schema",
                    Label.of("Un seul objet attendu, %s trouvés.", "One object expected, %s found.", objects.size()));
        }
        OdcsFieldReader reader = new OdcsFieldReader(custom);
        List<SourceField> fields = objects.stream()
                .flatMap(object -> object.list("properties").stream())
                .map(reader::read)
                .toList();
        refuseUnfit(fields);
        return new SourceContract(
                root.text("id"),
                custom.label(),
                new OdcsTextReader(root, custom).read(),
                custom.choice("drift", Drift.REFUSE, Drift::find, Drift.codes()),
                custom.choice("supersession", Supersession.DELIVERY, Supersession::find, Supersession.codes()),
                new HashSet<>(custom.mandatoryTexts("nullValues")),
                share(),
                fields);
    }

    /** A contract without fields, or with a name that stands twice, cannot be landed. */
    private void refuseUnfit(List<SourceField> fields) {
        if (fields.isEmpty()) {
            root.problem("schema", new Label("Aucun champ n'est décrit.", "No field is described."));
        }
        Set<String> names = new HashSet<>();
        for (SourceField field : fields) {
            if (!names.add(field.name())) {
                root.problem(
                        "schema",
                        Label.of(
                                "Le champ « %s » est décrit deux fois.",
                                "Field '%s' is described twice.", field.name()));
            }
        }
    }

    private BigDecimal share() {
        custom.text("allowedRejectedShare");
        return findShare(root, custom).orElse(BigDecimal.ZERO);
    }

    /** The share of rejected records that is borne, where the contract says one. */
    static Optional<BigDecimal> findShare(Definition root, CustomProperties custom) {
        return custom.find("allowedRejectedShare").flatMap(text -> {
            if (SHARE.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            root.problem(
                    "customProperties",
                    Label.of(
                            "«\u00a0allowedRejectedShare\u00a0» vaut de 0 à 1, pas «\u00a0%s\u00a0».",
                            "'allowedRejectedShare' is from 0 to 1, not '%s'.", text));
            return Optional.empty();
        });
    }
}
