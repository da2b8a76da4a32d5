/** Brings frameworks, maturity, support and systems to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.capacity;

import org.jspecify.annotations.NullMarked;
