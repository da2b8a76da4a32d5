/** Measures of what is delivered, period after period, and which of them are unusual. */
@NullMarked
package org.vigie.transforms.quality.series;

import org.jspecify.annotations.NullMarked;
