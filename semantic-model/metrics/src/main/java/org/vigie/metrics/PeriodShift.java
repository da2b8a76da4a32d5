package org.vigie.metrics;

/**
 * Which rows of the calendar a period looks at instead of itself. A row is found by its place in the calendar, never by
 * adding to a date: what the calendar does not hold has no value.
 */
public sealed interface PeriodShift {
    /** The one period of the same length so many steps before. */
    record Back(int count, PeriodGrain grain) implements PeriodShift {}

    /** All periods of the same length from the beginning of the fiscal year or quarter to this one. */
    record ToDate(PeriodGrain grain) implements PeriodShift {}

    /** This period and those of the same length before it, so many steps in all. */
    record Window(int count, PeriodGrain grain) implements PeriodShift {}

    /** Whether one period looks at several, so that values of different periods must not be added. */
    default boolean accumulates() {
        return !(this instanceof Back);
    }
}
