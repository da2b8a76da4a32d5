/** Brings what programmes do for objectives to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.finance;

import org.jspecify.annotations.NullMarked;
