/** The star's tables of alignment: priorities and what serves them, cascades of targets, units, successions. */
@NullMarked
package org.vigie.transforms.alignment;

import org.jspecify.annotations.NullMarked;
