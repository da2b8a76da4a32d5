package org.vigie.ingestion.reading;

import java.util.List;
import org.vigie.ingestion.contract.DeliveryContract;
import org.vigie.ingestion.contract.SourceContract;

/** Reads a file of one table, as tests of its format do. */
final class OneTable {
    private OneTable() {}

    static ReadDelivery read(SourceContract contract, byte[] bytes) {
        return read(contract, "delivery.csv", bytes);
    }

    static ReadDelivery read(SourceContract contract, String fileName, byte[] bytes) {
        ReadFile file = new DeliveryReader(DeliveryContract.of(contract)).read(fileName, bytes);
        return file.parts().isEmpty()
                ? new ReadDelivery(0, List.of(), List.of(), file.refusal())
                : file.parts().get(0).delivery();
    }
}
