package org.vigie.contract;

import java.util.regex.Pattern;

/** Name of a warehouse table. The prefix tells its layer, as in {@code fact_order_line}. */
public record TableName(String value) implements Comparable<TableName> {
    private static final Pattern SHAPE = Pattern.compile("(landed|restricted|stg|dim|fact|bridge|agg)(_[a-z0-9]+)+");

    public TableName {
        if (!SHAPE.matcher(value).matches()) {
            throw ContractErrors.invalidTableName(value);
        }
    }

    public Layer layer() {
        return Layer.of(value.substring(0, value.indexOf('_')));
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
