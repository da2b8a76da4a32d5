/** The only place that knows Deequ, its rule language and Scala: to move to another engine is to rewrite this package. */
@NullMarked
package org.vigie.transforms.quality.deequ;

import org.jspecify.annotations.NullMarked;
