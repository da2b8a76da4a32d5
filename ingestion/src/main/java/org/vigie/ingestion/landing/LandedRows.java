package org.vigie.ingestion.landing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.ingestion.contract.Format;
import org.vigie.ingestion.privacy.PersonalDataFinding;
import org.vigie.ingestion.reading.RawRecord;
import org.vigie.ingestion.reading.ReadDelivery.ReadRecord;
import org.vigie.ingestion.reading.ReadDelivery.RejectedRecord;
import org.vigie.ingestion.reading.ReadPart;
import org.vigie.ingestion.reading.Rejection;

/** Rows of the landed tables, their values in the order of {@link LandedTables}. */
final class LandedRows {
    private LandedRows() {}

    /** The values of a record and its place; what is the same for the whole delivery is added to the frame. */
    static Row landed(ReadRecord found) {
        List<@Nullable Object> values = new ArrayList<>();
        found.values()
                .forEach(value -> values.add(value.map(LandedRows::sparkValue).orElse(null)));
        values.add(found.number());
        values.add(found.line());
        values.add(offset(found.byteOffset()));
        return RowFactory.create(values.toArray());
    }

    private static Object sparkValue(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof LocalDate date ? Date.valueOf(date) : value;
    }

    static Row quarantined(RejectedRecord found, Delivery delivery, ReadPart part) {
        Rejection rejection = found.rejection();
        return RowFactory.create(
                part.contract().id(),
                delivery.id(),
                delivery.fileName(),
                part.name().isEmpty() ? null : part.name(),
                found.number(),
                found.line(),
                offset(found.byteOffset()),
                found.raw(),
                rejection.reason().code(),
                rejection.column().orElse(null),
                rejection.text().fr(),
                rejection.text().en(),
                Timestamp.from(delivery.receivedAt()),
                part.header().toArray(String[]::new),
                delimiter(delivery, part));
    }

    static Row personalData(PersonalDataFinding found, Delivery delivery, ReadPart part) {
        return RowFactory.create(
                part.contract().id(),
                delivery.id(),
                delivery.fileName(),
                part.name().isEmpty() ? null : part.name(),
                found.number(),
                found.line(),
                found.column(),
                found.kind().code(),
                found.kind().label().fr(),
                found.kind().label().en(),
                Timestamp.from(delivery.receivedAt()));
    }

    /** What parts the cells of a raw record. */
    private static String delimiter(Delivery delivery, ReadPart part) {
        boolean delimited = Format.ofFile(delivery.fileName()).equals(Optional.of(Format.DELIMITED));
        return delimited ? String.valueOf(part.contract().text().delimiter()) : "\t";
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
