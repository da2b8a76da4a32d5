package org.vigie.ingestion.landing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.contract.TableName;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.ingestion.contract.Supersession;

/**
 * Which deliveries count, by the table their records landed in. A function of what came, whatever the order in which it
 * came and however often.
 */
public final class DeliveriesInForce {
    private final Map<TableName, Set<String>> byTable = new TreeMap<>();

    private DeliveriesInForce() {}

    /**
     * @param inInbox the deliveries whose files lie in the inbox now
     * @param ever all that were accepted, those in the inbox among them
     * @param withdrawn ids of deliveries that their senders took back
     */
    public static DeliveriesInForce of(
            Collection<AcceptedDelivery> inInbox, Collection<AcceptedDelivery> ever, Set<String> withdrawn) {
        DeliveriesInForce inForce = new DeliveriesInForce();
        inInbox.forEach(delivery -> inForce.add(delivery, Supersession.DELIVERY, withdrawn));
        ever.forEach(delivery -> inForce.add(delivery, Supersession.RECORD, withdrawn));
        return inForce;
    }

    private void add(AcceptedDelivery delivery, Supersession supersession, Set<String> withdrawn) {
        SourceContracts.delivery(delivery.contractId()).parts().stream()
                .map(part -> part.contract())
                .filter(contract -> contract.supersession() == supersession)
                .map(SourceContract::landedTable)
                .forEach(table -> {
                    Set<String> ids = byTable.computeIfAbsent(table, none -> new TreeSet<>());
                    if (!withdrawn.contains(delivery.deliveryId())) {
                        ids.add(delivery.deliveryId());
                    }
                });
    }

    /** Ids of the deliveries of a landed table that count; none where all were taken back, or none came. */
    public Set<String> of(TableName landed) {
        return byTable.getOrDefault(landed, Set.of());
    }

    /** The tables to which deliveries came, and those that count. */
    public Map<TableName, Set<String>> byTable() {
        return Map.copyOf(byTable);
    }
}
