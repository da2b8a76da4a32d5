/** Brings versions, components and judgements of the performance index to one row per key, and plans to the years they cover. */
@NullMarked
package org.vigie.transforms.conformed.index;

import org.jspecify.annotations.NullMarked;
