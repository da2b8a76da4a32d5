/** Brings what a government says of its priorities, cascades, units and successions to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.alignment;

import org.jspecify.annotations.NullMarked;
