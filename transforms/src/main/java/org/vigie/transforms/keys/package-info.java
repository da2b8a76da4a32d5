/** Surrogate keys, the three members every dimension has, and how facts find the keys of dimensions. Knows no subject. */
@NullMarked
package org.vigie.transforms.keys;

import org.jspecify.annotations.NullMarked;
