/**
 * What is added up beforehand: declared in {@code rollups.yml}, built by the pipeline, chosen by the planner. Knows tables;
 * must not know who builds a rollup or who asks for it.
 */
@NullMarked
package org.vigie.contract.rollup;

import org.jspecify.annotations.NullMarked;
