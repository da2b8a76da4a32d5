/** The star's tables of action plans, improvements and what units put first. */
@NullMarked
package org.vigie.transforms.improvement;

import org.jspecify.annotations.NullMarked;
