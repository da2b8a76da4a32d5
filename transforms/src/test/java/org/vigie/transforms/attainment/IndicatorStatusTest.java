package org.vigie.transforms.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorStatusTest {
    private static final LocalDate YEAR_END = LocalDate.of(2017, 3, 31);
    private static final LocalDate LATER = LocalDate.of(2018, 6, 30);
    private static final Target EIGHTY = new Target.Threshold(new BigDecimal("80"));

    @Test
    void aTargetIsDueFromItsDateOnWithinThePeriod() {
        assertThat(DueRule.isDue(Optional.of(YEAR_END), YEAR_END, LATER)).isTrue();
        assertThat(DueRule.isDue(Optional.of(YEAR_END.plusDays(1)), YEAR_END, LATER))
                .isFalse();
        assertThat(DueRule.isDue(Optional.of(YEAR_END), YEAR_END, YEAR_END.minusDays(1)))
                .isFalse();
        assertThat(DueRule.isDue(Optional.empty(), YEAR_END, LATER)).isFalse();
    }

    @Test
    void notYetDueIsNeverNotMet() {
        assertThat(computed(false, Direction.INCREASE, EIGHTY, "10")).isEqualTo(IndicatorStatus.FUTURE);
    }

    @Test
    void aMissingValueIsAStateNotAZero() {
        assertThat(computed(true, Direction.DECREASE, EIGHTY, "")).isEqualTo(IndicatorStatus.NOT_AVAILABLE);
    }

    @Test
    void comparisonsAreMadeBeforeAnyRounding() {
        Target seventy = new Target.Threshold(new BigDecimal("70"));
        assertThat(computed(true, Direction.INCREASE, seventy, "69.9999999")).isEqualTo(IndicatorStatus.NOT_MET);
        assertThat(computed(true, Direction.DECREASE, seventy, "70.0000001")).isEqualTo(IndicatorStatus.NOT_MET);
        assertThat(computed(true, Direction.DECREASE, seventy, "70.000")).isEqualTo(IndicatorStatus.MET);
    }

    @Test
    void wordsAndUnknownDirectionsAreNotJudged() {
        assertThat(computed(true, Direction.NONE, new Target.Narrative(), "5"))
                .isEqualTo(IndicatorStatus.NOT_EVALUABLE);
        assertThat(computed(true, Direction.UNKNOWN, EIGHTY, "5")).isEqualTo(IndicatorStatus.DIRECTION_UNKNOWN);
        assertThat(AttainmentEngine.evaluate(Direction.RANGE, EIGHTY, Optional.empty(), Optional.of(BigDecimal.ONE))
                        .progressReason())
                .isEqualTo(ProgressReason.TARGET_CONTRADICTS_DIRECTION);
    }

    @Test
    void aBandWhoseLowExceedsItsHighIsMetByNothing() {
        Target inverted = new Target.Band(new BigDecimal("10"), new BigDecimal("5"));
        assertThat(computed(true, Direction.RANGE, inverted, "7")).isEqualTo(IndicatorStatus.NOT_MET);
        assertThat(computed(true, Direction.RANGE, inverted, "10")).isEqualTo(IndicatorStatus.NOT_MET);
    }

    @Test
    void partlyAttainedIsAMatterOfPolicy() {
        Attainment half = AttainmentEngine.evaluate(
                Direction.DECREASE,
                new Target.Threshold(BigDecimal.ZERO),
                Optional.of(BigDecimal.TEN),
                Optional.of(new BigDecimal("5")));
        assertThat(half.isPartial(AttainmentPolicy.DEFAULT)).isTrue();
        assertThat(half.isPartial(new AttainmentPolicy(new BigDecimal("0.51")))).isFalse();
        assertThat(half.favourableGap()).contains(new BigDecimal("-5.000000"));
    }

    @Test
    void boundsTellTheKindOfATarget() {
        Optional<BigDecimal> five = Optional.of(new BigDecimal("5"));
        assertThat(TargetKind.ofBounds(five, Optional.empty())).isEqualTo(TargetKind.AT_LEAST);
        assertThat(TargetKind.ofBounds(Optional.empty(), five)).isEqualTo(TargetKind.AT_MOST);
        assertThat(TargetKind.ofBounds(five, Optional.of(new BigDecimal("5.00"))))
                .isEqualTo(TargetKind.EXACTLY);
        assertThat(TargetKind.ofBounds(five, Optional.of(BigDecimal.TEN))).isEqualTo(TargetKind.RANGE);
        assertThat(TargetKind.ofBounds(Optional.empty(), Optional.empty())).isEqualTo(TargetKind.NONE);
    }

    @Test
    void aTextTargetIsTextWhateverItsBounds() {
        assertThat(TargetKind.of(true, Optional.of(BigDecimal.ONE), Optional.empty()))
                .isEqualTo(TargetKind.TEXT);
        assertThat(TargetKind.of(false, Optional.of(BigDecimal.ONE), Optional.empty()))
                .isEqualTo(TargetKind.AT_LEAST);
    }

    private static IndicatorStatus computed(boolean due, Direction direction, Target target, String actual) {
        Optional<BigDecimal> value = actual.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(actual));
        return IndicatorStatus.computed(
                due, AttainmentEngine.evaluate(direction, target, Optional.of(BigDecimal.TEN), value));
    }
}
