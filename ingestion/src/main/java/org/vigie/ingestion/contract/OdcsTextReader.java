package org.vigie.ingestion.contract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/** Reads how delimited text is written: encoding, delimiter, and whether its last line ends. */
final class OdcsTextReader {
    private static final String ASCII = "a,;\t\"\r\n";

    private static final char LAST_OF_ASCII = 127;

    private final Definition root;
    private final CustomProperties custom;

    OdcsTextReader(Definition root, CustomProperties custom) {
        this.root = root;
        this.custom = custom;
    }

    DelimitedText read() {
        return new DelimitedText(
                encoding(custom.text("encoding")),
                delimiter(custom.text("delimiter")),
                custom.flag("endsWithLineEnd"),
                custom.flag("headerless"));
    }

    /** The same, where it says nothing as another says. */
    DelimitedText readOver(DelimitedText usual) {
        return new DelimitedText(
                custom.find("encoding").map(this::encoding).orElse(usual.encoding()),
                custom.find("delimiter").map(this::delimiter).orElse(usual.delimiter()),
                usual.endsWithLineEnd() || custom.flag("endsWithLineEnd"),
                usual.headerless());
    }

    private char delimiter(String text) {
        if (text.length() != 1 || "\"\r\n".contains(text) || text.charAt(0) > LAST_OF_ASCII) {
            root.problem(
                    "customProperties",
                    Label.of(
                            "« delimiter » est un seul caractère ASCII, ni guillemet ni fin de ligne, pas « %s ».",
                            "'delimiter' is one ASCII character, neither quote nor line end, not '%s'.", text));
            return ',';
        }
        return text.charAt(0);
    }

    private Charset encoding(String name) {
        try {
            Charset charset = Charset.forName(name);
            // records are told apart by bytes that mean the same in ASCII, and are never a part of another character
            boolean oneByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
            boolean tellable = oneByte || charset.equals(StandardCharsets.UTF_8);
            if (!tellable || !Arrays.equals(ASCII.getBytes(StandardCharsets.US_ASCII), ASCII.getBytes(charset))) {
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
}
