package org.vigie.query;

/** Trino's error codes ({@code io.trino.spi.StandardErrorCode}) that somebody can act on. */
final class TrinoCodes {
    /** What the driver gives for what never reached Trino, or never came back. */
    static final int NONE = 0;

    static final int CATALOG_MISSING = 44;
    static final int SCHEMA_MISSING = 45;
    static final int TABLE_MISSING = 46;

    /** Said of a version that a table does not have. */
    static final int ARGUMENT_INVALID = 76;

    static final int TIME_LIMIT = 0x0002_0003;

    private TrinoCodes() {}
}
