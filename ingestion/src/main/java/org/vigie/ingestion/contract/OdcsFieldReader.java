package org.vigie.ingestion.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * Reads a field of an ODCS document. Numbers and dates are written as the field says, else as the whole contract does.
 */
final class OdcsFieldReader {
    private final NumberForm usualNumbers;
    private final DateForm usualDates;

    OdcsFieldReader(CustomProperties contract) {
        this.usualNumbers = numbers(contract, NumberForm.PLAIN);
        this.usualDates = dates(contract, DateForm.ISO);
    }

    SourceField read(Definition property) {
        String name = property.text("name");
        CustomProperties custom = new CustomProperties(property);
        return new SourceField(
                property.findText("physicalName").orElse(name),
                custom.texts("otherHeaders"),
                name,
                type(property),
                property.flag("required"),
                property.flag("primaryKey"),
                new CellRules(
                        property.find("logicalTypeOptions")
                                .flatMap(options ->
                                        options.findText("pattern").flatMap(text -> pattern(options, "pattern", text))),
                        custom.find("missingPattern").flatMap(text -> pattern(property, "customProperties", text)),
                        numbers(custom, usualNumbers),
                        custom.find("currency"),
                        dates(custom, usualDates),
                        custom.choice(
                                "period",
                                Optional.empty(),
                                code -> PeriodForm.find(code).map(Optional::of),
                                PeriodForm.codes())),
                privacy(property, custom));
    }

    /** What is withheld must never be told, so it is plain text that no message ever shows. */
    private static FieldPrivacy privacy(Definition property, CustomProperties custom) {
        FieldPrivacy privacy = new FieldPrivacy(
                custom.flag("freeText"),
                custom.flag("restricted"),
                custom.choice(
                        "onPersonalData",
                        FieldPrivacy.usual(custom.flag("restricted")),
                        OnPersonalData::find,
                        OnPersonalData.codes()),
                custom.find("pseudonymisedWithin"));
        if (privacy.restricted()
                && (property.flag("primaryKey")
                        || !property.text("physicalType").equals("string")
                        || property.has("logicalTypeOptions"))) {
            property.problem(
                    "customProperties",
                    new Label(
                            "Un champ restreint est un texte sans motif, hors de la clé : les motifs de rejet le montreraient.",
                            "A restricted field is text without a pattern, outside the key: rejections would show it."));
        }
        if (privacy.onPersonalData() == OnPersonalData.LAND && !privacy.restricted()) {
            property.problem(
                    "customProperties",
                    new Label(
                            "Des renseignements personnels ne sont reçus (land) que dans un champ restreint.",
                            "Personal data are landed (land) in a restricted field only."));
        }
        return privacy;
    }

    private static ColumnType type(Definition property) {
        String declared = property.text("physicalType");
        return ColumnType.find(declared).orElseGet(() -> {
            property.problem(
                    "physicalType",
                    Label.of(
                            "Type « %s » inconnu. Types : string, int, bigint, boolean, date, timestamp, decimal(p,s).",
                            "Unknown type '%s'. Types: string, int, bigint, boolean, date, timestamp, decimal(p,s).",
                            declared));
            return ColumnType.Plain.STRING;
        });
    }

    private static NumberForm numbers(CustomProperties custom, NumberForm usual) {
        return custom.choice("numbers", usual, NumberForm::find, NumberForm.codes());
    }

    private static DateForm dates(CustomProperties custom, DateForm usual) {
        return custom.choice("dates", usual, DateForm::find, DateForm.codes());
    }

    private static Optional<Pattern> pattern(Definition where, String key, String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            where.problem(key, Label.of("Motif illisible : %s.", "Unreadable pattern: %s.", e.getDescription()));
            return Optional.empty();
        }
    }
}
