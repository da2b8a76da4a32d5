package org.vigie.transforms.quality.desk;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.vigie.contract.TableName;
import org.vigie.transforms.quality.rules.OwnerRole;

/** One row per decision of a steward on a finding, in the order in which they were taken. Never changed. */
public final class Decisions {
    public static final TableName NAME = new TableName("landed_steward_decision");

    public static final StructType COLUMNS = StructType.fromDDL("finding_id string, decision_number int,"
            + " decision_code string, until_date date, decided_by_code string, decided_at timestamp,"
            + " decision_reason string");

    private Decisions() {}

    /**
     * A decision.
     *
     * @param until the last day on which a waiver holds
     * @param by a role, never a person
     */
    public record Taken(
            String findingId, Decision decision, Optional<LocalDate> until, OwnerRole by, Instant at, String reason) {
        /** The same decision of the finding that is meant. */
        public Taken of(String id) {
            return new Taken(id, decision, until, by, at, reason);
        }
    }

    public static List<Row> rows(List<Taken> taken) {
        return IntStream.range(0, taken.size())
                .mapToObj(index -> row(index, taken.get(index)))
                .toList();
    }

    private static Row row(int number, Taken taken) {
        return RowFactory.create(
                taken.findingId(),
                number,
                taken.decision().code(),
                taken.until().map(Date::valueOf).orElse(null),
                taken.by().code(),
                Timestamp.from(taken.at()),
                taken.reason());
    }
}
