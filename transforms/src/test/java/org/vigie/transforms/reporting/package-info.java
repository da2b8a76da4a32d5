@NullMarked
package org.vigie.transforms.reporting;

import org.jspecify.annotations.NullMarked;
