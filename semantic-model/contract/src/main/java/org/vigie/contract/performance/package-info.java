/** Names of the tables of government performance; what each holds stands in {@code tables/performance.yml}. */
@NullMarked
package org.vigie.contract.performance;

import org.jspecify.annotations.NullMarked;
