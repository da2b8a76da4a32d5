/** Brings each source to the same rows. Nothing here knows surrogate keys: those come later, in the star. */
@NullMarked
package org.vigie.transforms.conformed;

import org.jspecify.annotations.NullMarked;
