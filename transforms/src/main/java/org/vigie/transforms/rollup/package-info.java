/** What is added up beforehand, as {@code rollups.yml} declares it. Must not know who asks for it. */
@NullMarked
package org.vigie.transforms.rollup;

import org.jspecify.annotations.NullMarked;
