package org.vigie.ingestion.landing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.ErrorCode;
import org.vigie.contract.Label;
import org.vigie.contract.RefusedException;
import org.vigie.contract.workspace.Feed;

/**
 * What became of the file of one feed.
 *
 * @param deliveryId sha256 of its bytes, in hexadecimal
 * @param receivedAt when these bytes first came
 * @param alreadyKnown these bytes had come before: nothing was landed now
 * @param refusal why, where the verdict is refused
 * @param remarks what its sender should know though it was taken
 */
public record LandingReport(
        Feed feed,
        String fileName,
        String deliveryId,
        Instant receivedAt,
        long records,
        long landed,
        long quarantined,
        Verdict verdict,
        boolean alreadyKnown,
        Optional<Label> refusal,
        List<Label> remarks) {
    /** Nothing is lost: what was read is landed or in quarantine. */
    public LandingReport {
        remarks = List.copyOf(remarks);
        if (records != landed + quarantined) {
            throw new RefusedException(
                    ErrorCode.CONSERVATION_VIOLATED,
                    Label.of(
                            "%s : %s enregistrements lus, mais %s reçus et %s en quarantaine.",
                            "%s: %s records read, but %s landed and %s quarantined.",
                            fileName,
                            records,
                            landed,
                            quarantined),
                    new Label(
                            "C'est un défaut de Vigie : signalez-le avec le fichier.",
                            "This is a defect of Vigie: report it with the file."));
        }
    }

    /** Of a delivery that came now for the first time. */
    static LandingReport of(Feed feed, Delivery delivery, Counts counts, Optional<Label> refusal, List<Label> remarks) {
        return new LandingReport(
                feed,
                delivery.fileName(),
                delivery.id(),
                delivery.receivedAt(),
                counts.records(),
                counts.landed(),
                counts.quarantined(),
                refusal.isPresent() ? Verdict.REFUSED : Verdict.ACCEPTED,
                false,
                refusal,
                remarks);
    }

    /** How many records a file has, and what became of them. */
    record Counts(long records, long landed, long quarantined) {}

    public AcceptedDelivery accepted() {
        return new AcceptedDelivery(feed.contractId(), deliveryId);
    }

    /** What is reported where another feed brings the same bytes. */
    LandingReport again(Feed other) {
        return new LandingReport(
                other, fileName, deliveryId, receivedAt, records, landed, quarantined, verdict, true, refusal, remarks);
    }
}
