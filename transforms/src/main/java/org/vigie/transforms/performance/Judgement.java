package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.transforms.attainment.Attainment;
import org.vigie.transforms.attainment.AttainmentEngine;
import org.vigie.transforms.attainment.ComputedStatus;
import org.vigie.transforms.attainment.Direction;
import org.vigie.transforms.attainment.DueRule;
import org.vigie.transforms.attainment.Target;
import org.vigie.transforms.attainment.TargetKind;

/** The attainment engine as one column: what it says of a row's target, actual value and dates. */
final class Judgement {
    /** What {@link #column} holds. */
    private static final StructType SHAPE = StructType.fromDDL("is_due boolean, computed_status_code string,"
            + " computed_reason_code string, verdict_code string, progress_raw decimal(28,6),"
            + " progress_bounded decimal(28,6), progress_reason_code string, favourable_gap decimal(28,6),"
            + " target_ratio decimal(28,6), target_ratio_reason_code string");

    private Judgement() {}

    /**
     * A struct with the fields of {@link #SHAPE}, from {@code direction_code, target_kind_code, target_value, low_value,
     * high_value, tolerance, baseline_value, actual_value, value_text_fr, value_text_en, due_date, period_end}. Where the
     * period is unknown, a target is due from its date on. A milestone's result is the day it was done, in ISO form.
     */
    static Column column(LocalDate asOf) {
        UDF1<Row, Row> judge = Judgement::judge;
        return udf(judge, SHAPE)
                .apply(struct(
                        col("direction_code"),
                        col("target_kind_code"),
                        col("target_value"),
                        col("low_value"),
                        col("high_value"),
                        col("tolerance"),
                        col("baseline_value"),
                        col("actual_value"),
                        col("value_text_fr"),
                        col("value_text_en"),
                        col("due_date"),
                        col("period_end"),
                        lit(Date.valueOf(asOf)).as("as_of")));
    }

    private static Row judge(Row row) {
        Optional<LocalDate> dueDate = date(row, "due_date");
        LocalDate asOf = date(row, "as_of").orElseThrow();
        boolean due = DueRule.isDue(dueDate, date(row, "period_end").orElse(asOf), asOf);
        Direction direction =
                text(row, "direction_code").flatMap(Direction::find).orElse(Direction.UNKNOWN);
        TargetKind kind =
                text(row, "target_kind_code").flatMap(TargetKind::find).orElse(TargetKind.NONE);
        Target target = target(kind, row);
        Attainment attainment = target instanceof Target.Milestone milestone && direction != Direction.NONE
                ? AttainmentEngine.evaluateMilestone(milestone, dayDone(row))
                : AttainmentEngine.evaluate(
                        direction, kind, target, number(row, "baseline_value"), number(row, "actual_value"));
        ComputedStatus computed = ComputedStatus.of(due, attainment);
        return RowFactory.create(
                due,
                computed.status().code(),
                computed.reason().name(),
                attainment.verdict().name(),
                attainment.progress().orElse(null),
                attainment.boundedProgress().orElse(null),
                attainment.progressReason().name(),
                attainment.favourableGap().orElse(null),
                attainment.ratio().orElse(null),
                attainment.ratioReason().name());
    }

    static Target target(TargetKind kind, Row row) {
        return Target.of(
                kind,
                number(row, "target_value"),
                number(row, "low_value"),
                number(row, "high_value"),
                number(row, "tolerance").map(Judgement::allowed),
                date(row, "due_date"));
    }

    /** The day a milestone was done; words that name no day say nothing of it. */
    private static Optional<LocalDate> dayDone(Row row) {
        return text(row, "value_text_fr").or(() -> text(row, "value_text_en")).flatMap(Judgement::day);
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A negative tolerance allows nothing. */
    private static BigDecimal allowed(BigDecimal tolerance) {
        return tolerance.max(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> number(Row row, String field) {
        @Nullable BigDecimal value = row.getAs(field);
        return Optional.ofNullable(value);
    }

    private static Optional<String> text(Row row, String field) {
        @Nullable String value = row.getAs(field);
        return Optional.ofNullable(value);
    }

    private static Optional<LocalDate> date(Row row, String field) {
        @Nullable Date value = row.getAs(field);
        return Optional.ofNullable(value).map(Date::toLocalDate);
    }
}
