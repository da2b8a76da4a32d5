/** What people in the field say, by theme: rows of single excerpts are restricted, counts of sessions and organisations not. */
@NullMarked
package org.vigie.transforms.fieldvoice;

import org.jspecify.annotations.NullMarked;
