/**
 * The attainment engine: whether a target is met and how far the way to it has come, as pure functions of exact decimals.
 * Promises: inclusive comparisons of unrounded values; one formula for both directions, mirrored; results at six decimals,
 * half-even; every answer with its reason. Knows the JDK and the contract; must not know Spark.
 *
 * <p>Source of the rules: Vigie's domain model, section 5.
 */
@NullMarked
package org.vigie.transforms.attainment;

import org.jspecify.annotations.NullMarked;
