package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.transforms.attainment.Attainment;
import org.vigie.transforms.attainment.Target;
import org.vigie.transforms.attainment.Verdict;

/** Where an indicator will be when its target is due, if things go on as they did, and what it takes to be there (M13, M14). */
public record Outlook(Optional<Forecast> forecast, RequiredEffort effort) {

    /**
     * @param points comparable values, of one comparability group, up to the one that is looked from
     * @param isPercent whether values are percentages
     */
    public static Outlook of(Trajectory trajectory, List<Point> points, boolean isPercent) {
        Optional<Point> last = points.stream().max((left, right) -> Long.compare(left.month(), right.month()));
        if (last.isEmpty()) {
            return new Outlook(Optional.empty(), RequiredEffort.none(RequiredEffort.Code.NOT_DEFINED));
        }
        long due = Point.month(trajectory.way().due());
        TheilSen line = new TheilSen(points);
        Optional<Forecast> forecast =
                due > last.get().month() ? line.at(due, Bounds.of(isPercent, points)) : Optional.empty();
        return new Outlook(forecast, effort(trajectory, last.get(), due, line.slope()));
    }

    private static RequiredEffort effort(Trajectory trajectory, Point last, long due, Optional<BigDecimal> slope) {
        Attainment attainment = trajectory.attainment(Optional.of(last.value()));
        boolean met = attainment.verdict() == Verdict.MET;
        if (!met && attainment.verdict() != Verdict.NOT_MET) {
            return RequiredEffort.none(RequiredEffort.Code.NOT_DEFINED);
        }
        if (trajectory.target() instanceof Target.Threshold threshold) {
            return RequiredEffort.of(threshold.value().subtract(last.value()), met, due - last.month(), slope);
        }
        return met
                ? RequiredEffort.of(BigDecimal.ZERO, true, due - last.month(), slope)
                : RequiredEffort.none(RequiredEffort.Code.NOT_DEFINED);
    }
}
