/**
 * Turns a question into one statement of one engine: each fact is aggregated at the grain asked for, then the facts are
 * joined; values are bound, never written into the text. The only maker of what an engine will run.
 */
@NullMarked
package org.vigie.metrics.planner;

import org.jspecify.annotations.NullMarked;
