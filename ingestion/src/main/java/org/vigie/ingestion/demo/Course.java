package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What happens to an indicator year by year: its story, a lasting lift or drag of its own, and a little noise. */
final class Course {
    private static final int INNER_DECIMALS = 9;

    private final Indicator indicator;
    private final IndicatorWords words;

    Course(Indicator indicator) {
        this.indicator = indicator;
        this.words = indicator.words();
    }

    /** What was measured in a year; another reading (provisional, restated) differs a little. */
    Measure measured(PlanYear year, String reading) {
        BigDecimal level = indicator.shape().bounded(level(year, reading));
        if (!indicator.hasParts()) {
            return Measure.of(level, indicator.decimals());
        }
        return Measure.over(denominator(year), level, indicator.unit().equals("percent"), indicator.decimals());
    }

    /** How many steps of a target in words are taken at the end of a year. */
    int stepsTaken(PlanYear year) {
        int taken = 0;
        for (PlanYear past : indicator.measured()) {
            if (past.start() <= year.start()) {
                int reached = (int) (indicator.numberOf(past) * gain(past, "actual") + 0.4);
                taken = Math.max(taken, Math.min(reached, words.steps().size()));
            }
        }
        return taken;
    }

    private BigDecimal level(PlanYear year, String reading) {
        return switch (indicator.shape().direction()) {
            case "RANGE" -> around(year, reading, halfBand(), 0.8);
            case "EXACT" -> exact(year, reading);
            case "NONE" -> words.start().multiply(decimal(1 + drift() * year.number() + noise(year, reading, 0.03)));
            default -> towardsGoal(year, reading);
        };
    }

    private BigDecimal towardsGoal(PlanYear year, String reading) {
        BigDecimal span = words.goal().subtract(words.start());
        if (indicator.shape().maintains() && alreadyMet(span)) {
            double slip = gain(year, reading) - 1 + noise(year, reading, 0.5);
            return words.start().add(span.negate().multiply(decimal(0.9 * slip)));
        }
        if (indicator.accumulation().equals("CUMUL_SINCE_BASELINE")) {
            BigDecimal highest = BigDecimal.ZERO;
            for (PlanYear past : indicator.measured()) {
                if (past.start() <= year.start()) {
                    highest = highest.max(along(span, past, reading));
                }
            }
            return words.start().add(highest);
        }
        return words.start().add(along(span, year, reading));
    }

    private BigDecimal along(BigDecimal span, PlanYear year, String reading) {
        double years = PlanYear.PLANNED.size() - indicator.planned().get(0).number() + 1.0;
        return span.multiply(decimal(gain(year, reading) * indicator.numberOf(year) / years));
    }

    private boolean alreadyMet(BigDecimal span) {
        return indicator.shape().direction().equals("MAINTAIN_ABOVE") ? span.signum() < 0 : span.signum() > 0;
    }

    /** A story that loses ground slips back to the side it came from; one that starts on the mark, to either side. */
    private BigDecimal around(PlanYear year, String reading, BigDecimal reach, double spread) {
        double gain = gain(year, reading);
        BigDecimal towards = words.goal().subtract(words.start()).multiply(decimal(Math.min(gain, 1)));
        double away = side() * (1 - gain) + noise(year, reading, spread);
        return words.start().add(towards).add(reach.multiply(decimal(away)));
    }

    private double side() {
        int from = words.start().compareTo(words.goal());
        return from == 0 ? indicator.seed().at("side").happens(0.5) ? 1 : -1 : from;
    }

    private BigDecimal exact(PlanYear year, String reading) {
        if (indicator.unit().equals("yes_no")) {
            return gain(year, reading) < 0.3 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(indicator.decimals());
        BigDecimal reach = words.tolerance()
                .orElse(BigDecimal.ZERO)
                .multiply(new BigDecimal("1.6"))
                .max(step);
        return words.goal()
                .add(around(year, reading, reach, 0.4).subtract(words.goal()).multiply(new BigDecimal("0.95")));
    }

    private BigDecimal halfBand() {
        return words.high()
                .orElseThrow()
                .subtract(words.low().orElseThrow())
                .divide(BigDecimal.valueOf(2), INNER_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private double gain(PlanYear year, String reading) {
        double lift = indicator.seed().at("lift").between(-0.10, 0.14);
        return indicator.story().gain(year) + lift + noise(year, reading, 0.14);
    }

    private double drift() {
        return indicator.seed().at("drift").between(-0.02, 0.04);
    }

    private double noise(PlanYear year, String reading, double size) {
        Seed seed = indicator.seed().at("noise").at(year.label());
        double shared = seed.between(-size, size);
        return reading.equals("actual") ? shared : shared + seed.at(reading).between(-size / 4, size / 4);
    }

    private long denominator(PlanYear year) {
        Seed seed = indicator.seed().at("denominator");
        long base = (400 + seed.below(9_600)) * (1L + 4L * seed.at("size").below(5));
        return base + base * year.number() * (1 + seed.at("growth").below(3)) / 100;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(INNER_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
