/** The star's tables of plan quality and the performance index: dated versions, their components, and scores by them. */
@NullMarked
package org.vigie.transforms.index;

import org.jspecify.annotations.NullMarked;
