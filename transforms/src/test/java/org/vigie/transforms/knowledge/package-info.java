@NullMarked
package org.vigie.transforms.knowledge;

import org.jspecify.annotations.NullMarked;
