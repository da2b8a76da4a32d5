/**
 * What is added up beforehand: declared in {@code rollups.yml} beside the metrics, built by the pipeline, chosen by the
 * planner. Knows datasets; must not know who builds a rollup or runs a question.
 */
@NullMarked
package org.vigie.metrics.rollup;

import org.jspecify.annotations.NullMarked;
