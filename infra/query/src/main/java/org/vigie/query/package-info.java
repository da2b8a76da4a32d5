/**
 * Answers governed questions from publications. The only place that opens an engine; it runs nothing that the planner has
 * not made. Knows metrics and JDBC; must not know Spark or HTTP.
 */
@NullMarked
package org.vigie.query;

import org.jspecify.annotations.NullMarked;
