package org.vigie.contract.rooms.entry;

/**
 * An entry as it lies in the inbox.
 *
 * @param deliveryId sha256 of its file: what the delivery is called once a refresh has landed it
 */
public record StoredEntry(RoomEntry entry, String deliveryId) {}
