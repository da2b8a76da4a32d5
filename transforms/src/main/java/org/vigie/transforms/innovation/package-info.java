/** The star's tables of trials, practices and ideas, and the experimental index made of them. */
@NullMarked
package org.vigie.transforms.innovation;

import org.jspecify.annotations.NullMarked;
