/**
 * Who sees which rows of which table. What is not said is denied: a table without a policy, or a role that a policy does
 * not name, shows nothing. Policies know tables and roles only; the planner puts them in at every scan.
 */
@NullMarked
package org.vigie.metrics.policy;

import org.jspecify.annotations.NullMarked;
