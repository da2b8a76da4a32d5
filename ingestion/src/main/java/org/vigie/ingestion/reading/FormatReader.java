package org.vigie.ingestion.reading;

import org.vigie.ingestion.contract.DeliveryContract;

/**
 * Tells the records of one format apart. Bounded in memory and time whatever the bytes are; opens no other file and no
 * connection; throws nothing: what cannot be read is refused with its reason.
 */
@FunctionalInterface
public interface FormatReader {
    RawDelivery read(byte[] bytes, DeliveryContract contract);
}
