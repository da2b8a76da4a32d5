/** Small lists of codes with their names in both languages, read from {@code reference/*.yml}. Knows no subject. */
@NullMarked
package org.vigie.transforms.reference;

import org.jspecify.annotations.NullMarked;
