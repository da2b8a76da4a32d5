@NullMarked
package org.vigie.transforms.rollup;

import org.jspecify.annotations.NullMarked;
