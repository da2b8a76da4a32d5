package org.vigie.ingestion.plans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.ingestion.writing.DeliveryRecords;

/** The records of one plan delivery in the order they are added. */
public final class PlanRecords extends DeliveryRecords {
    private final PlanDelivery delivery;

    public PlanRecords(PlanDelivery delivery) {
        super(delivery.contractId());
        this.delivery = delivery;
    }

    public PlanDelivery delivery() {
        return delivery;
    }

    /** Writes the file of the delivery into a folder that exists. */
    public void writeInto(Path folder) throws IOException {
        Files.writeString(folder.resolve(delivery.fileName()), csv(), StandardCharsets.UTF_8);
    }
}
