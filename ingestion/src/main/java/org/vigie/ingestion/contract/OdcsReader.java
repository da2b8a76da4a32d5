package org.vigie.ingestion.contract;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vigie.contract.ColumnType;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/** Reads an ODCS document with one schema object. Its shape is checked against the standard's own schema by a test. */
final class OdcsReader {
    private static final String ASCII = "a,;\t\"\r\n";
    private static final Pattern SHARE = Pattern.compile("0(\\.\\d+)?|1(\\.0+)?");

    private OdcsReader() {}

    static SourceContract read(Definition root) {
        Map<String, Definition> custom = new HashMap<>();
        root.list("customProperties").forEach(property -> custom.put(property.text("property"), property));
        List<Definition> objects = root.list("schema");
        if (objects.size() != 1) {
            root.problem(
                    "schema",
                    Label.of("Un seul objet attendu, %s trouvés.", "One object expected, %s found.", objects.size()));
        }
        List<SourceField> fields = objects.stream()
                .flatMap(object -> object.list("properties").stream())
                .map(OdcsReader::field)
                .toList();
        refuseUnfit(root, fields);
        return new SourceContract(
                root.text("id"),
                new Label(value(root, custom, "labelFr"), value(root, custom, "labelEn")),
                encoding(root, custom),
                delimiter(root, custom),
                nullValues(root, custom),
                custom.containsKey("endsWithLineEnd")
                        && custom.get("endsWithLineEnd").flag("value"),
                share(root, custom),
                fields);
    }

    private static SourceField field(Definition property) {
        String declared = property.text("physicalType");
        Optional<ColumnType> type = ColumnType.find(declared);
        if (type.isEmpty()) {
            property.problem(
                    "physicalType",
                    Label.of(
                            "Type « %s » inconnu. Types : string, int, bigint, boolean, date, timestamp, decimal(p,s).",
                            "Unknown type '%s'. Types: string, int, bigint, boolean, date, timestamp, decimal(p,s).",
                            declared));
        }
        String name = property.text("name");
        return new SourceField(
                property.findText("physicalName").orElse(name),
                name,
                type.orElse(ColumnType.Plain.STRING),
                property.flag("required"),
                property.flag("primaryKey"),
                property.find("logicalTypeOptions").flatMap(OdcsReader::pattern));
    }

    /** A contract without fields, or with a name or header that stands twice, cannot be landed. */
    private static void refuseUnfit(Definition root, List<SourceField> fields) {
        if (fields.isEmpty()) {
            root.problem("schema", new Label("Aucun champ n'est décrit.", "No field is described."));
        }
        Set<String> names = new HashSet<>();
        Set<String> headers = new HashSet<>();
        for (SourceField field : fields) {
            if (!names.add(field.name()) | !headers.add(field.header())) {
                root.problem(
                        "schema",
                        Label.of(
                                "Le champ « %s » est décrit deux fois.",
                                "Field '%s' is described twice.", field.name()));
            }
        }
    }

    private static char delimiter(Definition root, Map<String, Definition> custom) {
        String text = value(root, custom, "delimiter");
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            root.problem(
                    "customProperties",
                    Label.of(
                            "« delimiter » est un seul caractère, ni guillemet ni fin de ligne, pas « %s ».",
                            "'delimiter' is one character, neither quote nor line end, not '%s'.", text));
            return ',';
        }
        return text.charAt(0);
    }

    private static Optional<Pattern> pattern(Definition options) {
        return options.findText("pattern").flatMap(text -> {
            try {
                return Optional.of(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                options.problem(
                        "pattern", Label.of("Motif illisible : %s.", "Unreadable pattern: %s.", e.getDescription()));
                return Optional.empty();
            }
        });
    }

    private static String value(Definition root, Map<String, Definition> custom, String property) {
        Definition found = custom.get(property);
        if (found == null) {
            root.problem(
                    "customProperties", Label.of("La propriété « %s » manque.", "Property '%s' is missing.", property));
            return "?";
        }
        return found.text("value");
    }

    private static Set<String> nullValues(Definition root, Map<String, Definition> custom) {
        Definition found = custom.get("nullValues");
        if (found == null) {
            value(root, custom, "nullValues");
            return Set.of("");
        }
        return new HashSet<>(found.texts("value"));
    }

    private static Charset encoding(Definition root, Map<String, Definition> custom) {
        String name = value(root, custom, "encoding");
        try {
            Charset charset = Charset.forName(name);
            // records are told apart by bytes that mean the same in ASCII
            if (!Arrays.equals(ASCII.getBytes(StandardCharsets.US_ASCII), ASCII.getBytes(charset))) {
                root.problem(
                        "customProperties",
                        Label.of(
                                "L'encodage « %s » n'écrit pas l'ASCII en un octet. Convertissez la livraison en utf-8.",
                                "Encoding '%s' does not write ASCII in one byte. Have the delivery converted to utf-8.",
                                name));
            }
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            root.problem("customProperties", Label.of("Encodage « %s » inconnu.", "Unknown encoding '%s'.", name));
            return StandardCharsets.UTF_8;
        }
    }

    private static BigDecimal share(Definition root, Map<String, Definition> custom) {
        String text = value(root, custom, "allowedRejectedShare");
        if (!SHARE.matcher(text).matches()) {
            root.problem(
                    "customProperties",
                    Label.of(
                            "« allowedRejectedShare » vaut de 0 à 1, pas « %s ».",
                            "'allowedRejectedShare' is from 0 to 1, not '%s'.", text));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }
}
