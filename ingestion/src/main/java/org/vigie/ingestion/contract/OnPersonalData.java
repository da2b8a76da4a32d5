package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a record in whose free text personal data seem to stand. Either way its steward is told. */
public enum OnPersonalData {
    /** The record is set aside until its sender has taken them out. */
    QUARANTINE,
    /** The record is landed, its text in the restricted zone. */
    LAND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OnPersonalData> find(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(OnPersonalData::code).toList();
    }
}
