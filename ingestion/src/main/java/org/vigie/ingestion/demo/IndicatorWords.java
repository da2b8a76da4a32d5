package org.vigie.ingestion.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.Label;
import org.vigie.contract.definition.Definition;

/**
 * An indicator as the vocabulary tells it.
 *
 * @param shape code of its shape
 * @param counted the thing counted, as it follows the shape's definition
 * @param start the level before the plan
 * @param goal the level wanted at the end of the plan
 * @param low lower bound of a band
 * @param high upper bound of a band
 * @param horizon whether only the end of the plan has a target
 * @param steps the steps of a target in words, one a year
 */
record IndicatorWords(
        String shape,
        Label name,
        Label counted,
        BigDecimal start,
        BigDecimal goal,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<BigDecimal> tolerance,
        Optional<String> story,
        Optional<String> unit,
        Optional<String> accumulation,
        Optional<Integer> decimals,
        boolean horizon,
        List<Contributor> contributors,
        List<Label> steps) {
    /** An organisation that shares the work, and its share between 0 and 1. */
    record Contributor(String organisation, BigDecimal share) {}

    static IndicatorWords of(Definition words) {
        words.allowOnly("shape", "name", "counted", "course");
        Definition course = words.child("course")
                .allowOnly(
                        "start",
                        "goal",
                        "low",
                        "high",
                        "tolerance",
                        "story",
                        "unit",
                        "accumulation",
                        "decimals",
                        "horizon",
                        "contributors",
                        "steps");
        return new IndicatorWords(
                words.text("shape"),
                words.label("name"),
                words.label("counted"),
                number(course, "start").orElse(BigDecimal.ZERO),
                number(course, "goal").orElse(BigDecimal.ZERO),
                number(course, "low"),
                number(course, "high"),
                number(course, "tolerance"),
                course.findText("story"),
                course.findText("unit"),
                course.findText("accumulation"),
                course.findText("decimals").map(Integer::valueOf),
                course.flag("horizon"),
                course.list("contributors").stream()
                        .map(share -> new Contributor(share.text("organisation"), new BigDecimal(share.text("share"))))
                        .toList(),
                course.list("steps").stream().map(Definition::asLabel).toList());
    }

    /** The same indicator with another start and goal. */
    IndicatorWords from(BigDecimal otherStart, BigDecimal otherGoal) {
        return new IndicatorWords(
                shape,
                name,
                counted,
                otherStart,
                otherGoal,
                low,
                high,
                tolerance,
                story,
                unit,
                accumulation,
                decimals,
                horizon,
                contributors,
                steps);
    }

    private static Optional<BigDecimal> number(Definition course, String key) {
        return course.findText(key).map(BigDecimal::new);
    }
}
