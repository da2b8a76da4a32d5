/** Money and people beside the results. Must not know indicators or findings. */
@NullMarked
package org.vigie.transforms.finance;

import org.jspecify.annotations.NullMarked;
