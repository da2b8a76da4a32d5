package org.vigie.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** Arithmetic over metrics, as in {@code spending / full_time_equivalents}. */
public sealed interface Expression {
    record Number(BigDecimal value) implements Expression {}

    /** A metric, by its alias. */
    record Named(String alias) implements Expression {}

    /** Two expressions and one of {@code + - * /}; nothing where there is nothing to divide by. */
    record Binary(char operator, Expression left, Expression right) implements Expression {}

    /** The aliases that it names, each once. */
    default Set<String> aliases() {
        Set<String> found = new LinkedHashSet<>();
        if (this instanceof Named named) {
            found.add(named.alias());
        } else if (this instanceof Binary binary) {
            found.addAll(binary.left().aliases());
            found.addAll(binary.right().aliases());
        }
        return found;
    }
}
