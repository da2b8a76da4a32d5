@NullMarked
package org.vigie.transforms.conformed;

import org.jspecify.annotations.NullMarked;
