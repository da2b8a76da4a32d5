package org.vigie.transforms.performance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.vigie.transforms.attainment.Attainment;
import org.vigie.transforms.attainment.Direction;
import org.vigie.transforms.attainment.TargetKind;
import org.vigie.transforms.trajectory.Accumulation;
import org.vigie.transforms.trajectory.Outlook;
import org.vigie.transforms.trajectory.Point;
import org.vigie.transforms.trajectory.Standing;
import org.vigie.transforms.trajectory.Trajectory;
import org.vigie.transforms.trajectory.TrajectoryPolicy;
import org.vigie.transforms.trajectory.Way;

/**
 * {@link Trajectory} and {@link Outlook} as one column each, over rows with {@code direction_code, accumulation_code,
 * is_percent, target_kind_code, target_value, low_value, high_value, tolerance, baseline_value, baseline_date, year_start,
 * due_date, interim_value, period_end, actual_value}.
 */
final class TrajectoryColumns {
    private static final StructType STANDING = StructType.fromDDL("verdict_code string, progress_raw decimal(28,6),"
            + " progress_bounded decimal(28,6), progress_reason_code string, favourable_gap decimal(28,6),"
            + " expected_progress decimal(28,6), trajectory_index decimal(28,6), trajectory_status_code string,"
            + " trajectory_reason_code string");

    private static final StructType OUTLOOK = StructType.fromDDL("forecast_value decimal(28,6),"
            + " forecast_low_value decimal(28,6), forecast_high_value decimal(28,6), point_count int,"
            + " required_effort decimal(28,6), required_effort_code string");

    private TrajectoryColumns() {}

    /** Where the value stands at the end of its period. */
    static Column standing() {
        UDF1<Row, Row> judge = TrajectoryColumns::standing;
        return udf(judge, STANDING).apply(asked());
    }

    /**
     * Where the value is going, from {@code points} as well: an array of {@code period_end, value} of the comparable
     * values up to it.
     */
    static Column outlook() {
        UDF1<Row, Row> look = TrajectoryColumns::outlook;
        return udf(look, OUTLOOK).apply(asked(col("points")));
    }

    private static Column asked(Column... more) {
        Column[] columns = new Column[15 + more.length];
        String[] names = {
            "direction_code",
            "accumulation_code",
            "is_percent",
            "target_kind_code",
            "target_value",
            "low_value",
            "high_value",
            "tolerance",
            "baseline_value",
            "baseline_date",
            "year_start",
            "due_date",
            "interim_value",
            "period_end",
            "actual_value"
        };
        for (int index = 0; index < names.length; index++) {
            columns[index] = col(names[index]);
        }
        System.arraycopy(more, 0, columns, names.length, more.length);
        return struct(columns);
    }

    private static Row standing(Row row) {
        Trajectory trajectory = trajectory(row);
        Optional<BigDecimal> actual = number(row, "actual_value");
        LocalDate day = date(row, "period_end").orElseThrow();
        Standing standing = accumulation(row) == Accumulation.FLOW
                ? trajectory.ofTotal(actual, day)
                : trajectory.ofLevel(actual, day);
        Attainment attainment = trajectory.attainment(actual);
        return RowFactory.create(
                attainment.verdict().name(),
                attainment.progress().orElse(null),
                attainment.boundedProgress().orElse(null),
                attainment.progressReason().name(),
                attainment.favourableGap().orElse(null),
                standing.expectedProgress().orElse(null),
                standing.index().orElse(null),
                standing.status().code(),
                standing.reason().name());
    }

    private static Row outlook(Row row) {
        List<Point> points = row.<Row>getList(row.fieldIndex("points")).stream()
                .map(point -> new Point(point.<Date>getAs("period_end").toLocalDate(), point.getAs("value")))
                .toList();
        Outlook outlook = Outlook.of(trajectory(row), points, row.<Boolean>getAs("is_percent"));
        return RowFactory.create(
                outlook.forecast().map(forecast -> forecast.value()).orElse(null),
                outlook.forecast().map(forecast -> forecast.low()).orElse(null),
                outlook.forecast().map(forecast -> forecast.high()).orElse(null),
                points.size(),
                outlook.effort().ratio().orElse(null),
                outlook.effort().code().name());
    }

    private static Trajectory trajectory(Row row) {
        Direction direction = Direction.find(row.getAs("direction_code")).orElse(Direction.UNKNOWN);
        TargetKind kind = TargetKind.find(row.getAs("target_kind_code")).orElse(TargetKind.NONE);
        return new Trajectory(
                direction,
                kind,
                Judgement.target(kind, row),
                accumulation(row) == Accumulation.FLOW ? Optional.empty() : number(row, "baseline_value"),
                way(row),
                number(row, "interim_value"),
                TrajectoryPolicy.DEFAULT);
    }

    /** From the day of the baseline; a total, or a value without such a day, from the beginning of its fiscal year. */
    private static Way way(Row row) {
        LocalDate due = date(row, "due_date").orElseThrow();
        LocalDate yearStart = date(row, "year_start").orElseThrow();
        LocalDate from = accumulation(row) == Accumulation.FLOW
                ? yearStart
                : date(row, "baseline_date").filter(day -> day.isBefore(due)).orElse(yearStart);
        return new Way(from.isBefore(due) ? from : due.minusDays(1), due);
    }

    private static Accumulation accumulation(Row row) {
        return Accumulation.of(row.getAs("accumulation_code"));
    }

    private static Optional<BigDecimal> number(Row row, String field) {
        @Nullable BigDecimal value = row.getAs(field);
        return Optional.ofNullable(value);
    }

    private static Optional<LocalDate> date(Row row, String field) {
        @Nullable Date value = row.getAs(field);
        return Optional.ofNullable(value).map(Date::toLocalDate);
    }
}
