@NullMarked
package org.vigie.transforms.alignment;

import org.jspecify.annotations.NullMarked;
