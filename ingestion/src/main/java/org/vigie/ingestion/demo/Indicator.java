package org.vigie.ingestion.demo;

import java.util.List;

/**
 * An indicator of the demonstration government, with all that its figures are drawn from.
 *
 * @param planned the years it has targets for
 * @param measured the years it has results for
 */
record Indicator(
        String id,
        String organisation,
        String planElementId,
        IndicatorWords words,
        Shape shape,
        Vocabulary.Story story,
        Seed seed,
        List<PlanYear> planned,
        List<PlanYear> measured) {
    String unit() {
        return words.unit().orElse(shape.unit());
    }

    String accumulation() {
        return words.accumulation().orElse(shape.accumulation());
    }

    int decimals() {
        return words.decimals().orElse(shape.decimals());
    }

    /** Whether a numerator and a denominator come with the value. */
    boolean hasParts() {
        return shape.parts() && (accumulation().equals("RATE") || accumulation().equals("MEAN"));
    }

    boolean isInWords() {
        return shape.kind().equals("text");
    }

    /** Position of a year in the plan of this indicator, 1 for its first. */
    int numberOf(PlanYear year) {
        return planned.indexOf(year) + 1;
    }
}
