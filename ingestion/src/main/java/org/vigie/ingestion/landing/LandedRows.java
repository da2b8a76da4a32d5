package org.vigie.ingestion.landing;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.contract.TableCatalog;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.contract.SourceContract;
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;
import org.vigie.ingestion.reading.Rejection;

/** Rows of the landed tables, their values in the order of {@link LandedTables}. */
final class LandedRows {
    private static final String HIDDEN = "•••";

    private LandedRows() {}

    /** The values of a record and its place; what is the same for the whole delivery is added to the frame. */
    static Row landed(ReadRecord found, ShownValues shown) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < found.values().size(); index++) {
            values.add(shown.value(index, at -> found.values().get(at).orElse(null)));
        }
        values.add(found.number());
        values.add(found.line());
        values.add(offset(found.byteOffset()));
        return RowFactory.create(values.toArray());
    }

    static Row quarantined(
            RejectedRecord found, Delivery delivery, String part, SourceContract contract, List<String> header) {
        Rejection rejection = found.rejection();
        // what single persons said does not leave its zone by way of the quarantine: its sender has file and line
        boolean restricted = TableCatalog.shipped().isRestricted(contract.landedTable());
        return RowFactory.create(
                contract.id(),
                delivery.id(),
                delivery.fileName(),
                part.isEmpty() ? null : part,
                found.number(),
                found.line(),
                offset(found.byteOffset()),
                restricted ? HIDDEN : found.raw(),
                rejection.reason().code(),
                rejection.column().orElse(null),
                rejection.text().fr(),
                rejection.text().en(),
                Timestamp.from(delivery.receivedAt()),
                header.toArray(String[]::new),
                delimiter(delivery, contract));
    }

    static Row personalData(PersonalDataFinding found, Delivery delivery, String part, SourceContract contract) {
        return RowFactory.create(
                contract.id(),
                delivery.id(),
                delivery.fileName(),
                part.isEmpty() ? null : part,
                found.number(),
                found.line(),
                found.column(),
                found.kind().code(),
                found.kind().label().fr(),
                found.kind().label().en(),
                Timestamp.from(delivery.receivedAt()));
    }

    /** What parts the cells of a raw record. */
    private static String delimiter(Delivery delivery, SourceContract contract) {
        boolean delimited = Format.ofFile(delivery.fileName()).equals(Optional.of(Format.DELIMITED));
        return delimited ? String.valueOf(contract.text().delimiter()) : "\t";
    }

    private static @Nullable Long offset(long byteOffset) {
        return byteOffset == RawRecord.NO_OFFSET ? null : byteOffset;
    }

    static Row delivery(LandingReport report) {
        return RowFactory.create(
                report.deliveryId(),
                report.feed().contractId(),
                report.fileName(),
                Timestamp.from(report.receivedAt()),
                report.records(),
                report.landed(),
                report.quarantined(),
                report.verdict().code(),
                report.refusal().map(text -> text.fr()).orElse(null),
                report.refusal().map(text -> text.en()).orElse(null));
    }
}
