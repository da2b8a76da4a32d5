package org.vigie.transforms.conformed;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Equal shares that sum to exactly 1 in {@code decimal(18,12)}: the first share takes what division leaves over. */
public final class Weights {
    private static final String TYPE = "decimal(18,12)";

    private Weights() {}

    /** The share of each row among those with the same {@code whole}; {@code order} says which one is first. */
    public static Column equalShare(Column whole, Column order) {
        Column parts = count(lit(1)).over(Window.partitionBy(whole));
        Column share = functions
                .floor(lit(1_000_000_000_000L).divide(parts.cast("decimal(10,0)")))
                .cast("decimal(13,0)")
                .multiply(lit(new java.math.BigDecimal("0.000000000001")))
                .cast(TYPE);
        Column rest = lit(1).cast(TYPE)
                .minus(share.multiply(parts.minus(1).cast("decimal(10,0)")).cast(TYPE));
        Column rank = row_number().over(Window.partitionBy(whole).orderBy(order));
        return when(rank.equalTo(1), rest).otherwise(share).cast(TYPE);
    }
}
