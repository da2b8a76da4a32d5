@NullMarked
package org.vigie.transforms.rooms;

import org.jspecify.annotations.NullMarked;
