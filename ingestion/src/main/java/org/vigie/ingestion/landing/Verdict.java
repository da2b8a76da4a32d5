package org.vigie.ingestion.landing;

import java.util.Locale;

/** What became of a delivery as a whole. */
public enum Verdict {
    /** Its sound records are landed; the others are in quarantine. */
    ACCEPTED,
    /** It cannot be trusted: all its records are in quarantine. */
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
