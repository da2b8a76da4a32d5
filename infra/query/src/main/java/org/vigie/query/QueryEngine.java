package org.vigie.query;

import org.vigie.metrics.planner.CompiledQuery;

/** Runs what the planner made, over one publication. Safe for any number of threads. */
public interface QueryEngine extends AutoCloseable {
    Answer run(CompiledQuery query);

    @Override
    void close();
}
