/** Brings trials, practices, adoptions and ideas to one row per key. */
@NullMarked
package org.vigie.transforms.conformed.innovation;

import org.jspecify.annotations.NullMarked;
