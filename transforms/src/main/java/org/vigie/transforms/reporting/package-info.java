/** The star's tables of what organisations are asked to report, and what that costs them. */
@NullMarked
package org.vigie.transforms.reporting;

import org.jspecify.annotations.NullMarked;
