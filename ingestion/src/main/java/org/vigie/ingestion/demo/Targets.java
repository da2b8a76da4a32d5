package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.contract.Label;

/** The targets of indicators: a straight way from the start to the goal, sometimes revised with a reason. */
final class Targets {
    private static final Set<String> REVISABLE = Set.of("INCREASE", "DECREASE");
    private static final double REVISED_SHARE = 0.14;

    private final Vocabulary vocabulary;

    Targets(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every target of an indicator, by year and revision; none once its steps in words are all taken. */
    List<Target> of(Indicator indicator) {
        List<Target> targets = new ArrayList<>();
        for (PlanYear year : indicator.planned()) {
            targets.addAll(of(indicator, year));
        }
        return targets;
    }

    /** The targets of a year, the one in force last. */
    List<Target> of(Indicator indicator, PlanYear year) {
        Target blank = Target.of(year, due(indicator, year));
        IndicatorWords words = indicator.words();
        return switch (indicator.shape().kind()) {
            case "none" -> List.of(blank);
            case "text" -> inWords(indicator, blank);
            case "range" -> List.of(blank.between(words.low(), words.high()));
            case "exactly" ->
                List.of(blank.of(rounded(indicator, words.goal()))
                        .within(words.tolerance().orElse(BigDecimal.ZERO)));
            default -> numeric(indicator, blank);
        };
    }

    private static LocalDate due(Indicator indicator, PlanYear year) {
        return indicator.words().horizon()
                ? PlanYear.PLANNED.get(PlanYear.PLANNED.size() - 1).lastDay()
                : year.lastDay();
    }

    private static List<Target> inWords(Indicator indicator, Target blank) {
        List<Label> steps = indicator.words().steps();
        int number = indicator.numberOf(blank.year());
        return number > steps.size() ? List.of() : List.of(blank.inWords(steps.get(number - 1)));
    }

    private List<Target> numeric(Indicator indicator, Target blank) {
        Target first = blank.of(planned(indicator, blank.year(), BigDecimal.ONE));
        Seed seed = indicator.seed().at("revision");
        boolean revisable = REVISABLE.contains(indicator.shape().direction())
                && !indicator.words().horizon();
        int from = 2022 + seed.at("from").below(2);
        if (!revisable || blank.year().start() < from || !seed.happens(REVISED_SHARE)) {
            return List.of(first);
        }
        boolean raised = indicator.story().code().equals("strong");
        BigDecimal revised = planned(indicator, blank.year(), new BigDecimal(raised ? "1.1" : "0.75"));
        Label why = seed.at("why").oneOf(Vocabulary.known(vocabulary.remarks(), raised ? "raised" : "revised"));
        return revised.equals(first.value().orElseThrow())
                ? List.of(first)
                : List.of(first, first.revisedTo(revised, why));
    }

    /** Where the straight way stands at the end of a year, with the ambition scaled; a level to keep stays as it is. */
    private static BigDecimal planned(Indicator indicator, PlanYear year, BigDecimal ambition) {
        IndicatorWords words = indicator.words();
        if (indicator.shape().maintains() || words.horizon()) {
            return rounded(indicator, words.goal());
        }
        BigDecimal span = words.goal().subtract(words.start());
        BigDecimal way = span.multiply(ambition)
                .multiply(BigDecimal.valueOf(indicator.numberOf(year)))
                .divide(
                        BigDecimal.valueOf(PlanYear.PLANNED.size()
                                - indicator.planned().get(0).number()
                                + 1),
                        MathContext.DECIMAL64);
        BigDecimal level = indicator.shape().bounded(words.start().add(way));
        int digits = span.precision() - span.scale();
        boolean large = indicator.decimals() == 0 && digits > 2;
        return rounded(indicator, large ? level.setScale(2 - digits, RoundingMode.HALF_EVEN) : level);
    }

    private static BigDecimal rounded(Indicator indicator, BigDecimal value) {
        return value.setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
    }
}
