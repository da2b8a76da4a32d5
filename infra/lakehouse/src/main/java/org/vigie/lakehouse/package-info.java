/**
 * The only place that reads and writes Delta tables and makes publications. Promises: an append lands exactly once, a
 * frame that drifts from its contract is refused, unchanged content makes no new version. Knows Spark; must not know
 * Calcite or HTTP.
 */
@NullMarked
package org.vigie.lakehouse;

import org.jspecify.annotations.NullMarked;
