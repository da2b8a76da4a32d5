/**
 * The pipeline's program: lands, conforms, builds the star, checks and publishes one workspace, and says so in French or
 * English. The only place that wires the modules on Spark's side together.
 */
@NullMarked
package org.vigie.transforms.pipeline;

import org.jspecify.annotations.NullMarked;
