package org.vigie.metrics;

import java.util.Optional;

/**
 * Many rows of one dataset to one of another.
 *
 * @param name under which the other dataset's fields are asked for
 * @param onlyCurrent a flag of the other dataset that must hold, where its key alone does not identify a row
 */
public record Relationship(String name, String to, String fromColumn, String toColumn, Optional<String> onlyCurrent) {}
