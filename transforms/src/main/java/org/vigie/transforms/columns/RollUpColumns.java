package org.vigie.transforms.columns;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.transforms.trajectory.Accumulation;
import org.vigie.transforms.trajectory.Observed;
import org.vigie.transforms.trajectory.RollUp;
import org.vigie.transforms.trajectory.RolledUp;

/**
 * {@link RollUp} as columns, over rows that carry {@code accumulation_code, allows_sum, is_percent, expected_parts} and
 * {@code parts}: an array of {@link #part()}.
 */
public final class RollUpColumns {
    /** What each column holds. */
    private static final StructType SHAPE = StructType.fromDDL(
            "value decimal(28,6), numerator decimal(28,6), denominator decimal(28,6), reason_code string");

    /** Who has what is rolled up, and how: one of the three of {@link RollUp}. */
    private interface Rolling extends Serializable {
        RolledUp over(RollUp rollUp, Row row, List<Observed> parts);
    }

    private RollUpColumns() {}

    /** An element of {@code parts}; {@code place} comes first, so that an array of them can be sorted by it. */
    public static Column part() {
        return struct(col("place"), col("value"), col("numerator"), col("denominator"));
    }

    /** The whole out of its territories or units, {@code expected_parts} of them. */
    public static Column overParts() {
        return column((rollUp, row, parts) -> rollUp.overParts(parts, row.getAs("expected_parts")));
    }

    /** A longer period out of the {@code expected_parts} in it. */
    public static Column overTime() {
        return column((rollUp, row, parts) -> rollUp.overTime(parts, row.getAs("expected_parts")));
    }

    /** The fiscal year so far; whole where {@code expected_parts} is 1. */
    public static Column yearSoFar() {
        return column((rollUp, row, parts) -> rollUp.yearSoFar(parts, row.<Integer>getAs("expected_parts") == 1));
    }

    private static Column column(Rolling rolling) {
        UDF1<Row, Row> rolled = row -> rolled(rolling, row);
        return udf(rolled, SHAPE)
                .apply(struct(
                        col("accumulation_code"),
                        col("allows_sum"),
                        col("is_percent"),
                        col("expected_parts"),
                        col("parts")));
    }

    private static Row rolled(Rolling rolling, Row row) {
        RollUp rollUp = new RollUp(
                Accumulation.of(row.getAs("accumulation_code")),
                row.<Boolean>getAs("allows_sum"),
                row.<Boolean>getAs("is_percent"));
        List<Observed> parts = row.<Row>getList(row.fieldIndex("parts")).stream()
                .map(RollUpColumns::observed)
                .toList();
        RolledUp found = rolling.over(rollUp, row, parts);
        return RowFactory.create(
                found.value().orElse(null),
                found.numerator().orElse(null),
                found.denominator().orElse(null),
                found.reason().name());
    }

    private static Observed observed(Row part) {
        return new Observed(
                part.<Integer>getAs("place"),
                number(part, "value"),
                number(part, "numerator"),
                number(part, "denominator"));
    }

    private static Optional<BigDecimal> number(Row row, String field) {
        @Nullable BigDecimal value = row.getAs(field);
        return Optional.ofNullable(value);
    }
}
