package org.vigie.transforms.innovation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * How far a cycle of an incubator has come: a stage is reached only where every stage before it was, in order of their
 * days.
 */
final class IncubatorStages {
    private static final List<String> LATER = List.of("b", "c", "d", "e");

    private IncubatorStages() {}

    /** The day on which a stage was reached; null where it was not, or where one before it was skipped or came later. */
    static Column reached(String stage) {
        Column reached = col("stage_a_date");
        for (String next : LATER.subList(0, LATER.indexOf(stage) + 1)) {
            Column begun = col(date(next));
            reached = when(begun.geq(reached), begun);
        }
        return reached;
    }

    /** Whether every day that is told counts: no stage is skipped and none comes before the one before it. */
    static Column isConsistent() {
        return LATER.stream()
                .map(stage -> col(date(stage)).isNull().or(reached(stage).isNotNull()))
                .reduce(Column::and)
                .orElseThrow();
    }

    static Column hasLesson() {
        return col("lesson_fr").isNotNull().and(col("lesson_en").isNotNull());
    }

    private static String date(String stage) {
        return "stage_" + stage + "_date";
    }
}
