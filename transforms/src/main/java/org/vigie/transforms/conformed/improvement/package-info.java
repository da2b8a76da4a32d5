/** Brings action plans, improvements and priorities of units to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.improvement;

import org.jspecify.annotations.NullMarked;
