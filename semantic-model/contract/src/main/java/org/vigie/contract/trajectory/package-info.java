/** Names of the tables of observations and trajectories; what each holds stands in {@code tables/trajectory.yml}. */
@NullMarked
package org.vigie.contract.trajectory;

import org.jspecify.annotations.NullMarked;
