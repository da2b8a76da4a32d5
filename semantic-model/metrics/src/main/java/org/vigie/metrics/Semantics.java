package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a metric comes from the rows of its dataset, or from other metrics. */
public sealed interface Semantics {
    /** The metrics that it is made of, each once. */
    List<String> parts();

    /** A column that must hold one of some values; the column may depend on the basis. */
    record Restriction(String column, List<String> values) {
        public Restriction {
            values = List.copyOf(values);
        }
    }

    /**
     * Over which field values must not be added: only those of its last (or first) value count, within each group asked
     * for and within each value of the groupings.
     */
    record NonAdditive(String field, boolean last, List<String> groupings) {
        public NonAdditive {
            groupings = List.copyOf(groupings);
        }
    }

    /**
     * An aggregate of rows.
     *
     * @param column what is aggregated; of a count, the rows themselves
     * @param fraction of a percentile, from 0 to 1
     */
    record Simple(
            Aggregation aggregation,
            Optional<String> column,
            Optional<BigDecimal> fraction,
            Optional<Restriction> where,
            Optional<NonAdditive> nonAdditive)
            implements Semantics {
        @Override
        public List<String> parts() {
            return List.of();
        }
    }

    /**
     * The value of the one row that a group holds; nothing where it holds several, for such values are neither added nor
     * averaged: an indicator's progress, a projection in the indicator's own unit.
     */
    record Single(String column, Optional<Restriction> where) implements Semantics {
        @Override
        public List<String> parts() {
            return List.of();
        }

        /** The value, if there is but one row. */
        public Simple value() {
            return new Simple(Aggregation.MAX, Optional.of(column), Optional.empty(), where, Optional.empty());
        }

        public Simple rows() {
            return new Simple(Aggregation.COUNT, Optional.empty(), Optional.empty(), where, Optional.empty());
        }
    }

    /** A metric that has a value only where all of what it is about is known: where one count equals another. */
    record Complete(String metric, String known, String of) implements Semantics {
        @Override
        public List<String> parts() {
            return List.of(metric, known, of);
        }
    }

    /** One metric divided by another, both aggregated first; no value where there is nothing to divide by. */
    record Ratio(String numerator, String denominator) implements Semantics {
        @Override
        public List<String> parts() {
            return List.of(numerator, denominator);
        }
    }

    /** A metric as another uses it, of the same period or of one before. */
    record Input(String metric, Optional<PeriodShift> offset) {}

    /** Arithmetic over metrics; nothing where one of them has no value. */
    record Derived(Expression expression, Map<String, Input> inputs) implements Semantics {
        public Derived {
            inputs = new LinkedHashMap<>(inputs);
        }

        @Override
        public List<String> parts() {
            return inputs.values().stream().map(Input::metric).distinct().toList();
        }
    }

    /** A metric of several periods together; where a group holds several periods, as at the last of them. */
    record Cumulative(String metric, PeriodShift window) implements Semantics {
        @Override
        public List<String> parts() {
            return List.of(metric);
        }
    }

    /** A metric of a period before. */
    record Offset(String metric, PeriodShift back) implements Semantics {
        @Override
        public List<String> parts() {
            return List.of(metric);
        }
    }

    /** A metric divided by itself over the whole, under the same conditions; the whole keeps apart what {@code within} names. */
    record ShareOfTotal(String metric, List<String> within) implements Semantics {
        public ShareOfTotal {
            within = List.copyOf(within);
        }

        @Override
        public List<String> parts() {
            return List.of(metric);
        }
    }
}
