package org.vigie.contract;

import java.util.regex.Pattern;

/** Name of a warehouse table. The prefix tells its layer, as in {@code fact_order_line}. */
public record TableName(String value) implements Comparable<TableName> {
    /** Prefix of what people said or wrote, which lands apart from the rest of its records. */
    static final String RESTRICTED = "restricted";

    private static final Pattern SHAPE = Pattern.compile("(landed|restricted|stg|dim|fact|bridge|agg)(_[a-z0-9]+)+");

    public TableName {
        if (!SHAPE.matcher(value).matches()) {
            throw ContractErrors.invalidTableName(value);
        }
    }

    public Layer layer() {
        return Layer.of(value.substring(0, value.indexOf('_')));
    }

    /** Whether it is named as the landed table of restricted fields. */
    public boolean isRestricted() {
        return value.startsWith(RESTRICTED + "_");
    }

    @Override
    public int compareTo(TableName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
