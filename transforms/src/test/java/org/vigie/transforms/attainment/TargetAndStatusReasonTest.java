package org.vigie.transforms.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetAndStatusReasonTest {
    private static final Optional<BigDecimal> NOTHING = Optional.empty();
    private static final Optional<BigDecimal> FIVE = Optional.of(new BigDecimal("5"));
    private static final Optional<BigDecimal> NINE = Optional.of(new BigDecimal("9"));
    private static final Optional<LocalDate> UNDATED = Optional.empty();
    private static final LocalDate DUE = LocalDate.of(2024, 3, 31);

    @Test
    void aRowOfTargetsBecomesTheTargetOfItsKind() {
        assertThat(Target.of(TargetKind.AT_LEAST, FIVE, NOTHING, NOTHING, NOTHING, UNDATED))
                .isEqualTo(new Target.Threshold(FIVE.get()));
        assertThat(Target.of(TargetKind.RANGE, NOTHING, NINE, FIVE, NOTHING, UNDATED))
                .as("an inverted band is not turned round")
                .isEqualTo(new Target.Band(NINE.get(), FIVE.get()));
        assertThat(Target.of(TargetKind.EXACTLY, FIVE, NOTHING, NOTHING, NOTHING, UNDATED))
                .isEqualTo(new Target.Exact(FIVE.get(), BigDecimal.ZERO));
        assertThat(Target.of(TargetKind.TEXT, FIVE, NOTHING, NOTHING, NOTHING, UNDATED))
                .isEqualTo(new Target.Narrative());
    }

    @Test
    void milestonesLevelsAndTargetsToComeAreTargetsOfTheirOwn() {
        assertThat(Target.of(TargetKind.MILESTONE, NOTHING, NOTHING, NOTHING, NOTHING, Optional.of(DUE)))
                .isEqualTo(new Target.Milestone(DUE));
        assertThat(Target.of(TargetKind.ORDINAL, FIVE, NOTHING, NOTHING, NOTHING, UNDATED))
                .isEqualTo(new Target.Ordinal(FIVE.get()));
        assertThat(Target.of(TargetKind.VALUE, FIVE, NOTHING, NOTHING, NOTHING, UNDATED))
                .isEqualTo(new Target.Threshold(FIVE.get()));
        assertThat(Target.of(TargetKind.TO_BE_DETERMINED, FIVE, NOTHING, NOTHING, NOTHING, Optional.of(DUE)))
                .isEqualTo(new Target.ToBeDetermined());
    }

    @Test
    void aLevelIsReachedOrNotWhateverTheDirectionSays() {
        Target level = new Target.Ordinal(FIVE.get());
        for (Direction direction : List.of(Direction.INCREASE, Direction.DECREASE, Direction.UNKNOWN)) {
            Attainment above = AttainmentEngine.evaluate(direction, TargetKind.ORDINAL, level, FIVE, NINE);
            assertThat(above.verdict()).isEqualTo(Verdict.MET);
            assertThat(above.progressReason()).isEqualTo(ProgressReason.ORDINAL);
            assertThat(above.favourableGap()).as("levels have no distance").isEmpty();
            assertThat(above.ratio()).isEmpty();
        }
        assertThat(AttainmentEngine.evaluate(Direction.INCREASE, new Target.Ordinal(NINE.get()), NOTHING, FIVE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(AttainmentEngine.evaluate(Direction.INCREASE, level, NOTHING, NOTHING)
                        .verdict())
                .isEqualTo(Verdict.NO_ACTUAL);
        assertThat(AttainmentEngine.evaluate(Direction.NONE, level, NOTHING, NINE)
                        .verdict())
                .as("for information only")
                .isEqualTo(Verdict.NOT_EVALUATED);
    }

    @Test
    void aTargetToComeIsNoTargetDueOrNot() {
        for (boolean due : List.of(true, false)) {
            assertThat(status(due, Direction.INCREASE, new Target.ToBeDetermined(), NINE))
                    .isEqualTo("not_evaluable TARGET_TO_BE_DETERMINED");
        }
    }

    @Test
    void aBareNumberIsReachedFromTheSideOfTheDirection() {
        Target five = new Target.Threshold(FIVE.get());
        assertThat(AttainmentEngine.evaluate(Direction.INCREASE, TargetKind.VALUE, five, NOTHING, NINE)
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(AttainmentEngine.evaluate(Direction.DECREASE, TargetKind.VALUE, five, NOTHING, NINE)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(AttainmentEngine.evaluate(Direction.UNKNOWN, TargetKind.VALUE, five, NOTHING, NINE)
                        .progressReason())
                .isEqualTo(ProgressReason.DIRECTION_UNKNOWN);
    }

    @Test
    void aKindWithoutItsNumberIsNoTarget() {
        for (TargetKind kind : List.of(
                TargetKind.AT_LEAST,
                TargetKind.AT_MOST,
                TargetKind.EXACTLY,
                TargetKind.VALUE,
                TargetKind.ORDINAL,
                TargetKind.MILESTONE,
                TargetKind.NONE)) {
            assertThat(Target.of(kind, NOTHING, NOTHING, NOTHING, NOTHING, UNDATED))
                    .isEqualTo(new Target.None());
        }
        assertThat(Target.of(TargetKind.RANGE, NOTHING, FIVE, NOTHING, NOTHING, UNDATED))
                .isEqualTo(new Target.None());
    }

    @Test
    void aLowerBoundOnAnIndicatorThatShouldGoDownIsNotJudged() {
        Target five = new Target.Threshold(FIVE.get());
        Attainment found = AttainmentEngine.evaluate(Direction.DECREASE, TargetKind.AT_LEAST, five, NOTHING, NINE);
        assertThat(ComputedStatus.of(true, found))
                .isEqualTo(
                        new ComputedStatus(IndicatorStatus.NOT_EVALUABLE, StatusReason.TARGET_CONTRADICTS_DIRECTION));
        assertThat(AttainmentEngine.evaluate(Direction.MAINTAIN_ABOVE, TargetKind.AT_LEAST, five, NOTHING, NINE)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void aMilestoneIsMetOnItsDayAndMissedTheNext() {
        Target.Milestone milestone = new Target.Milestone(DUE);
        assertThat(AttainmentEngine.evaluateMilestone(milestone, Optional.of(DUE))
                        .verdict())
                .isEqualTo(Verdict.MET);
        Attainment late = AttainmentEngine.evaluateMilestone(milestone, Optional.of(DUE.plusDays(1)));
        assertThat(late.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(late.progressReason()).isEqualTo(ProgressReason.MILESTONE);
        assertThat(AttainmentEngine.evaluateMilestone(milestone, Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.NO_ACTUAL);
    }

    @Test
    void holdingALevelIsTheShareOfDuePeriodsInWhichItWasHeld() {
        assertThat(AttainmentEngine.maintained(List.of(Verdict.MET, Verdict.NOT_MET, Verdict.NO_ACTUAL)))
                .contains(new BigDecimal("0.333333"));
        assertThat(AttainmentEngine.maintained(List.of())).isEmpty();
    }

    @Test
    void aThresholdOfPolicyIsAShare() {
        assertThatThrownBy(() -> new AttainmentPolicy(new BigDecimal("50")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Threshold 50 is not between 0 and 1");
    }

    @Test
    void everyNumberHasSixDecimalsEvenWhereItIsAllOrNothing() {
        Attainment found = AttainmentEngine.evaluate(
                Direction.DECREASE,
                new Target.Threshold(BigDecimal.ZERO),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.ZERO));
        assertThat(found.progress()).contains(new BigDecimal("1.000000"));
        assertThat(found.boundedProgress()).contains(new BigDecimal("1.000000"));
        assertThat(found.favourableGap()).contains(new BigDecimal("0.000000"));
        assertThat(found.ratio()).contains(new BigDecimal("1.000000"));
    }

    @Test
    void everyComputedStatusHasItsReason() {
        Target five = new Target.Threshold(FIVE.get());
        assertThat(status(false, Direction.INCREASE, five, NINE)).isEqualTo("future NOT_DUE");
        assertThat(status(true, Direction.INCREASE, five, NINE)).isEqualTo("met COMPARED");
        assertThat(status(true, Direction.DECREASE, five, NINE)).isEqualTo("not_met COMPARED");
        assertThat(status(true, Direction.INCREASE, five, NOTHING)).isEqualTo("not_available NO_ACTUAL");
        assertThat(status(true, Direction.NONE, new Target.None(), NINE)).isEqualTo("not_evaluable NO_NUMERIC_TARGET");
        assertThat(status(true, Direction.UNKNOWN, five, NOTHING)).isEqualTo("direction_unknown DIRECTION_UNKNOWN");
    }

    @Test
    void whatWasDeclaredIsReadFromPeriodAndColour() {
        assertThat(declared("future", "success")).isEqualTo(IndicatorStatus.FUTURE);
        assertThat(declared("past", "success")).isEqualTo(IndicatorStatus.MET);
        assertThat(declared("past", "failure")).isEqualTo(IndicatorStatus.NOT_MET);
        assertThat(declared("past", "not_avail")).isEqualTo(IndicatorStatus.NOT_AVAILABLE);
        assertThat(declared("past", "not_appl")).isEqualTo(IndicatorStatus.NOT_AVAILABLE);
        assertThat(DeclaredStatus.of(Optional.empty(), Optional.empty())).isEqualTo(IndicatorStatus.NOT_DECLARED);
    }

    @Test
    void onlyDecidedStatusesAreCompared() {
        ComputedStatus met = new ComputedStatus(IndicatorStatus.MET, StatusReason.COMPARED);
        assertThat(met.isDifferentFrom(IndicatorStatus.NOT_MET)).isTrue();
        assertThat(met.isDifferentFrom(IndicatorStatus.MET)).isFalse();
        assertThat(met.isComparedWith(IndicatorStatus.NOT_AVAILABLE)).isFalse();
        assertThat(met.isDifferentFrom(IndicatorStatus.NOT_AVAILABLE)).isFalse();
    }

    private static String status(boolean due, Direction direction, Target target, Optional<BigDecimal> actual) {
        ComputedStatus found = ComputedStatus.of(due, direction, target, NOTHING, actual);
        return found.status().code() + " " + found.reason();
    }

    private static IndicatorStatus declared(String period, String color) {
        return DeclaredStatus.of(Optional.of(period), Optional.of(color));
    }
}
