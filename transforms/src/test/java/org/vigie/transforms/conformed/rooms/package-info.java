@NullMarked
package org.vigie.transforms.conformed.rooms;

import org.jspecify.annotations.NullMarked;
