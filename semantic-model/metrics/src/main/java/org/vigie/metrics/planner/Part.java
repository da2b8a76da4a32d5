package org.vigie.metrics.planner;

import java.util.List;
import org.vigie.metrics.PeriodShift;

/**
 * What can be aggregated in one pass: a dataset, the periods at which it is looked at, and the fields by which.
 *
 * @param shifts from the period of a row to the period it is shown at, in that order
 */
record Part(String dataset, List<PeriodShift> shifts, List<String> by) {
    Part {
        shifts = List.copyOf(shifts);
        by = List.copyOf(by);
    }

    /** Whether a row is shown at several periods, of which only one may count in a group. */
    boolean accumulates() {
        return shifts.stream().anyMatch(PeriodShift::accumulates);
    }
}
