@NullMarked
package org.vigie.transforms.improvement;

import org.jspecify.annotations.NullMarked;
