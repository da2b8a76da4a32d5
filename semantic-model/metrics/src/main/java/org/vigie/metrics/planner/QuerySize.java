package org.vigie.metrics.planner;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.metrics.MetricErrors;

/** How large a question may be: beyond it, planning costs more than any answer is worth. */
final class QuerySize {
    static final int COLUMNS = 100;
    static final int CONDITIONS = 100;
    static final int VALUES = 1_000;
    static final int NAME = 200;
    static final int TEXT = 20_000;
    static final int DEPTH = 50;
    static final int DOTS = 2_000;

    private QuerySize() {}

    static void check(Question question) {
        if (question.outputs().size() > COLUMNS) {
            throw MetricErrors.tooLarge(question.outputs().size(), "colonnes", "columns", COLUMNS);
        }
        check(question.conditions());
        Stream.concat(
                        question.outputs().stream().map(Question.Output::source),
                        Stream.concat(
                                question.query().order().stream(),
                                question.conditions().stream().map(Condition::field)))
                .filter(name -> name.length() > NAME)
                .findFirst()
                .ifPresent(name -> {
                    throw MetricErrors.tooLarge(name.length(), "caractères dans un nom", "characters in a name", NAME);
                });
    }

    static void check(List<Condition> conditions) {
        if (conditions.size() > CONDITIONS) {
            throw MetricErrors.tooLarge(conditions.size(), "conditions", "conditions", CONDITIONS);
        }
        int values = conditions.stream()
                .mapToInt(condition -> condition.values().size())
                .sum();
        if (values > VALUES) {
            throw MetricErrors.tooLarge(values, "valeurs", "values", VALUES);
        }
    }

    static void check(String text) {
        if (text.length() > TEXT) {
            throw MetricErrors.tooLarge(text.length(), "caractères", "characters", TEXT);
        }
        // A name of thousands of parts takes a parser seconds.
        int dots = (int) text.chars().filter(character -> character == '.').count();
        if (dots > DOTS) {
            throw MetricErrors.tooLarge(dots, "points", "dots", DOTS);
        }
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth > DEPTH) {
                throw MetricErrors.plannedTooDeep();
            }
        }
    }
}
