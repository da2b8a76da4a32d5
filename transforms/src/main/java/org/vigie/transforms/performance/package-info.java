/** Organisations, plans, indicators, their targets, results and evaluations. Must not know money or findings. */
@NullMarked
package org.vigie.transforms.performance;

import org.jspecify.annotations.NullMarked;
