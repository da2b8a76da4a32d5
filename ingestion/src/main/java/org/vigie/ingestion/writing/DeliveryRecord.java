package org.vigie.ingestion.writing;

import java.util.Arrays;
import java.util.List;
import org.vigie.contract.Label;

/** One record under construction; a column the contract does not know is our defect. */
public final class DeliveryRecord {
    private final List<String> columns;
    private final String[] values;

    DeliveryRecord(List<String> columns) {
        this.columns = columns;
        this.values = new String[columns.size()];
        Arrays.fill(values, "");
    }

    public DeliveryRecord set(String column, Object value) {
        values[position(column)] = value.toString();
        return this;
    }

    /** Sets a text in both languages, as in {@code name_fr} and {@code name_en}. */
    public DeliveryRecord set(String column, Label label) {
        return set(column + "_fr", label.fr()).set(column + "_en", label.en());
    }

    /** The text of a field; empty where nothing was set. */
    public String get(String column) {
        return values[position(column)];
    }

    public List<String> values() {
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
