package org.vigie.transforms.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A projection, never a promise: the value at the due date if things go on as they did, and between what with 80 %. */
public record Forecast(BigDecimal value, BigDecimal low, BigDecimal high) {
    public Forecast {
        value = rounded(value);
        low = rounded(low);
        high = rounded(high);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(RollUp.SCALE, RoundingMode.HALF_EVEN);
    }
}
