package org.vigie.transforms.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 27 golden cases of the domain model, computed by a script of somebody else. */
public class AttainmentGoldenCasesTest {
    private static final String CASES = """
            id,direction,baseline,actual,target,low,high,tolerance,verdict,progress_raw,progress_bounded,reason,ratio,ratio_reason
            G01,INCREASE,60,75,80,,,,NOT_MET,0.75,0.75,OK,0.9375,OK
            G02,INCREASE,60,80,80,,,,MET,1,1,OK,1,OK
            G03,INCREASE,60,90,80,,,,MET,1.5,1,OK,1.125,OK
            G04,INCREASE,60,55,80,,,,NOT_MET,-0.25,0,OK,0.6875,OK
            G05,DECREASE,100,80,50,,,,NOT_MET,0.4,0.4,OK,0.625,OK
            G06,DECREASE,100,50,50,,,,MET,1,1,OK,1,OK
            G07,DECREASE,100,110,50,,,,NOT_MET,-0.2,0,OK,0.4545,OK
            G08,DECREASE,12,3,0,,,,NOT_MET,0.75,0.75,OK,,ZERO_TARGET
            G09,DECREASE,12,0,0,,,,MET,1,1,OK,1,ZERO_MET
            G10,INCREASE,-8,-3,-2,,,,NOT_MET,0.8333,0.8333,OK,,NEGATIVE
            G11,DECREASE,-2,-5,-6,,,,NOT_MET,0.75,0.75,OK,,NEGATIVE
            G12,INCREASE,-4,1,2,,,,NOT_MET,0.8333,0.8333,OK,0.5,OK
            G13,INCREASE,85,82,80,,,,MET,1,1,DEGENERATE_BASELINE_MEETS,1.025,OK
            G14,INCREASE,85,78,80,,,,NOT_MET,0,0,DEGENERATE_BASELINE_MEETS,0.975,OK
            G15,DECREASE,40,45,50,,,,MET,1,1,DEGENERATE_BASELINE_MEETS,1.1111,OK
            G16,INCREASE,80,80,80,,,,MET,1,1,DEGENERATE_BASELINE_MEETS,1,OK
            G17,INCREASE,,75,80,,,,NOT_MET,,,NO_BASELINE,0.9375,OK
            G18,INCREASE,60,,80,,,,NO_ACTUAL,,,NO_ACTUAL,,NO_VALUE
            G19,RANGE,70,48,,45,55,,MET,1,1,IN_BAND,,NO_VALUE
            G20,RANGE,70,60,,45,55,,NOT_MET,0.6667,0.6667,OK,,NO_VALUE
            G21,RANGE,50,60,,45,55,,NOT_MET,0,0,DEGENERATE_BASELINE_MEETS,,NO_VALUE
            G22,RANGE,70,40,,45,55,,NOT_MET,0.6667,0.6667,OK,,NO_VALUE
            G23,EXACT,10,7.05,7,,,0.1,MET,1,1,IN_BAND,,NOT_APPLICABLE
            G24,EXACT,10,8,7,,,0.1,NOT_MET,0.6897,0.6897,OK,,NOT_APPLICABLE
            G25,MAINTAIN_ABOVE,99,97.9,98,,,,NOT_MET,0,0,MAINTAIN,,NOT_APPLICABLE
            G26,MAINTAIN_BELOW,5,5,5,,,,MET,1,1,MAINTAIN,,NOT_APPLICABLE
            G27,INCREASE,0,0,10,,,,NOT_MET,0,0,OK,0,OK
            """;

    /** One line per case, in the columns of the domain model. */
    public static List<String> cases() {
        return CASES.lines().skip(1).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("C06")
    void c06TheEngineGivesWhatTheGoldenCaseSays(String line) {
        List<String> cells = List.of(line.split(",", -1));
        Attainment found = AttainmentEngine.evaluate(
                Direction.find(cells.get(1)).orElseThrow(), target(cells), number(cells.get(2)), number(cells.get(3)));

        assertThat(found.verdict().name()).isEqualTo(cells.get(8));
        assertThat(atFourDecimals(found.progress())).isEqualTo(atFourDecimals(number(cells.get(9))));
        assertThat(atFourDecimals(found.boundedProgress())).isEqualTo(atFourDecimals(number(cells.get(10))));
        assertThat(found.progressReason().name()).isEqualTo(cells.get(11));
        assertThat(atFourDecimals(found.ratio())).isEqualTo(atFourDecimals(number(cells.get(12))));
        assertThat(found.ratioReason().name()).isEqualTo(cells.get(13));
    }

    @Test
    void theCasesAreThoseOfTheDomainModelToTheLetter() throws IOException {
        Path shared = Path.of(System.getProperty("vigie.root", ".."), "../shared/domain/attainment-golden.csv");
        assumeTrue(Files.exists(shared), "The domain model's golden cases are not beside this checkout: " + shared);
        assertThat(Files.readString(shared).strip()).isEqualToNormalizingNewlines(CASES.strip());
    }

    private static Target target(List<String> cells) {
        Optional<BigDecimal> value = number(cells.get(4));
        if (value.isEmpty()) {
            return new Target.Band(new BigDecimal(cells.get(5)), new BigDecimal(cells.get(6)));
        }
        return number(cells.get(7))
                .<Target>map(tolerance -> new Target.Exact(value.get(), tolerance))
                .orElse(new Target.Threshold(value.get()));
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }

    private static Optional<BigDecimal> atFourDecimals(Optional<BigDecimal> value) {
        return value.map(number -> number.setScale(4, RoundingMode.HALF_EVEN));
    }
}
