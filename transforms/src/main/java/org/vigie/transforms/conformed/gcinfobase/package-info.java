/** Brings GC InfoBase to the conformed tables. Knows that source's columns and no other's. */
@NullMarked
package org.vigie.transforms.conformed.gcinfobase;

import org.jspecify.annotations.NullMarked;
