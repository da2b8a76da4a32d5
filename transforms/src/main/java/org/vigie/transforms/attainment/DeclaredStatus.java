package org.vigie.transforms.attainment;

import java.util.Optional;

/** The status that an organisation published, read from the codes of GC InfoBase. */
public final class DeclaredStatus {
    private DeclaredStatus() {}

    /**
     * Future where the period says so, else what the colour says. An empty colour, or one that is not known, is not a
     * declaration.
     *
     * @param period {@code past} or {@code future}
     * @param color {@code success}, {@code failure}, {@code not_avail} or {@code not_appl}
     */
    public static IndicatorStatus of(Optional<String> period, Optional<String> color) {
        if (period.filter("future"::equals).isPresent()) {
            return IndicatorStatus.FUTURE;
        }
        return switch (color.orElse("")) {
            case "success" -> IndicatorStatus.MET;
            case "failure" -> IndicatorStatus.NOT_MET;
            case "not_avail", "not_appl" -> IndicatorStatus.NOT_AVAILABLE;
            default -> IndicatorStatus.NOT_DECLARED;
        };
    }
}
