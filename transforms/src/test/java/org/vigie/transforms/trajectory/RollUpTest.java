package org.vigie.transforms.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {
    /** Three months of 10 of 20, 30 of 40, 5 of 40: value as the source gives it, numerator, denominator. */
    private static final List<Observed> QUARTER =
            List.of(observed(1, "50", "10", "20"), observed(2, "75", "30", "40"), observed(3, "12.5", "5", "40"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FLOW                 | 137.5     | SUMMED               | 137.5     | SUMMED               | 137.5     | SUMMED
            CUMUL_SINCE_BASELINE | 12.5      | LAST                 | 137.5     | SUMMED               | 12.5      | LAST
            STOCK                | 12.5      | LAST                 | 137.5     | SUMMED               | 12.5      | LAST
            RATE                 | 45.000000 | RECOMPUTED           | 45.000000 | RECOMPUTED           | 45.000000 | RECOMPUTED
            MEAN                 | 45.000000 | RECOMPUTED           | 45.000000 | RECOMPUTED           | 45.000000 | RECOMPUTED
            INDEX                | -         | NOT_ROLLED_UP        | -         | NOT_ROLLED_UP        | 12.5      | LAST
            MOVING               | -         | NOT_ROLLED_UP        | -         | NOT_ROLLED_UP        | 12.5      | LAST
            UNKNOWN              | -         | ACCUMULATION_UNKNOWN | -         | ACCUMULATION_UNKNOWN | -         | ACCUMULATION_UNKNOWN
            """, delimiter = '|')
    void eachAccumulationRollsUpInItsOwnWay(
            Accumulation accumulation,
            @Nullable String time,
            RollUpReason timeReason,
            @Nullable String parts,
            RollUpReason partsReason,
            @Nullable String soFar,
            RollUpReason soFarReason) {
        RollUp rollUp = new RollUp(accumulation, true, true);
        assertIs(rollUp.overTime(QUARTER, 3), time, timeReason);
        assertIs(rollUp.overParts(QUARTER, 3), parts, partsReason);
        assertIs(rollUp.yearSoFar(QUARTER, false), soFar, soFarReason);
    }

    @ParameterizedTest
    @CsvSource({"FLOW", "CUMUL_SINCE_BASELINE", "STOCK", "RATE", "MEAN"})
    void aMissingPartMakesTheWholeIncomplete(Accumulation accumulation) {
        RollUp rollUp = new RollUp(accumulation, true, true);
        assertIs(rollUp.overParts(QUARTER.subList(1, 3), 3), null, RollUpReason.INCOMPLETE);
        assertIs(rollUp.overTime(QUARTER.subList(0, 2), 3), null, RollUpReason.INCOMPLETE);
    }

    @Test
    void aMonthThatIsMissingInTheMiddleMakesTheYearSoFarIncompleteButNotAStock() {
        List<Observed> withGap = List.of(QUARTER.get(0), QUARTER.get(2));
        assertIs(new RollUp(Accumulation.FLOW, true, false).yearSoFar(withGap, false), null, RollUpReason.INCOMPLETE);
        assertIs(new RollUp(Accumulation.RATE, true, true).yearSoFar(withGap, false), null, RollUpReason.INCOMPLETE);
        assertIs(new RollUp(Accumulation.STOCK, true, false).yearSoFar(withGap, false), "12.5", RollUpReason.LAST);
    }

    @ParameterizedTest
    @CsvSource({"RATE", "MEAN"})
    void ratesAndMeansWithoutTheirPartsAreRefusedNeverAveraged(Accumulation accumulation) {
        List<Observed> bare = List.of(value(1, "50"), value(2, "75"));
        RollUp rollUp = new RollUp(accumulation, true, true);
        assertIs(rollUp.overTime(bare, 2), null, RollUpReason.NO_PARTS);
        assertIs(rollUp.overParts(bare, 2), null, RollUpReason.NO_PARTS);
        assertIs(rollUp.yearSoFar(bare, false), null, RollUpReason.NO_PARTS);
        assertIs(rollUp.yearSoFar(bare.subList(0, 1), false), "50", RollUpReason.DELIVERED);
    }

    @Test
    void aRateOfNothingIsNoRate() {
        List<Observed> nothing = List.of(observed(1, "0", "0", "0"), observed(2, "0", "0", "0"));
        assertIs(new RollUp(Accumulation.RATE, true, false).overTime(nothing, 2), null, RollUpReason.ZERO_DENOMINATOR);
    }

    @Test
    void unitsThatCannotBeAddedAreNotAddedOverTerritories() {
        RollUp rollUp = new RollUp(Accumulation.STOCK, false, false);
        assertIs(rollUp.overParts(QUARTER, 3), null, RollUpReason.UNIT_NOT_ADDITIVE);
        assertIs(rollUp.overTime(QUARTER, 3), "12.5", RollUpReason.LAST);
    }

    @Test
    void aRateIsWrittenAsItsUnitSays() {
        assertIs(new RollUp(Accumulation.RATE, true, false).overTime(QUARTER, 3), "0.450000", RollUpReason.RECOMPUTED);
    }

    @Test
    void rollingUpInTwoStepsGivesWhatOneStepGives() {
        for (Accumulation accumulation : List.of(Accumulation.FLOW, Accumulation.STOCK, Accumulation.RATE)) {
            RollUp rollUp = new RollUp(accumulation, true, true);
            List<Observed> months = new ArrayList<>();
            List<Observed> quarters = new ArrayList<>();
            for (int quarter = 0; quarter < 4; quarter++) {
                List<Observed> own = new ArrayList<>();
                for (int month = 1; month <= 3; month++) {
                    int place = quarter * 3 + month;
                    months.add(observed(place, Integer.toString(place * 7), Integer.toString(place), "10"));
                    own.add(observed(month, Integer.toString(place * 7), Integer.toString(place), "10"));
                }
                RolledUp rolled = rollUp.overTime(own, 3);
                quarters.add(new Observed(quarter + 1, rolled.value(), rolled.numerator(), rolled.denominator()));
            }
            assertThat(rollUp.overTime(quarters, 4).value())
                    .as(accumulation.name())
                    .isEqualTo(rollUp.overTime(months, 12).value());
        }
    }

    private static void assertIs(RolledUp found, @Nullable String value, RollUpReason reason) {
        assertThat(found.value()).isEqualTo(Optional.ofNullable(value).map(BigDecimal::new));
        assertThat(found.reason()).isEqualTo(reason);
        assertThat(reason.isKnown()).isEqualTo(found.value().isPresent());
    }

    private static Observed value(int place, String value) {
        return new Observed(place, Optional.of(new BigDecimal(value)), Optional.empty(), Optional.empty());
    }

    private static Observed observed(int place, String value, String numerator, String denominator) {
        return new Observed(
                place,
                Optional.of(new BigDecimal(value)),
                Optional.of(new BigDecimal(numerator)),
                Optional.of(new BigDecimal(denominator)));
    }
}
