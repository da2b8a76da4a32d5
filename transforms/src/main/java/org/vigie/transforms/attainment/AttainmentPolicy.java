package org.vigie.transforms.attainment;

import java.math.BigDecimal;

/**
 * What a government decides and the arithmetic does not.
 *
 * @param partialFrom bounded progress (0–1) from which a target that is not met counts as partly attained
 */
public record AttainmentPolicy(BigDecimal partialFrom) {
    /** Half of the way. Vigie's choice: no official threshold is known. */
    public static final AttainmentPolicy DEFAULT = new AttainmentPolicy(new BigDecimal("0.5"));

    public AttainmentPolicy {
        if (partialFrom.signum() < 0 || partialFrom.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Threshold " + partialFrom + " is not between 0 and 1");
        }
    }
}
