/** Brings watch items, terms and remarks to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.knowledge;

import org.jspecify.annotations.NullMarked;
