@NullMarked
package org.vigie.transforms.trajectory;

import org.jspecify.annotations.NullMarked;
