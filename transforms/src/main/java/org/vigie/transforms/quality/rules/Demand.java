package org.vigie.transforms.quality.rules;

import java.util.Optional;

/** What a rule demands of its table. */
public sealed interface Demand {
    /** As its file writes it. */
    String text();

    /** One rule of the Data Quality Definition Language, evaluated by Deequ. */
    record Dqdl(String text) implements Demand {}

    /**
     * A condition in Spark SQL that each row must meet, evaluated by Deequ in the same pass as the others. A condition that
     * cannot be told, because a value is missing, is not met.
     *
     * @param where the rows it speaks of; all where absent
     */
    record Condition(String sql, Optional<String> where) implements Demand {
        @Override
        public String text() {
            return where.map(rows -> sql + " [" + rows + "]").orElse(sql);
        }
    }

    /** A check written in Java, for what compares rows or tables with each other. */
    record Named(String name) implements Demand {
        @Override
        public String text() {
            return "check " + name;
        }
    }
}
