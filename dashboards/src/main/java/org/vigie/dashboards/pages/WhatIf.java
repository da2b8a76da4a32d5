package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The performance index of one organisation as it would be under other weights. Scores are those of the publication, and a
 * point is reckoned as the pipeline does: weight times score, out of a hundred, to twelve decimals. Nothing is stored.
 *
 * @param components in the order of their codes
 */
record WhatIf(List<Component> components) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 12;

    WhatIf {
        components = List.copyOf(components);
    }

    /**
     * A component that counts.
     *
     * @param score 0 to 100; empty where the component has none
     * @param weight in force, out of a hundred
     * @param tried the reader's weight; the one in force where he gives none
     */
    record Component(String code, String name, Optional<BigDecimal> score, BigDecimal weight, BigDecimal tried) {
        Optional<BigDecimal> points() {
            return points(weight);
        }

        Optional<BigDecimal> triedPoints() {
            return points(tried);
        }

        private Optional<BigDecimal> points(BigDecimal of) {
            return score.map(value -> value.multiply(of).divide(HUNDRED, DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    BigDecimal weights() {
        return components.stream().map(Component::tried).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Weights say nothing unless they share out a hundred; those in force do so to the last of their decimals. */
    boolean sharesAHundred() {
        return weights().subtract(HUNDRED).abs().compareTo(new BigDecimal("0.000001")) < 0;
    }

    /** The score under the weights in force; nothing where a component that counts has none. */
    Optional<BigDecimal> score() {
        return sum(components.stream().map(Component::points).toList());
    }

    Optional<BigDecimal> triedScore() {
        return sum(components.stream()
                .filter(component -> component.tried().signum() != 0)
                .map(Component::triedPoints)
                .toList());
    }

    private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> points) {
        return points.stream().allMatch(Optional::isPresent)
                ? Optional.of(points.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }
}
