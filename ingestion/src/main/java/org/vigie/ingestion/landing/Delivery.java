package org.vigie.ingestion.landing;

import java.time.Instant;

/**
 * One file as it came.
 *
 * @param contractId of the contract it was fed under
 * @param id sha256 of its bytes, in hexadecimal
 */
record Delivery(String contractId, String id, String fileName, Instant receivedAt) {
    /** Names the append of one part, the same in every run: what makes landing exactly once. */
    String transaction(String part) {
        return contractId + "/" + id + (part.isEmpty() ? "" : "#" + part);
    }
}
