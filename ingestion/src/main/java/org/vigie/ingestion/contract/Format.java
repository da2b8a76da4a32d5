package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a delivery is written in. Told by the name of its file, which {@code vigie.yaml} gives; its content must agree. */
public enum Format {
    DELIMITED("csv", "tsv", "txt"),
    XLSX("xlsx"),
    JSON("json"),
    /** StratML, ISO 17469-1: strategic plans, and performance plans and reports. */
    STRATML("xml", "stratml"),
    /** REFI-QDA project exchange: coded interviews and focus groups. */
    QDPX("qdpx");

    private final List<String> extensions;

    Format(String... extensions) {
        this.extensions = List.of(extensions);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a file of that name; none where no format has its extension. */
    public static Optional<Format> ofFile(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    public static Optional<Format> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** Every extension known, for messages. */
    public static List<String> knownExtensions() {
        return Arrays.stream(values())
                .flatMap(format -> format.extensions.stream())
                .toList();
    }
}
