package org.vigie.transforms.trajectory;

import java.math.BigDecimal;

/**
 * What a government decides and the arithmetic does not.
 *
 * @param onTrackFrom index from which an indicator is on track
 * @param watchFrom index from which it is to be watched, below {@code onTrackFrom}
 * @param expectedFrom expected progress below which there is no index
 */
public record TrajectoryPolicy(BigDecimal onTrackFrom, BigDecimal watchFrom, BigDecimal expectedFrom) {
    /** The thresholds of model.md §6, M11 and M12. */
    public static final TrajectoryPolicy DEFAULT =
            new TrajectoryPolicy(new BigDecimal("0.9"), new BigDecimal("0.75"), new BigDecimal("0.05"));

    public TrajectoryPolicy {
        if (watchFrom.compareTo(onTrackFrom) > 0) {
            throw new IllegalArgumentException("Watch from " + watchFrom + " lies above on track from " + onTrackFrom);
        }
    }

    TrajectoryStatus status(BigDecimal index) {
        if (index.compareTo(onTrackFrom) >= 0) {
            return TrajectoryStatus.ON_TRACK;
        }
        return index.compareTo(watchFrom) >= 0 ? TrajectoryStatus.WATCH : TrajectoryStatus.OFF_TRACK;
    }
}
