package org.vigie.transforms.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.transforms.attainment.Direction;
import org.vigie.transforms.attainment.Target;
import org.vigie.transforms.attainment.TargetKind;

class TrajectoryTest {
    /** 1,000 days, so that days read as thousandths. */
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private static final LocalDate DUE = FROM.plusDays(1_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # direction     | baseline | target | actual | day  | expected | index    | status        | reason
            INCREASE        | 60       | 80     | 70     | 500  | 0.5      | 1        | ON_TRACK      | INDEX
            INCREASE        | 60       | 80     | 69     | 500  | 0.5      | 0.9      | ON_TRACK      | INDEX
            INCREASE        | 60       | 80     | 68.98  | 500  | 0.5      | 0.898    | WATCH         | INDEX
            INCREASE        | 60       | 80     | 67.5   | 500  | 0.5      | 0.75     | WATCH         | INDEX
            INCREASE        | 60       | 80     | 67.4   | 500  | 0.5      | 0.74     | OFF_TRACK     | INDEX
            INCREASE        | 60       | 80     | 55     | 500  | 0.5      | -0.5     | OFF_TRACK     | INDEX
            INCREASE        | 60       | 80     | 61     | 49   | 0.049    | -        | NOT_EVALUABLE | TOO_EARLY
            INCREASE        | 60       | 80     | 61     | 50   | 0.05     | 1        | ON_TRACK      | INDEX
            INCREASE        | 60       | 80     | 79.99  | 1000 | -        | -        | OFF_TRACK     | DUE
            INCREASE        | 60       | 80     | 80     | 1000 | -        | -        | MET           | DUE
            INCREASE        | 60       | 80     | 85     | 500  | 0.5      | 2.5      | ON_TRACK      | INDEX
            DECREASE        | 100      | 50     | 75     | 500  | 0.5      | 1        | ON_TRACK      | INDEX
            DECREASE        | 100      | 50     | 80     | 500  | 0.5      | 0.8      | WATCH         | INDEX
            DECREASE        | 100      | 50     | 90     | 500  | 0.5      | 0.4      | OFF_TRACK     | INDEX
            DECREASE        | 12       | 0      | 0      | 1000 | -        | -        | MET           | DUE
            INCREASE        | -        | 80     | 75     | 500  | -        | -        | NOT_EVALUABLE | NO_BASELINE
            INCREASE        | -        | 80     | 81     | 500  | -        | -        | ON_TRACK      | HOLDS_TARGET
            INCREASE        | 60       | 80     | -      | 500  | -        | -        | NOT_EVALUABLE | NO_ACTUAL
            MAINTAIN_ABOVE  | -        | 98     | 99     | 100  | 1        | 1        | ON_TRACK      | INDEX
            MAINTAIN_ABOVE  | -        | 98     | 97.9   | 100  | 1        | 0        | OFF_TRACK     | INDEX
            MAINTAIN_BELOW  | -        | 5      | 5      | 100  | 1        | 1        | ON_TRACK      | INDEX
            NONE            | 60       | 80     | 90     | 500  | -        | -        | NOT_EVALUABLE | NO_NUMERIC_TARGET
            UNKNOWN         | 60       | 80     | 90     | 500  | -        | -        | NOT_EVALUABLE | DIRECTION_UNKNOWN
            """)
    void aLevelStandsWhereTheLineFromItsBaselineSays(
            Direction direction,
            @Nullable BigDecimal baseline,
            BigDecimal target,
            @Nullable BigDecimal actual,
            int day,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal index,
            TrajectoryStatus status,
            TrajectoryReason reason) {
        Trajectory trajectory = trajectory(direction, target, Optional.ofNullable(baseline), Optional.empty());
        assertIs(trajectory.ofLevel(Optional.ofNullable(actual), FROM.plusDays(day)), expected, index, status, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # direction | target | total | day  | expected | index | status        | reason
            INCREASE    | 1200   | 600   | 500  | 0.5      | 1     | ON_TRACK      | INDEX
            INCREASE    | 1200   | 480   | 500  | 0.5      | 0.8   | WATCH         | INDEX
            INCREASE    | 1200   | 300   | 500  | 0.5      | 0.5   | OFF_TRACK     | INDEX
            INCREASE    | 1200   | 1200  | 500  | 0.5      | 2     | MET           | REACHED_EARLY
            INCREASE    | 1200   | 1199  | 1000 | -        | -     | OFF_TRACK     | DUE
            INCREASE    | 1200   | 60    | 49   | 0.049    | -     | NOT_EVALUABLE | TOO_EARLY
            INCREASE    | 0      | 60    | 500  | -        | -     | NOT_EVALUABLE | TARGET_NOT_POSITIVE
            DECREASE    | 100    | 50    | 500  | 0.5      | 1     | ON_TRACK      | INDEX
            DECREASE    | 100    | 62.5  | 500  | 0.5      | 0.8   | WATCH         | INDEX
            DECREASE    | 100    | 90    | 500  | 0.5      | 0.555556 | OFF_TRACK  | INDEX
            DECREASE    | 100    | 101   | 500  | 0.5      | 0.49505 | OFF_TRACK   | EXCEEDED_EARLY
            DECREASE    | 100    | 0     | 500  | -        | -     | ON_TRACK      | INDEX
            DECREASE    | 100    | 100   | 1000 | -        | -     | MET           | DUE
            """)
    void aTotalOfTheYearStandsInProportionToTheTimeGone(
            Direction direction,
            BigDecimal target,
            BigDecimal total,
            int day,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal index,
            TrajectoryStatus status,
            TrajectoryReason reason) {
        Trajectory trajectory = trajectory(direction, target, Optional.empty(), Optional.empty());
        assertIs(trajectory.ofTotal(Optional.of(total), FROM.plusDays(day)), expected, index, status, reason);
    }

    @Test
    void whatWasPromisedForNowWinsOverTheStraightLine() {
        Trajectory trajectory =
                trajectory(Direction.INCREASE, number("80"), Optional.of(number("60")), Optional.of(number("65")));
        assertIs(
                trajectory.ofLevel(Optional.of(number("65")), FROM.plusDays(500)),
                number("0.25"),
                number("1"),
                TrajectoryStatus.ON_TRACK,
                TrajectoryReason.INDEX);
    }

    @Test
    void aBandIsHeldOrApproached() {
        Trajectory band = new Trajectory(
                Direction.RANGE,
                TargetKind.RANGE,
                new Target.Band(number("45"), number("55")),
                Optional.of(number("70")),
                new Way(FROM, DUE),
                Optional.empty(),
                TrajectoryPolicy.DEFAULT);
        assertIs(
                band.ofLevel(Optional.of(number("48")), FROM.plusDays(100)),
                number("1"),
                number("1"),
                TrajectoryStatus.ON_TRACK,
                TrajectoryReason.INDEX);
        assertIs(
                band.ofLevel(Optional.of(number("60")), FROM.plusDays(500)),
                number("0.5"),
                number("1.333334"),
                TrajectoryStatus.ON_TRACK,
                TrajectoryReason.INDEX);
    }

    @Test
    void lowerIsBetterIsTheMirrorOfHigherIsBetter() {
        Random random = new Random(3);
        for (int round = 0; round < 50_000; round++) {
            BigDecimal baseline = whole(random);
            BigDecimal target = whole(random);
            BigDecimal actual = whole(random);
            LocalDate day = FROM.plusDays(random.nextInt(1_100));
            Standing up = trajectory(Direction.INCREASE, target, Optional.of(baseline), Optional.empty())
                    .ofLevel(Optional.of(actual), day);
            Standing down = trajectory(
                            Direction.DECREASE, target.negate(), Optional.of(baseline.negate()), Optional.empty())
                    .ofLevel(Optional.of(actual.negate()), day);
            assertThat(down).isEqualTo(up);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # gap | met   | left | slope | ratio    | code
            12    | false | 6    | 1     | 2.000000 | OK
            12    | false | 6    | 2     | 1.000000 | OK
            -12   | false | 6    | -1    | 2.000000 | OK
            12    | false | 6    | -1    | -        | RECUL
            12    | false | 6    | 0     | -        | RECUL
            12    | false | 0    | 1     | -        | NO_TIME_LEFT
            12    | false | 6    | -     | -        | NOT_DEFINED
            -3    | true  | 6    | 1     | 0.000000 | MET
            """)
    void theEffortStillRequiredIsAMultipleOfWhatIsSeen(
            BigDecimal gap,
            boolean met,
            int left,
            @Nullable BigDecimal slope,
            @Nullable BigDecimal ratio,
            RequiredEffort.Code code) {
        assertThat(RequiredEffort.of(gap, met, left, Optional.ofNullable(slope)))
                .isEqualTo(new RequiredEffort(Optional.ofNullable(ratio), code));
    }

    private static Trajectory trajectory(
            Direction direction, BigDecimal target, Optional<BigDecimal> baseline, Optional<BigDecimal> interim) {
        return new Trajectory(
                direction,
                direction == Direction.DECREASE || direction == Direction.MAINTAIN_BELOW
                        ? TargetKind.AT_MOST
                        : TargetKind.AT_LEAST,
                new Target.Threshold(target),
                baseline,
                new Way(FROM, DUE),
                interim,
                TrajectoryPolicy.DEFAULT);
    }

    private static void assertIs(
            Standing found,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal index,
            TrajectoryStatus status,
            TrajectoryReason reason) {
        assertThat(found)
                .isEqualTo(new Standing(status, reason, Optional.ofNullable(expected), Optional.ofNullable(index)));
    }

    private static BigDecimal whole(Random random) {
        return BigDecimal.valueOf(random.nextInt(201) - 100);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
