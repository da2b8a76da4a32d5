/** The star's tables of frameworks, maturity, support and systems. */
@NullMarked
package org.vigie.transforms.capacity;

import org.jspecify.annotations.NullMarked;
