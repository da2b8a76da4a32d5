package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;

/**
 * What organisations send month by month, from April 2024 on: what was counted in the month, or since 1 April, or where
 * the measure stood at its end. The months of the year that is over come to its yearly value. The newest month is
 * provisional; now and then a month is corrected two months later.
 */
final class Observations {
    private static final YearMonth FIRST = YearMonth.of(2024, 4);
    private static final YearMonth LAST = YearMonth.of(2025, 5);
    private static final int INNER_DECIMALS = 9;
    private static final Label RECOUNT = new Label("Recomptage après contrôle", "Recount after a check");

    private final List<Observation> all = new ArrayList<>();
    private final List<String> late;

    Observations(Vocabulary vocabulary, List<Indicator> indicators) {
        this.late = List.copyOf(vocabulary.late());
        indicators.stream()
                .filter(indicator -> !indicator.isInWords()
                        && !indicator.unit().equals("yes_no")
                        && indicator.measured().contains(PlanYear.LATEST))
                .forEach(this::observe);
    }

    /** By indicator, then in the order in which they were published. */
    List<Observation> all() {
        return List.copyOf(all);
    }

    private void observe(Indicator indicator) {
        boolean silent = late.contains(indicator.organisation());
        YearMonth last = silent ? LAST.minusMonths(5) : LAST;
        for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
            report(indicator, month, value(indicator, month));
        }
    }

    private void report(Indicator indicator, YearMonth month, BigDecimal value) {
        Seed chance = indicator.seed().at("observed").at(month.toString());
        boolean corrected =
                !month.isAfter(LAST.minusMonths(2)) && chance.at("corrected").happens(0.02);
        if (corrected) {
            BigDecimal first =
                    value.multiply(new BigDecimal("1.03")).setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
            add(indicator, month, "actual", month.plusMonths(1), first, Optional.empty());
            add(indicator, month, "actual", month.plusMonths(3), value, Optional.of(RECOUNT));
        } else {
            String kind = month.equals(LAST) ? "provisional" : "actual";
            add(indicator, month, kind, month.plusMonths(1), value, Optional.empty());
        }
    }

    private void add(
            Indicator indicator,
            YearMonth month,
            String kind,
            YearMonth published,
            BigDecimal value,
            Optional<Label> note) {
        all.add(new Observation(
                indicator.id(),
                indicator.organisation(),
                month,
                kind,
                published(published),
                form(indicator),
                value,
                note));
    }

    private static LocalDate published(YearMonth month) {
        return month.atDay(20);
    }

    /** Half of the organisations that count flows send them cumulated since 1 April, which SDMX-CSV cannot tell. */
    private static String form(Indicator indicator) {
        boolean cumulated = new Seed(0).at(indicator.organisation()).happens(0.5)
                && !indicator.organisation().equals(Observation.SDMX_SENDER);
        return isFlow(indicator) && cumulated ? "year_to_date" : "period";
    }

    private static boolean isFlow(Indicator indicator) {
        return indicator.accumulation().equals("FLOW");
    }

    private static BigDecimal value(Indicator indicator, YearMonth month) {
        int place = month.getMonthValue() >= 4 ? month.getMonthValue() - 3 : month.getMonthValue() + 9;
        boolean yearIsOver = month.isBefore(YearMonth.of(2025, 4));
        BigDecimal year = year(indicator, PlanYear.LATEST);
        if (isFlow(indicator)) {
            BigDecimal now = sinceApril(indicator, year, place, yearIsOver);
            return form(indicator).equals("period")
                    ? now.subtract(sinceApril(indicator, year, place - 1, yearIsOver))
                    : now;
        }
        return yearIsOver
                ? between(indicator, before(indicator, year), year, place, month)
                : between(indicator, year, year.add(year.subtract(before(indicator, year))), place, month);
    }

    private static BigDecimal before(Indicator indicator, BigDecimal otherwise) {
        PlanYear yearBefore = new PlanYear(PlanYear.LATEST.start() - 1);
        return indicator.measured().contains(yearBefore) ? year(indicator, yearBefore) : otherwise;
    }

    private static BigDecimal year(Indicator indicator, PlanYear year) {
        return new Course(indicator).measured(year, "actual").value();
    }

    /** What is counted since 1 April; all of the year's at its end, whatever the months were. */
    private static BigDecimal sinceApril(Indicator indicator, BigDecimal year, int months, boolean yearIsOver) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal upToNow = BigDecimal.ZERO;
        for (int month = 1; month <= 12; month++) {
            String name = (yearIsOver ? "flow " : "next flow ") + month;
            BigDecimal share = BigDecimal.valueOf(80 + indicator.seed().at(name).below(40));
            all = all.add(share);
            upToNow = month <= months ? upToNow.add(share) : upToNow;
        }
        return year.multiply(upToNow)
                .divide(all, INNER_DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal between(
            Indicator indicator, BigDecimal begin, BigDecimal end, int place, YearMonth month) {
        BigDecimal way = end.subtract(begin)
                .multiply(BigDecimal.valueOf(place))
                .divide(BigDecimal.valueOf(12), INNER_DECIMALS, RoundingMode.HALF_EVEN);
        // the last month of a year is the year's own figure
        int wobble = place == 12
                ? 0
                : indicator.seed().at("month").at(month.toString()).below(41) - 20;
        BigDecimal noise =
                begin.abs().max(end.abs()).multiply(BigDecimal.valueOf(wobble)).movePointLeft(3);
        return indicator
                .shape()
                .bounded(begin.add(way).add(noise))
                .setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
    }
}
