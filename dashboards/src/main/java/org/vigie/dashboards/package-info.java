/**
 * The steering room's server and the {@code query} command: pages, JSON API, one main class. Readers see one
 * publication per request; nothing here writes to the warehouse or knows Spark.
 */
@NullMarked
package org.vigie.dashboards;

import org.jspecify.annotations.NullMarked;
