@NullMarked
package org.vigie.transforms.capacity;

import org.jspecify.annotations.NullMarked;
