package org.vigie.dashboards.pages;

import java.math.BigDecimal;
import java.util.List;

/** How a figure is judged, so that its status is told by a shape and a word, not by colour alone. */
sealed interface Threshold {
    String metric();

    /** Code of the status: {@code good}, {@code watch} or {@code bad}. */
    String judge(BigDecimal value);

    /** The limits in words, for the reader who asks why. */
    List<BigDecimal> limits();

    /** More is better: good from one limit on, to be watched from another. */
    record AtLeast(String metric, BigDecimal good, BigDecimal watch) implements Threshold {
        @Override
        public String judge(BigDecimal value) {
            return value.compareTo(good) >= 0 ? "good" : value.compareTo(watch) >= 0 ? "watch" : "bad";
        }

        @Override
        public List<BigDecimal> limits() {
            return List.of(good, watch);
        }
    }

    /** Less is better: good up to one limit, to be watched up to another. */
    record AtMost(String metric, BigDecimal good, BigDecimal watch) implements Threshold {
        @Override
        public String judge(BigDecimal value) {
            return value.compareTo(good) <= 0 ? "good" : value.compareTo(watch) <= 0 ? "watch" : "bad";
        }

        @Override
        public List<BigDecimal> limits() {
            return List.of(good, watch);
        }
    }

    /** Too little is as telling as too much: good between the limits. */
    record Between(String metric, BigDecimal low, BigDecimal high) implements Threshold {
        @Override
        public String judge(BigDecimal value) {
            return value.compareTo(low) >= 0 && value.compareTo(high) <= 0 ? "good" : "bad";
        }

        @Override
        public List<BigDecimal> limits() {
            return List.of(low, high);
        }
    }
}
