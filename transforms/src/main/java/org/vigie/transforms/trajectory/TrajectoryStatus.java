package org.vigie.transforms.trajectory;

import java.util.Locale;

/** Where an indicator stands on its way to its target (M12). The codes are the names in lower case. */
public enum TrajectoryStatus {
    MET,
    ON_TRACK,
    WATCH,
    OFF_TRACK,
    NOT_EVALUABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
