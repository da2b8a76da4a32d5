@NullMarked
package org.vigie.transforms.innovation;

import org.jspecify.annotations.NullMarked;
