package org.vigie.ingestion.reading;

import java.util.Locale;

/** Why a record, or a whole delivery, is not taken. */
public enum RejectionReason {
    // the whole delivery
    DELIVERY_EMPTY,
    DELIVERY_TOO_LARGE,
    ENCODING_WRONG,
    HEADER_DUPLICATED,
    HEADER_DIFFERS,
    CUT_IN_A_RECORD,
    TOO_MANY_REJECTED,
    FORMAT_UNKNOWN,
    FORMAT_BROKEN,
    FORMAT_UNSAFE,
    PART_MISSING,
    // a record that fell with its delivery
    DELIVERY_REFUSED,
    // one record
    FIELD_COUNT_WRONG,
    QUOTE_MISPLACED,
    CHARACTER_INVALID,
    VALUE_MISSING,
    VALUE_NOT_ALLOWED,
    NOT_A_NUMBER,
    NUMBER_FORM_UNDECLARED,
    NOT_A_PERIOD,
    CELL_ERROR,
    NUMBER_TOO_PRECISE,
    NUMBER_TOO_LARGE,
    NOT_A_DATE,
    NOT_A_TIMESTAMP,
    NOT_A_BOOLEAN,
    KEY_REPEATED,
    PERSONAL_DATA,
    REFERENCE_UNKNOWN,
    POSITION_OUTSIDE;

    /** The code in quarantine, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
