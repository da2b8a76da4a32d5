/** Checks that compare rows or tables with each other. Each tells the rows that break it; pure functions of frames. */
@NullMarked
package org.vigie.transforms.quality.checks;

import org.jspecify.annotations.NullMarked;
