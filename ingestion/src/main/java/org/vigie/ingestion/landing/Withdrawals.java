package org.vigie.ingestion.landing;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.contract.SourceContracts;
import org.vigie.lakehouse.Lakehouse;

/** The deliveries that their senders took back, as the list that lies in the inbox says. */
public final class Withdrawals {
    private static final SourceContract LIST = SourceContracts.contract("deliveries.withdrawals");

    private Withdrawals() {}

    /** Ids of the deliveries taken back; none where no list of them is fed. */
    public static Set<String> in(Lakehouse lakehouse, Collection<AcceptedDelivery> inInbox) {
        Object[] lists = inInbox.stream()
                .filter(delivery -> delivery.contractId().equals(LIST.id()))
                .map(AcceptedDelivery::deliveryId)
                .toArray();
        if (lists.length == 0) {
            return Set.of();
        }
        return lakehouse
                .read(LIST.landedTable())
                .where(col("delivery_id").isin(lists))
                .select("withdrawn_delivery_id")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toUnmodifiableSet());
    }
}
