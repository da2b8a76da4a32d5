/** What became of findings from refresh to refresh, and what stewards decided of them. */
@NullMarked
package org.vigie.transforms.quality.desk;

import org.jspecify.annotations.NullMarked;
