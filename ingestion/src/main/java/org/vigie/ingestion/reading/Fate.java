package org.vigie.ingestion.reading;

import java.io.Serializable;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * What is known of the records of a large delivery before they are read one by one.
 *
 * @param judged each record is parsed; one that is at fault keeps its own reason
 * @param reason why all others are not taken; empty where they are
 * @param recordAtFault number of the record that has that reason itself, 0 where none has: the others fall with it
 */
public record Fate(boolean judged, String reason, String fr, String en, int recordAtFault) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Each record is taken or not for itself. */
    static final Fate JUDGED = new Fate(true, "", "", "", 0);

    /** The delivery is refused before its records are parsed. */
    static Fate refused(Rejection refusal, int recordAtFault) {
        return of(false, refusal, recordAtFault);
    }

    /** No record is taken, each for this reason, and the delivery is not refused. */
    static Fate setAside(Rejection reason) {
        return of(false, reason, Integer.MAX_VALUE);
    }

    /** The delivery is refused for its records: those at fault keep their reasons. */
    public static Fate fallen(Rejection refusal) {
        return of(true, refusal, 0);
    }

    private static Fate of(boolean judged, Rejection rejection, int recordAtFault) {
        return new Fate(
                judged,
                rejection.reason().name(),
                rejection.text().fr(),
                rejection.text().en(),
                recordAtFault);
    }

    /** Whether no record can be taken. */
    public boolean isForAll() {
        return !reason.isEmpty();
    }

    /** Why a record is not taken that is not at fault itself. */
    Optional<Rejection> of(int recordNumber) {
        if (!isForAll()) {
            return Optional.empty();
        }
        Rejection own = new Rejection(RejectionReason.valueOf(reason), new Label(fr, en), Optional.empty());
        boolean itsOwn = recordAtFault == recordNumber || recordAtFault == Integer.MAX_VALUE;
        return Optional.of(itsOwn ? own : Rejections.withItsDelivery(own));
    }
}
