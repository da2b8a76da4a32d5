package org.vigie.ingestion.demo;

import java.time.LocalDate;
import org.vigie.ingestion.writing.DeliveryRecords;

/** Which organisations took the place of which: the renamed and the merged, each as a whole, on the first day of a year. */
final class Successions {
    private final DeliveryRecords records = new DeliveryRecords("government.successions");

    Successions(Vocabulary vocabulary) {
        vocabulary
                .renamings()
                .forEach(renaming -> succession(renaming.organisation(), renaming.into(), renaming.on(), "rename"));
        vocabulary.mergers().forEach(merger -> succession(merger.organisation(), merger.into(), merger.on(), "merge"));
    }

    DeliveryRecords records() {
        return records;
    }

    private void succession(String predecessor, String successor, LocalDate on, String kind) {
        records.add()
                .set("predecessor_id", predecessor)
                .set("successor_id", successor)
                .set("effective_date", on)
                .set("kind_code", kind)
                .set("share", 1);
    }
}
