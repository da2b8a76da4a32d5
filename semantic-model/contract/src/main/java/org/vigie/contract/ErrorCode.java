package org.vigie.contract;

/** What went wrong, as a stable code that a machine can act on. The exception that carries it says who must act. */
public enum ErrorCode {
    // the author of a definition, a query or a command line acts
    DEFINITION_INVALID,
    TABLE_NAME_INVALID,
    TABLE_UNKNOWN,
    LABEL_INCOMPLETE,
    CONFIGURATION_INVALID,
    CONTRACT_INVALID,
    FRAME_DRIFTS_FROM_CONTRACT,
    USAGE_WRONG,
    TEMPLATE_UNKNOWN,
    WORKSPACE_NOT_EMPTY,
    METRIC_UNKNOWN,
    FIELD_UNKNOWN,
    FIELD_NOT_REACHABLE,
    VALUE_UNKNOWN,
    QUERY_INVALID,
    QUERY_TOO_LARGE,
    PUBLICATION_UNKNOWN,
    PAGE_UNKNOWN,
    // the operator acts
    WORKSPACE_MISSING,
    SOURCE_MISSING,
    PUBLICATION_MISSING,
    PUBLICATION_DAMAGED,
    PUBLICATION_OUTDATED,
    STORAGE_FAILED,
    ENGINE_FAILED,
    ENGINE_UNREACHABLE,
    ENGINE_TIMED_OUT,
    PORT_TAKEN,
    // quality said no
    DELIVERY_REFUSED,
    CHECK_FAILED,
    CONSERVATION_VIOLATED,
    DISCLOSURE_REFUSED,
    // another writer is at work
    WORKSPACE_BUSY
}
