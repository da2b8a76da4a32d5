@NullMarked
package org.vigie.transforms.index;

import org.jspecify.annotations.NullMarked;
