package org.vigie.transforms.quality.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointJudgeTest {
    private static final Judgement JUDGEMENT = new Judgement(
            3,
            12,
            Map.of("month", 6, "quarter", 3, "fiscal_year", 3),
            Map.of(
                    "s", new Series.Bound(BigDecimal.ONE, BigDecimal.ZERO),
                    "counted", new Series.Bound(BigDecimal.ONE, new BigDecimal("3"))));

    @ParameterizedTest
    @CsvSource({
        "fiscal_year, 100 104 99 101 103,        no_year_before short_history short_history short_history usual",
        "fiscal_year, 100 104 99 101 10300,      no_year_before short_history short_history short_history unusual",
        "fiscal_year, 100 104 99 101 0,          no_year_before short_history short_history short_history unusual",
        "fiscal_year, 100 104 99 101 -100,       no_year_before short_history short_history short_history unusual",
        "fiscal_year, 100 10300 99,              no_year_before short_history short_history",
        "fiscal_year, 0 0 0 0 0,                 no_year_before short_history short_history short_history usual",
        "fiscal_year, 10 30 8 31 9,              no_year_before short_history short_history short_history usual",
    })
    void aYearIsComparedWithTheYearBeforeAndNothingIsSaidOfAShortHistory(
            String granularity, String values, String verdicts) {
        assertThat(verdicts(granularity, values, Map.of())).isEqualTo(verdicts);
    }

    @Test
    void aQuarterIsComparedWithTheSameQuarterOfTheYearBeforeNotWithTheQuarterBefore() {
        String seasons = "10 20 400 30 11 21 410 31 12 19 405";
        assertThat(verdicts("quarter", seasons, Map.of())).doesNotContain("unusual");
        assertThat(verdicts("quarter", seasons + " 3000", Map.of())).endsWith("usual usual usual unusual");
    }

    @Test
    void aYearWhoseYearBeforeIsMissingIsComparedWithNone() {
        PointJudge judge = new PointJudge(JUDGEMENT, "s", "fiscal_year");
        for (int year = 2015; year < 2020; year++) {
            judge.next(year, BigDecimal.TEN, Optional.empty());
        }
        assertThat(judge.next(2021, new BigDecimal("9000"), Optional.empty()).verdict())
                .isEqualTo("no_year_before");
    }

    @Test
    void anErrorOfLastYearDoesNotMakeThisYearsValueLookWrong() {
        assertThat(verdicts("fiscal_year", "100 104 99 101 10300 102 103", Map.of()))
                .endsWith("unusual no_year_before usual");
        assertThat(verdicts("fiscal_year", "100 104 99 101 10300 102 103", Map.of(4, "data_error")))
                .endsWith("data_error no_year_before usual");
    }

    @Test
    void aChangeSaidToBeRealIsNoAnomalyAgainAndCountsFromThenOn() {
        assertThat(verdicts("fiscal_year", "100 104 99 101 900 910 905", Map.of(4, "real_change")))
                .endsWith("real_change usual usual");
    }

    @Test
    void withEnoughHistoryAChangeMustBeLargeAndFarFromThoseBefore() {
        String wild = "10 50 9 52 11 49 10 51 9 50 10 51 9 50 10 52";
        assertThat(verdicts("fiscal_year", wild, Map.of())).doesNotContain("unusual");
        String calm = "100 101 99 102 100 98 101 100 99 101 100 102 99 101 100";
        assertThat(verdicts("fiscal_year", calm + " 130", Map.of()))
                .as("far, but not large")
                .endsWith(" usual");
        assertThat(verdicts("fiscal_year", calm + " 330", Map.of())).endsWith(" unusual");
    }

    @Test
    void noneOfTenThousandValuesDrawnAroundALevelIsAnAlarm() {
        Random random = new Random(7);
        List<String> verdicts = new ArrayList<>();
        for (int series = 0; series < 200; series++) {
            PointJudge judge = new PointJudge(JUDGEMENT, "s", "month");
            for (int month = 0; month < 50; month++) {
                BigDecimal value = BigDecimal.valueOf(1000 + Math.round(150 * random.nextGaussian()));
                verdicts.add(judge.next(month, value, Optional.empty()).verdict());
            }
        }
        assertThat(verdicts).hasSize(10_000).doesNotContain("unusual").contains("usual", "short_history");
    }

    @Test
    void smallNumbersVaryAsCountsDo() {
        assertThat(verdicts("counted", "fiscal_year", "1 1 2 1 0 1 50 48 51 50 0", Map.of()))
                .isEqualTo("no_year_before short_history short_history short_history usual usual unusual no_year_before"
                        + " usual usual unusual");
    }

    @Test
    void aChangeIsTheDifferenceOverTheMeanOfBoth() {
        assertThat(PointJudge.change(new BigDecimal("100"), new BigDecimal("300")))
                .isEqualByComparingTo("1");
        assertThat(PointJudge.change(new BigDecimal("300"), new BigDecimal("100")))
                .isEqualByComparingTo("-1");
        assertThat(PointJudge.change(new BigDecimal("-5"), new BigDecimal("5"))).isEqualByComparingTo("2");
    }

    private static String verdicts(String granularity, String values, Map<Integer, String> decisions) {
        return verdicts("s", granularity, values, decisions);
    }

    private static String verdicts(String seriesId, String granularity, String values, Map<Integer, String> decisions) {
        PointJudge judge = new PointJudge(JUDGEMENT, seriesId, granularity);
        List<String> verdicts = new ArrayList<>();
        String[] points = values.split(" ");
        for (int index = 0; index < points.length; index++) {
            verdicts.add(judge.next(index, new BigDecimal(points[index]), Optional.ofNullable(decisions.get(index)))
                    .verdict());
        }
        return String.join(" ", verdicts);
    }
}
