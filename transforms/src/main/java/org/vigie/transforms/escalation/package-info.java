/**
 * What becomes of a blocker: which room it stands in at a moment, since when, and whether anybody answered in time, in
 * working hours of Québec's public service. Knows no Spark: clocks and holidays are to be proved on their own.
 */
@NullMarked
package org.vigie.transforms.escalation;

import org.jspecify.annotations.NullMarked;
