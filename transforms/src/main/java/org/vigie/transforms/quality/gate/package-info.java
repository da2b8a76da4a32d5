/** Judges tables by their rules before anybody reads them. */
@NullMarked
package org.vigie.transforms.quality.gate;

import org.jspecify.annotations.NullMarked;
