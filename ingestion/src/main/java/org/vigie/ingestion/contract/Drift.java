package org.vigie.ingestion.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What becomes of a delivery whose columns are not quite the contract's. Their order never matters. */
public enum Drift {
    /** The delivery is refused: both headers are shown. */
    REFUSE("refuse"),
    /**
     * Its records are set aside with that reason, and the refresh goes on with the delivery that was in force before.
     */
    QUARANTINE("quarantine"),
    /**
     * Names are matched whatever their case, accents composed or not, and spaces around; columns that are not asked for
     * are left out, optional ones that are missing stay empty. What is required must be there.
     */
    ACCEPT("accept");

    private final String code;

    Drift(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Drift> find(String code) {
        return Arrays.stream(values()).filter(drift -> drift.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Drift::code).toList();
    }
}
