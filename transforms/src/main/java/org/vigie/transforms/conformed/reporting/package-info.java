/** Brings what is asked of organisations to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.reporting;

import org.jspecify.annotations.NullMarked;
