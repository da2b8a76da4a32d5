package org.vigie.ingestion.contract;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/** Reads an ODCS document with one schema object. Its shape is checked against the standard's own schema by a test. */
final class OdcsReader {
    private static final String ASCII = "a,;\t\"\r\n";
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
                new DelimitedText(encoding(), delimiter(), custom.flag("endsWithLineEnd")),
                custom.choice("drift", Drift.REFUSE, Drift::find, Drift.codes()),
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

    private char delimiter() {
        String text = custom.text("delimiter");
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

    private Charset encoding() {
        String name = custom.text("encoding");
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

    private BigDecimal share() {
        String text = custom.text("allowedRejectedShare");
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
