package org.vigie.ingestion.plans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.ingestion.reading.DelimitedLine;

/** The records of one plan delivery in the order they are added, and their text as CSV (RFC 4180, lines end in LF). */
public final class PlanRecords {
    private final PlanDelivery delivery;
    private final List<PlanRecord> records = new ArrayList<>();

    public PlanRecords(PlanDelivery delivery) {
        this.delivery = delivery;
    }

    public PlanDelivery delivery() {
        return delivery;
    }

    /** Adds a record; fields that are not set stay empty, which the contracts read as null. */
    public PlanRecord add() {
        PlanRecord record = new PlanRecord(delivery.columnNames());
        records.add(record);
        return record;
    }

    public List<PlanRecord> all() {
        return List.copyOf(records);
    }

    /** Writes the file of the delivery into a folder that exists. */
    public void writeInto(Path folder) throws IOException {
        Files.writeString(folder.resolve(delivery.fileName()), csv(), StandardCharsets.UTF_8);
    }

    /** The header and every record. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        text.append(DelimitedLine.of(delivery.columnNames(), ",")).append('\n');
        records.forEach(
                record -> text.append(DelimitedLine.of(record.values(), ",")).append('\n'));
        return text.toString();
    }

    /** One record under construction; a column the contract does not know is our defect. */
    public static final class PlanRecord {
        private final List<String> columns;
        private final String[] values;

        private PlanRecord(List<String> columns) {
            this.columns = columns;
            this.values = new String[columns.size()];
            Arrays.fill(values, "");
        }

        public PlanRecord set(String column, Object value) {
            values[position(column)] = value.toString();
            return this;
        }

        /** The text of a field; empty where nothing was set. */
        public String get(String column) {
            return values[position(column)];
        }

        List<String> values() {
            return List.of(values);
        }

        private int position(String column) {
            int position = columns.indexOf(column);
            if (position < 0) {
                throw new IllegalArgumentException("No column " + column + " among " + columns);
            }
            return position;
        }
    }
}
