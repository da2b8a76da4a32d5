/** What no plan may be. */
@NullMarked
package org.vigie.metrics.planner;

import org.jspecify.annotations.NullMarked;
