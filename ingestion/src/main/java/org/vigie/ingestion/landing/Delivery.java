package org.vigie.ingestion.landing;

import java.io.Serializable;
import java.time.Instant;

/**
 * One file as it came.
 *
 * @param contractId of the contract it was fed under
 * @param id sha256 of its bytes, in hexadecimal
 */
record Delivery(String contractId, String id, String fileName, Instant receivedAt) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Names the append of one part, the same in every run: what makes landing exactly once. */
    private String transaction(String part) {
        return contractId + "/" + id + (part.isEmpty() ? "" : "#" + part);
    }

    String landing(String part) {
        return "land/" + transaction(part);
    }

    /** Of what people said, which lands apart. */
    String landingApart(String part) {
        return "restricted/" + transaction(part);
    }

    String flagging(String part) {
        return "personal-data/" + transaction(part);
    }

    String quarantining(String part) {
        return "quarantine/" + transaction(part);
    }
}
