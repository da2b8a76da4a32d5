package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.contract.workspace.StatusBasis;

/**
 * A number that a metric must give on the sample government, worked out by hand.
 *
 * @param where fields and the value each must hold
 * @param expect nothing where there must be no value
 * @param file where it is written, with its line
 */
public record GoldenExample(
        String metric,
        Map<String, String> where,
        StatusBasis basis,
        Optional<BigDecimal> expect,
        String file,
        int line) {
    public GoldenExample {
        where = new LinkedHashMap<>(where);
    }
}
