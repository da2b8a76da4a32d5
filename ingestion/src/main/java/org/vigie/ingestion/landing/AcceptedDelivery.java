package org.vigie.ingestion.landing;

/**
 * A delivery that was accepted, now or in an earlier run.
 *
 * @param contractId of the contract it was fed under
 * @param deliveryId sha256 of its bytes, in hexadecimal
 */
public record AcceptedDelivery(String contractId, String deliveryId) {}
